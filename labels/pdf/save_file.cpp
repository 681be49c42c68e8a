// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/save_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vialwright::pdf {

namespace {

std::string reason(int error) { return std::generic_category().message(error); }

// Owner may write, all who may see the folder may read; the umask narrows it.
constexpr mode_t shared = 0644, owners = 0600;

// 0, or the errno of the first call that failed. close() is checked too: on some file systems it is where a full disk shows.
int write_all(int file, std::string_view bytes) {
    int error = 0;
    while (!bytes.empty() && error == 0) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (count == 0) error = EIO;
        else if (errno != EINTR) error = errno;
    }
    if (error == 0 && ::fsync(file) != 0 && errno != EINVAL && errno != EROFS) error = errno;
    if (::close(file) != 0 && error == 0) error = errno;
    return error;
}

int write_directly(const std::filesystem::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    return file < 0 ? errno : write_all(file, bytes);
}

// The rename itself must reach the disk.
void flush_folder(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

int write_and_rename(const std::filesystem::path& path, std::string_view bytes, mode_t file_mode) {
    std::string temporary = path.string() + ".XXXXXX";
    const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (file < 0) return errno;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    int error = ::fchmod(file, file_mode & ~mask) == 0 ? 0 : errno;
    const int write_error = write_all(file, bytes);
    if (error == 0) error = write_error;
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(temporary.c_str());
    else flush_folder(path);
    return error;
}

std::optional<std::string> save(const std::filesystem::path& path, std::string_view bytes, mode_t mode) {
    struct stat target {};
    const bool exists = ::stat(path.c_str(), &target) == 0;
    if (exists && S_ISDIR(target.st_mode)) return fmt::format("{} is a folder; name a file", path.string());
    const bool is_device = exists && !S_ISREG(target.st_mode);
    const int error = is_device ? write_directly(path, bytes) : write_and_rename(path, bytes, mode);
    if (error == 0) return std::nullopt;
    return fmt::format("{} cannot be written: {}", path.string(), reason(error));
}

}  // namespace

std::optional<std::string> save_file(const std::filesystem::path& path, std::string_view bytes) {
    return save(path, bytes, shared);
}

std::optional<std::string> save_private_file(const std::filesystem::path& path, std::string_view bytes) {
    return save(path, bytes, owners);
}

}  // namespace vialwright::pdf
