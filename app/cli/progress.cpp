// SPDX-License-Identifier: Apache-2.0
#include "app/cli/progress.hpp"

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

bool Progress::is_error_terminal() { return isatty(STDERR_FILENO) != 0; }

void Progress::show(std::size_t count, std::uint64_t done, std::uint64_t all) {
    if (!is_terminal_ || Clock::now() < next_) return;
    next_ = Clock::now() + interval;
    std::string line = fmt::format("{}{} {}", clear_line, grouped(count), what_);
    if (all > 0) line += fmt::format(", {} %", std::min<std::uint64_t>(100, done * 100 / all));
    const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_).count();
    if (spent > 0)
        line += fmt::format(", {} a second", grouped(count * 1000 / static_cast<std::size_t>(spent)));
    write_to_terminal(line);
    is_shown_ = true;
}

void Progress::clear() {
    if (is_shown_) write_to_terminal(clear_line);
    is_shown_ = false;
}

}  // namespace vialwright::cli
