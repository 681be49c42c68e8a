// SPDX-License-Identifier: Apache-2.0
// How far a long command is, on one line of the terminal that it writes over; nothing where standard error is none.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace vialwright::cli {

std::string grouped(std::size_t number);  // "412,000"

class Progress {
public:
    explicit Progress(std::string what) : what_(std::move(what)) {}  // "orders checked"
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    // A few times a second. `done` of `all`, in whatever they are counted; 0 of 0 where that is not known.
    void show(std::size_t count, std::uint64_t done, std::uint64_t all);
    void clear();

private:
    static bool is_error_terminal();

    using Clock = std::chrono::steady_clock;

    const std::string what_;
    const bool is_terminal_ = is_error_terminal();
    bool is_shown_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point next_ = begun_;
};

}  // namespace vialwright::cli
