// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/byte_source.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vialwright::bulk {

namespace {

constexpr std::size_t spool_block = std::size_t{256} * 1024;

[[noreturn]] void fail(const char* what) {
    throw ReadFailed(fmt::format("{}: {}", what, std::strerror(errno)));
}

struct stat status_of(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) fail("cannot be read");
    return status;
}

files::Fault open_fault(const std::filesystem::path& path, int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    std::string why = missing           ? "there is no such file"
                      : error == EACCES ? "this file may not be read by you: check its permissions"
                                        : fmt::format("cannot be read: {}", std::strerror(error));
    return {path.string(),
            {},
            std::move(why),
            false,
            missing ? files::Cause::not_found : files::Cause::unreadable};
}

void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail("the temporary copy of the input cannot be written");
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
}

}  // namespace

std::size_t MemorySource::read_some(char* into, std::size_t most) {
    const std::size_t count = std::min({most, at_once_, bytes_.size() - at_});
    std::copy_n(bytes_.data() + at_, count, into);
    at_ += count;
    return count;
}

bool MemorySource::rewind() {
    at_ = 0;
    return true;
}

std::size_t ResumedSource::read_some(char* into, std::size_t most) {
    if (at_ == head_.size()) return rest_.read(into, most);
    const std::size_t count = std::min(most, head_.size() - at_);
    std::copy_n(head_.data() + at_, count, into);
    at_ += count;
    return count;
}

// A descriptor that becomes readable when the stop is asked for, beside the pipe in the same poll().
struct FileSource::Wake {
    explicit Wake(const std::stop_token& stop)
        : event(::eventfd(0, EFD_CLOEXEC)), on_stop(stop, [this] { ::eventfd_write(event, 1); }) {
        if (event < 0) fail("cannot wait for input");
    }
    ~Wake() { ::close(event); }
    Wake(const Wake&) = delete;
    Wake& operator=(const Wake&) = delete;

    int event;
    std::stop_callback<std::function<void()>> on_stop;
};

FileSource::FileSource(int descriptor, std::stop_token stop)
    : descriptor_(descriptor), stop_(std::move(stop)) {
    const auto status = status_of(descriptor_);
    if (S_ISREG(status.st_mode)) size_ = static_cast<std::uint64_t>(status.st_size);
    else if (stop_.stop_possible()) wake_ = std::make_unique<Wake>(stop_);
}

FileSource::~FileSource() { ::close(descriptor_); }

bool FileSource::wait_for_bytes() const {
    std::array<pollfd, 2> waiting{{{descriptor_, POLLIN, 0}, {wake_->event, POLLIN, 0}}};
    while (::poll(waiting.data(), waiting.size(), -1) < 0)
        if (errno != EINTR) fail("cannot wait for input");
    return !stop_.stop_requested();
}

std::size_t FileSource::read_some(char* into, std::size_t most) {
    if (stop_.stop_requested() || (wake_ && !wait_for_bytes())) return 0;
    while (true) {
        const ssize_t got = ::read(descriptor_, into, most);
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) fail("cannot be read");
    }
}

bool FileSource::rewind() { return ::lseek(descriptor_, 0, SEEK_SET) == 0; }

bool FileSource::is_same_file(const std::filesystem::path& path) const {
    struct stat other {};
    if (::stat(path.c_str(), &other) != 0) return false;
    const auto own = status_of(descriptor_);
    return S_ISREG(own.st_mode) && own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

Result<std::unique_ptr<FileSource>, files::Fault> open_source(const std::filesystem::path& path,
                                                              std::stop_token stop) {
    const int descriptor = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                                       : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return Failure{open_fault(path, errno)};
    auto source = std::make_unique<FileSource>(descriptor, std::move(stop));
    if (S_ISDIR(status_of(descriptor).st_mode))
        return Failure{
            files::Fault{path.string(), {}, "this is a folder, not a file", false, files::Cause::unreadable}};
    return source;
}

std::unique_ptr<FileSource> spooled(std::string_view head, ByteSource& rest, std::stop_token stop) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
    if (!file) fail("no temporary copy of the input can be made");
    const int descriptor = ::fcntl(::fileno(file.get()), F_DUPFD_CLOEXEC, 0);
    if (descriptor < 0) fail("no temporary copy of the input can be made");
    write_all(descriptor, head);
    std::vector<char> block(spool_block);
    while (const std::size_t got = rest.read(block.data(), block.size()))
        write_all(descriptor, {block.data(), got});
    auto copy = std::make_unique<FileSource>(descriptor, std::move(stop));
    copy->rewind();
    return copy;
}

}  // namespace vialwright::bulk
