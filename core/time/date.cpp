// SPDX-License-Identifier: Apache-2.0
#include "core/time/date.hpp"

#include <fmt/format.h>

namespace vialwright::time {

namespace {
// Exactly `width` digits; no sign, no blank.
std::optional<int> read_digits(std::string_view& text, std::size_t width) {
    if (text.size() < width) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(width);
    return value;
}

bool skip(std::string_view& text, char expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> read_date(std::string_view& text) {
    const auto year = read_digits(text, 4);
    if (!year || !skip(text, '-')) return std::nullopt;
    const auto month = read_digits(text, 2);
    if (!month || !skip(text, '-')) return std::nullopt;
    const auto day = read_digits(text, 2);
    if (!day) return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok() || *year < 1900) return std::nullopt;
    return date;
}
}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const auto date = read_date(text);
    return text.empty() ? date : std::nullopt;
}

std::string to_text(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<LocalMinute> parse_local_minute(std::string_view text) {
    const auto date = read_date(text);
    if (!date || !(skip(text, 'T') || skip(text, ' '))) return std::nullopt;
    const auto hour = read_digits(text, 2);
    if (!hour || !skip(text, ':')) return std::nullopt;
    const auto minute = read_digits(text, 2);
    if (!minute || !text.empty() || *hour > 23 || *minute > 59) return std::nullopt;
    return LocalMinute{*date, *hour, *minute};
}

std::string to_text(const LocalMinute& moment) {
    return fmt::format("{} {:02}:{:02}", to_text(moment.date), moment.hour, moment.minute);
}

}  // namespace vialwright::time
