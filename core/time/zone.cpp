// SPDX-License-Identifier: Apache-2.0
#include "core/time/zone.hpp"

#include <algorithm>

#include <date/tz.h>
#include <fmt/format.h>

namespace vialwright::time {

namespace {

using std::chrono::minutes;

date::local_time<minutes> to_library(const LocalMinute& wall_clock) {
    const auto days = std::chrono::sys_days(wall_clock.date).time_since_epoch();
    return date::local_time<minutes>(days + std::chrono::hours(wall_clock.hour) + minutes(wall_clock.minute));
}

Instant start_of(int year) {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::January / 1);
}

// Compact zone files spell out no change after 2007 and leave the rest to a rule that the library does not read: it would
// take New York's winter time for its summer time. A zone whose summer of 2036 is known shows that the files are whole.
bool reaches_last_year() {
    const date::sys_days summer = date::year(Zone::last_year) / date::July / 1;
    return date::locate_zone("America/New_York")->get_info(summer).offset == std::chrono::hours(-4);
}

}  // namespace

Result<Zone, std::string> Zone::find(std::string_view name) {
    try {
        if (!reaches_last_year())
            return Failure{
                fmt::format("the time zone data of this system do not reach to {}: install the "
                            "package tzdata of the system",
                            last_year)};
    } catch (const std::runtime_error&) {
        return Failure{std::string("this system has no time zone data: install the package tzdata")};
    }
    try {
        return Zone(*date::locate_zone(name));
    } catch (const std::runtime_error&) {
        return Failure{fmt::format(
            "\"{}\" is no time zone: write an IANA name, such as America/New_York, Asia/Kolkata or UTC",
            name)};
    }
}

std::vector<std::string> Zone::names() {
    std::vector<std::string> names;
    try {
        for (const auto& zone : date::get_tzdb().zones) names.push_back(zone.name());
    } catch (const std::runtime_error&) {
        return {};
    }
    std::ranges::sort(names);
    return names;
}

const std::string& Zone::name() const { return zone_->name(); }

LocalMinute Zone::local(Instant at) const {
    const Instant shifted = at + offset(at);
    const auto day = std::chrono::floor<std::chrono::days>(shifted);
    const auto minute = (shifted - day).count();
    return {day, static_cast<int>(minute / 60), static_cast<int>(minute % 60)};
}

minutes Zone::offset(Instant at) const {
    return std::chrono::duration_cast<minutes>(zone_->get_info(at).offset);
}

std::string Zone::abbreviation(Instant at) const { return zone_->get_info(at).abbrev; }

ClockReading Zone::read(const LocalMinute& wall_clock) const {
    const auto local = to_library(wall_clock);
    const auto info = zone_->get_info(local);
    const auto chosen = [&](date::choose which) {
        return std::chrono::floor<minutes>(zone_->to_sys(local, which));
    };
    const Occurs occurs = info.result == date::local_info::nonexistent ? Occurs::never
                          : info.result == date::local_info::ambiguous ? Occurs::twice
                                                                       : Occurs::once;
    return {chosen(date::choose::earliest), chosen(date::choose::latest), occurs};
}

bool Zone::covers(Instant at) { return at >= start_of(first_year) && at < start_of(last_year + 1); }

std::string to_iso_text(Instant at, const Zone& zone) {
    const LocalMinute local = zone.local(at);
    const auto ahead = zone.offset(at).count();
    const auto size = ahead < 0 ? -ahead : ahead;
    return fmt::format("{}T{:02}:{:02}:00{}{:02}:{:02}", to_text(local.date), local.hour, local.minute,
                       ahead < 0 ? '-' : '+', size / 60, size % 60);
}

std::string to_label_text(Instant at, const Zone& zone) {
    const LocalMinute local = zone.local(at);
    const std::string text = to_text(local);
    return zone.read(local).occurs == Occurs::twice ? text + " " + zone.abbreviation(at) : text;
}

}  // namespace vialwright::time
