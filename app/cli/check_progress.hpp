// SPDX-License-Identifier: Apache-2.0
// How far a long check is, on one line of the terminal that it writes over; nothing where standard error is none.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace vialwright::cli {

std::string grouped(std::size_t number);  // "412,000"

class CheckProgress {
public:
    explicit CheckProgress(std::optional<std::uint64_t> bytes);  // of the file, where they are known
    ~CheckProgress() { clear(); }
    CheckProgress(const CheckProgress&) = delete;
    CheckProgress& operator=(const CheckProgress&) = delete;

    void show(std::size_t orders, std::uint64_t bytes_read);  // a few times a second
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    std::optional<std::uint64_t> bytes_;
    bool is_terminal_;
    bool is_shown_ = false;
    Clock::time_point begun_ = Clock::now();
    Clock::time_point next_ = begun_;
};

}  // namespace vialwright::cli
