// SPDX-License-Identifier: Apache-2.0
// A length of time that a rule allows, "4 days", and when it is over.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/time/zone.hpp"

namespace vialwright::time {

// Minutes that pass, or months of the calendar: one of both, the other 0.
struct Period {
    std::chrono::minutes length{0};
    int months = 0;
    friend bool operator==(const Period&, const Period&) = default;
};

// The end of the period, never later than either reading of it allows:
// - below 24 hours: what has passed;
// - from 24 hours on: the earlier of what has passed and the same wall-clock time so many days later, so that neither change
//   of the clocks gives an hour more;
// - months: the same day and time of the later month, or that month's last day where it has no such day.
// A wall-clock time that never is ends at the change of the clocks; of two, it is the earlier.
Instant end_of(const Period& period, Instant start, const Zone& zone);

// Whether a limit is known to be no longer than another; nothing where months stand against days.
std::optional<bool> is_within(const Period& period, const Period& limit);

std::string to_text(const Period& period);  // "12 hours", "4 days", "6 months", "90 minutes"

}  // namespace vialwright::time
