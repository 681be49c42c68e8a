// SPDX-License-Identifier: Apache-2.0
#include "app/cli/check_progress.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace vialwright::cli {

namespace {

constexpr auto interval = std::chrono::milliseconds(250);
constexpr std::string_view clear_line = "\r\033[K";

void write_to_terminal(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

}  // namespace

std::string grouped(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

CheckProgress::CheckProgress(std::optional<std::uint64_t> bytes)
    : bytes_(bytes), is_terminal_(isatty(STDERR_FILENO) != 0) {}

void CheckProgress::show(std::size_t orders, std::uint64_t bytes_read) {
    if (!is_terminal_ || Clock::now() < next_) return;
    next_ = Clock::now() + interval;
    std::string line = fmt::format("{}{} orders checked", clear_line, grouped(orders));
    if (bytes_ && *bytes_ > 0)
        line += fmt::format(", {} %", std::min<std::uint64_t>(100, bytes_read * 100 / *bytes_));
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_).count();
    if (spent > 0)
        line += fmt::format(", {} a second", grouped(orders * 1000 / static_cast<std::size_t>(spent)));
    write_to_terminal(line);
    is_shown_ = true;
}

void CheckProgress::clear() {
    if (is_shown_) write_to_terminal(clear_line);
    is_shown_ = false;
}

}  // namespace vialwright::cli
