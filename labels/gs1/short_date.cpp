// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/short_date.hpp"

#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/printable.hpp"

namespace vialwright::gs1 {

namespace {

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

int full_year(int two, const time::Date& today) {
    constexpr int century = 100;
    const int this_year = static_cast<int>(today.year());
    const int ahead = two - this_year % century;
    const int same_century = this_year - this_year % century + two;
    if (ahead > 50) return same_century - century;
    return ahead <= -50 ? same_century + century : same_century;
}

}  // namespace

Result<ShortDate, std::string> read_short_date(std::string_view digits, const time::Date& today) {
    if (digits.size() != 6 || !is_digits(digits))
        return Failure{fmt::format("\"{}\" is no date of six digits, YYMMDD", printable(digits))};
    const std::chrono::year year(full_year(two_digits(digits, 0), today));
    const std::chrono::month month(static_cast<unsigned>(two_digits(digits, 2)));
    const auto day = static_cast<unsigned>(two_digits(digits, 4));
    if (!month.ok())
        return Failure{fmt::format("\"{}\" is no date: there is no month {}", digits, digits.substr(2, 2))};
    if (day == 0) return ShortDate{time::Date(year / month / std::chrono::last), false};
    const time::Date date = year / month / std::chrono::day(day);
    if (!date.ok())
        return Failure{fmt::format("\"{}\" is no date: {}-{} has no day {}", digits, static_cast<int>(year),
                                   digits.substr(2, 2), digits.substr(4, 2))};
    return ShortDate{date, true};
}

Result<std::string, std::string> short_date(const time::Date& date, const time::Date& today) {
    const std::string text = time::to_text(date);
    std::string digits;
    for (const char c : text.substr(2))
        if (c != '-') digits += c;
    const auto back = read_short_date(digits, today);
    if (!back || back->date != date)
        return Failure{
            fmt::format("{} cannot be written with two digits for the year: they mean 49 years back to "
                        "50 years ahead of {}",
                        text, static_cast<int>(today.year()))};
    return digits;
}

}  // namespace vialwright::gs1
