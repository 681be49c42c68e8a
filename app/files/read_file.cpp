// SPDX-License-Identifier: Apache-2.0
#include "app/files/read_file.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vialwright::files {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

private:
    int number_;
};

std::string advice_for(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return "there is no such file";
        case EACCES: return "this file may not be read by you: check its permissions";
        case ELOOP: return "this is a circle of symbolic links";
        default: return fmt::format("cannot be read: {}", std::strerror(error));
    }
}

std::nullopt_t refuse(FaultLog& log, std::string why, Cause cause = Cause::unreadable) {
    log.error({}, std::move(why), cause);
    return std::nullopt;
}

std::nullopt_t refuse_error(FaultLog& log, int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    return refuse(log, advice_for(error), missing ? Cause::not_found : Cause::unreadable);
}

// Without waiting for the other end of a pipe, and without becoming the owner of a terminal.
Descriptor open_to_read(const std::filesystem::path& path) {
    return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& path, FaultLog& log, std::size_t most) {
    const Descriptor file = open_to_read(path);
    if (file.number() < 0) return refuse_error(log, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return refuse_error(log, errno);
    if (S_ISDIR(status.st_mode)) return refuse(log, "this is a folder, not a file");
    if (!S_ISREG(status.st_mode)) return refuse(log, "this is not an ordinary file");

    std::string bytes;
    std::string block(std::size_t{64} * 1024, '\0');
    while (bytes.size() <= most) {  // one block beyond: the file may have grown
        const ssize_t got = ::read(file.number(), block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return refuse_error(log, errno);
        if (got == 0) return bytes;
        bytes.append(block, 0, static_cast<std::size_t>(got));
    }
    return refuse(log, fmt::format("this file is larger than {} KiB: is it the right one?", most / 1024));
}

std::string read_beginning(const std::filesystem::path& path, std::size_t most) {
    const Descriptor file = open_to_read(path);
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return "";
    std::string bytes(most, '\0');
    const ssize_t got = ::read(file.number(), bytes.data(), bytes.size());
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

}  // namespace vialwright::files
