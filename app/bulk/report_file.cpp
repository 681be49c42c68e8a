// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/report_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace vialwright::bulk {

namespace {

constexpr int readable_by_umask = 0666;

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::string reason(int error) {
    if (error == ENOSPC || error == EDQUOT) return "the disk is full";
    if (error == EPIPE) return "nobody reads it any more";
    return std::strerror(error);
}

}  // namespace

Result<ReportFile, std::string> ReportFile::create(const std::filesystem::path& path) {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, readable_by_umask);
    if (descriptor < 0) return Failure{std::string(std::strerror(errno))};
    return ReportFile(descriptor);
}

ReportFile::ReportFile(ReportFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_), lines_(other.lines_) {}

ReportFile::~ReportFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<std::string> ReportFile::write(std::string_view lines) {
    std::size_t put = 0;
    while (put < lines.size()) {
        const ssize_t now = ::write(descriptor_, lines.data() + put, lines.size() - put);
        if (now < 0 && errno == EINTR) continue;
        if (now < 0) return cut_to_whole_lines(lines.substr(0, put), errno);
        put += static_cast<std::size_t>(now);
    }
    size_ += put;
    lines_ += lines_in(lines);
    return std::nullopt;
}

// What a pipe has swallowed cannot be taken back; in a file the broken line is cut off.
std::string ReportFile::cut_to_whole_lines(std::string_view written, int error) {
    const std::size_t end = written.rfind('\n');
    const std::string_view whole = written.substr(0, end == std::string_view::npos ? 0 : end + 1);
    size_ += whole.size();
    lines_ += lines_in(whole);
    std::string why = reason(error);
    if (whole.size() < written.size() && ::ftruncate(descriptor_, static_cast<off_t>(size_)) != 0)
        why += "; its last line is broken off";
    return why;
}

std::optional<std::string> ReportFile::close() {
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0 && errno != EINTR) return reason(errno);
    return std::nullopt;
}

}  // namespace vialwright::bulk
