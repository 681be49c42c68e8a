// SPDX-License-Identifier: Apache-2.0
// GS1's dates of six digits, YYMMDD.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/time/date.hpp"

namespace vialwright::gs1 {

struct ShortDate {
    time::Date date{};  // day 00 is read as the month's last day
    bool has_day = true;
};

// The century is that which puts the year 49 years back to 50 years ahead of today's year (GS1 General Specifications 7.12).
// The error says what is no date: a month 13, the 30th of February.
Result<ShortDate, std::string> read_short_date(std::string_view digits, const time::Date& today);

// Six digits for a date; nothing is lost only if read_short_date gives it back, so the error tells of one too far away.
Result<std::string, std::string> short_date(const time::Date& date, const time::Date& today);

}  // namespace vialwright::gs1
