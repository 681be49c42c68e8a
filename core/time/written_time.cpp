// SPDX-License-Identifier: Apache-2.0
#include "core/time/written_time.hpp"

namespace vialwright::time {

namespace {

using std::chrono::minutes;

constexpr std::size_t minute_length = 16;  // "2026-03-01T14:00"
constexpr std::size_t offset_length = 6;   // "-05:00"
constexpr int last_written_year = 2099;

bool is_usual(const Date& date) {
    const int year = static_cast<int>(date.year());
    return year >= Zone::first_year && year <= last_written_year;
}

std::optional<int> two_digits(std::string_view text, int most) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9')
        return std::nullopt;
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    return value <= most ? std::optional(value) : std::nullopt;
}

// "Z" or "-05:00"; no zone has been further than 14 hours from UTC.
std::optional<minutes> parse_offset(std::string_view text) {
    if (text == "Z") return minutes(0);
    if (text.size() != offset_length || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const auto hours = two_digits(text.substr(1, 2), 14);
    const auto rest = two_digits(text.substr(4), 59);
    if (!hours || !rest) return std::nullopt;
    const minutes size(*hours * 60 + *rest);
    return text[0] == '-' ? -size : size;
}

minutes minute_of_day(const LocalMinute& time) { return minutes(time.hour * 60 + time.minute); }

}  // namespace

std::optional<WrittenTime> parse_time(std::string_view text) {
    const auto wall_clock = parse_local_minute(text.substr(0, minute_length));
    if (!wall_clock || !is_usual(wall_clock->date)) return std::nullopt;
    text.remove_prefix(minute_length);
    if (text.starts_with(':')) {
        if (!two_digits(text.substr(1, 2), 59)) return std::nullopt;
        text.remove_prefix(3);
    }
    if (text.empty()) return WrittenTime{*wall_clock, std::nullopt};
    const auto offset = parse_offset(text);
    if (!offset) return std::nullopt;
    return WrittenTime{*wall_clock, offset};
}

ClockReading read_clock(const WrittenTime& written, const Zone& zone) {
    if (!written.offset) return zone.read(written.wall_clock);
    const Instant at =
        std::chrono::sys_days(written.wall_clock.date) + minute_of_day(written.wall_clock) - *written.offset;
    return {at, at, Occurs::once};
}

std::optional<Expiry> parse_expiry(std::string_view text) {
    if (text.size() >= minute_length) {
        if (const auto time = parse_time(text)) return Expiry(*time);
        return std::nullopt;
    }
    constexpr std::size_t month_length = 7;
    const bool is_month = text.size() == month_length;
    const auto date = parse_date(is_month ? std::string(text) + "-01" : std::string(text));
    if (!date || !is_usual(*date)) return std::nullopt;
    return is_month ? Expiry(date->year() / date->month()) : Expiry(*date);
}

ClockReading last_minute(const Expiry& expiry, const Zone& zone) {
    if (const auto* time = std::get_if<WrittenTime>(&expiry)) return read_clock(*time, zone);
    const auto* month = std::get_if<Month>(&expiry);
    const Date date = month ? Date(*month / std::chrono::last) : std::get<Date>(expiry);
    const ClockReading last = zone.read({date, 23, 59});
    // Where the clocks go forward over the end of the day, the day ends with the minute before the change.
    const Instant at = last.occurs == Occurs::never ? last.at - minutes(1) : last.at;
    return {at, at, Occurs::once};
}

}  // namespace vialwright::time
