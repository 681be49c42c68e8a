// SPDX-License-Identifier: Apache-2.0
// A calendar date, as monographs and labels write it: YYYY-MM-DD, read strictly (2026-02-30 and 6-1-2 are refused).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vialwright::time {

using Date = std::chrono::year_month_day;

std::optional<Date> parse_date(std::string_view text);
std::string to_text(const Date& date);

// A wall-clock time to the minute, without a zone: "2026-03-01T14:00". Zones come with the beyond-use-date engine.
struct LocalMinute {
    Date date{};
    int hour = 0;
    int minute = 0;
    friend bool operator==(const LocalMinute&, const LocalMinute&) = default;
    friend auto operator<=>(const LocalMinute&, const LocalMinute&) = default;
};

std::optional<LocalMinute> parse_local_minute(
    std::string_view text);                      // "2026-03-01T14:00", also with a blank for the T
std::string to_text(const LocalMinute& moment);  // "2026-03-01 14:00"

}  // namespace vialwright::time
