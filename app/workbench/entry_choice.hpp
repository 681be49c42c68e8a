// SPDX-License-Identifier: Apache-2.0
// What is taken at an entry and not typed: a day from a calendar, a unit from a list. How it is written into the text that
// stands there; a number and a time of day that a person typed stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/workbench/view_parts.hpp"
#include "core/time/date.hpp"

namespace vialwright::workbench {

struct Taken {
    std::string text;
    std::size_t caret = 0;  // where typing goes on, in bytes
    friend bool operator==(const Taken&, const Taken&) = default;
};

// The day that stands where the cursor is, to start from; of a month its last, as an expiry means it; else today.
time::Date day_at(Dates dates, std::string_view text, std::size_t caret, const time::Date& today);
Taken with_day(Dates dates, const std::string& text, std::size_t caret, const time::Date& day);

enum class DayStep : std::uint8_t { day, week, month, year, month_end };  // month_end: its first or last day
time::Date stepped(const time::Date& day, DayStep step, int direction);   // within the years that are read
// "Sat, 5 Sep 2026, in 184 days"
std::string day_words(const time::Date& day, const time::Date& today);

std::string unit_in(std::string_view text);  // that stands behind the number; "" for none
// Behind the last number of the text, in place of the unit there. The number stays as it is: nothing is converted.
Taken with_unit(const std::string& text, const std::string& unit);

}  // namespace vialwright::workbench
