// SPDX-License-Identifier: Apache-2.0
#include "core/time/period.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::time {

namespace {

using std::chrono::minutes;

constexpr minutes day = std::chrono::hours(24);

Date later_by_months(const Date& date, int months) {
    const Date later = date + std::chrono::months(months);
    return later.ok() ? later : Date(later.year() / later.month() / std::chrono::last);
}

// The wall clock moved on as if no clock were ever changed.
LocalMinute later_on_the_wall(const LocalMinute& from, minutes by) {
    const auto moved =
        std::chrono::sys_days(from.date) + std::chrono::hours(from.hour) + minutes(from.minute) + by;
    const auto date = std::chrono::floor<std::chrono::days>(moved);
    const auto minute = (moved - date).count();
    return {date, static_cast<int>(minute / 60), static_cast<int>(minute % 60)};
}

std::string counted(long long count, std::string_view unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

}  // namespace

Instant end_of(const Period& period, Instant start, const Zone& zone) {
    const LocalMinute wall_clock = zone.local(start);
    if (period.months != 0) {
        LocalMinute later = wall_clock;
        later.date = later_by_months(later.date, period.months);
        return zone.read(later).at;
    }
    const Instant passed = start + period.length;
    if (period.length < day) return passed;
    return std::min(passed, zone.read(later_on_the_wall(wall_clock, period.length)).at);
}

std::optional<bool> is_within(const Period& period, const Period& limit) {
    if ((period.months != 0) != (limit.months != 0)) return std::nullopt;
    return period.months <= limit.months && period.length <= limit.length;
}

std::string to_text(const Period& period) {
    if (period.months != 0) return counted(period.months, "month");
    const auto count = period.length.count();
    if (count != 0 && count % day.count() == 0) return counted(count / day.count(), "day");
    if (count != 0 && count % 60 == 0) return counted(count / 60, "hour");
    return counted(count, "minute");
}

}  // namespace vialwright::time
