// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_batch_files.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "labels/pdf/save_file.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

constexpr mode_t file_mode = 0644;  // narrowed by the umask

std::string not_written(const fs::path& path, int error) {
    return fmt::format("{} cannot be written: {}", path.string(), std::generic_category().message(error));
}

fs::path numbered(const fs::path& out, std::size_t number) {
    fs::path path = out;
    path.replace_filename(fmt::format("{}-{}{}", out.stem().string(), number, out.extension().string()));
    return path;
}

int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (count == 0) return EIO;
        else if (errno != EINTR) return errno;
    }
    return ::fsync(file) != 0 && errno != EINVAL && errno != EROFS ? errno : 0;
}

std::string of_descriptor(int descriptor) { return fmt::format("/proc/self/fd/{}", descriptor); }

// A pipe, a terminal, /dev/full: written to as it is.
bool is_device(const fs::path& path) {
    struct stat target {};
    return ::stat(path.c_str(), &target) == 0 && !S_ISREG(target.st_mode) && !S_ISDIR(target.st_mode);
}

// The renames themselves must reach the disk.
void flush_folder(const fs::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    ::fsync(file);
    ::close(file);
}

}  // namespace

LabelFiles::LabelFiles(const fs::path& out, std::size_t count)
    : out_(out), folder_(out.has_parent_path() ? out.parent_path() : fs::path(".")), files_(count) {
    for (std::size_t i = 0; i < count; ++i) {
        files_[i].path = count == 1 ? out : numbered(out, i + 1);
        files_[i].hidden = folder_ / fmt::format(".{}.{}", files_[i].path.filename().string(), ::getpid());
    }
}

LabelFiles::~LabelFiles() {
    for (File& file : files_) {
        if (file.descriptor >= 0) ::close(file.descriptor);
        if (!file.is_placed && !file.is_swapped) ::unlink(file.hidden.c_str());
    }
}

std::optional<std::string> LabelFiles::check() const {
    for (const File& file : files_) {
        struct stat target {};
        if (::stat(file.path.c_str(), &target) != 0) continue;
        if (S_ISDIR(target.st_mode)) return file.path.string() + " is a folder; name a file";
    }
    if (is_device(out_) && files_.size() > 1)
        return fmt::format("{} is no file, and these labels need {} of them: name one", out_.string(),
                           files_.size());
    if (is_device(out_)) return std::nullopt;
    if (::access(folder_.c_str(), W_OK | X_OK) != 0) return not_written(files_.front().path, errno);
    if (files_.size() == 1) return std::nullopt;
    const fs::path next = numbered(out_, files_.size() + 1);
    if (!fs::exists(next)) return std::nullopt;
    return fmt::format(
        "{} lies there from a larger job and would be taken for a part of this one: move it "
        "and those after it away, or choose another name (--out)",
        next.string());
}

// Without a name where the disk has such files, else with one that is no PDF's.
int LabelFiles::open(File& file) {
    const bool has_proc = ::access("/proc/self/fd", X_OK) == 0;
    if (has_proc) file.descriptor = ::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, file_mode);
    if (file.descriptor >= 0) return 0;
    file.descriptor = ::open(file.hidden.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, file_mode);
    return file.descriptor < 0 ? errno : 0;
}

std::optional<std::string> LabelFiles::write(std::size_t index, std::string_view bytes) {
    File& file = files_[index];
    if (files_.size() == 1 && is_device(out_)) {
        file.bytes = bytes;
        return std::nullopt;
    }
    int error = open(file);
    if (error == 0) error = write_all(file.descriptor, bytes);
    if (error == 0) return std::nullopt;
    return not_written(file.path, error);
}

// A file without a name gets its hidden one.
int LabelFiles::link_hidden(File& file) {
    struct stat now {};
    if (::fstat(file.descriptor, &now) != 0) return errno;
    if (now.st_nlink > 0) return 0;
    ::unlink(file.hidden.c_str());
    return ::linkat(AT_FDCWD, of_descriptor(file.descriptor).c_str(), AT_FDCWD, file.hidden.c_str(),
                    AT_SYMLINK_FOLLOW) == 0
               ? 0
               : errno;
}

int LabelFiles::place_one(File& file) {
    if (const int error = link_hidden(file); error != 0) return error;
    struct stat target {};
    if (::stat(file.path.c_str(), &target) == 0 && S_ISDIR(target.st_mode)) return EISDIR;
    if (::renameat2(AT_FDCWD, file.hidden.c_str(), AT_FDCWD, file.path.c_str(), RENAME_EXCHANGE) == 0)
        file.is_swapped = true;
    else if (::rename(file.hidden.c_str(), file.path.c_str()) != 0) return errno;
    file.is_placed = true;
    return 0;
}

void LabelFiles::take_back() {
    for (File& file : files_) {
        if (file.is_swapped) ::rename(file.hidden.c_str(), file.path.c_str());
        else if (file.is_placed) ::unlink(file.path.c_str());
        file.is_placed = file.is_swapped = false;
    }
}

std::optional<std::string> LabelFiles::place() {
    if (files_.size() == 1 && is_device(out_))
        return pdf::save_file(files_.front().path, files_.front().bytes);
    for (File& file : files_) {
        const int error = place_one(file);
        if (error == 0) continue;
        take_back();
        return not_written(file.path, error);
    }
    for (File& file : files_)
        if (file.is_swapped) ::unlink(file.hidden.c_str());
    flush_folder(folder_);
    return std::nullopt;
}

}  // namespace vialwright::workbench
