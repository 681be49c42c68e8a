// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/entry_choice.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "app/workbench/field_echo.hpp"
#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/tr.hpp"
#include "core/time/written_time.hpp"

namespace vialwright::workbench {

namespace {

using std::string_view;
using time::Date;

constexpr std::chrono::year first_year{2000}, last_year{2099};  // as times are read
constexpr std::size_t date_length = string_view("2026-09-05").size();

struct Part {  // of a text
    std::size_t begin = 0, end = 0;
    string_view of(string_view text) const { return text.substr(begin, end - begin); }
};

Part without_outer_blanks(string_view text, Part part) {
    while (part.begin < part.end && text[part.begin] == ' ') ++part.begin;
    while (part.end > part.begin && text[part.end - 1] == ' ') --part.end;
    return part;
}

// The one of the list that the cursor is in.
Part entry_at(string_view text, std::size_t caret) {
    caret = std::min(caret, text.size());
    const auto before = caret == 0 ? string_view::npos : text.rfind(';', caret - 1);
    return {before == string_view::npos ? 0 : before + 1, std::min(text.find(';', caret), text.size())};
}

// Of "2026-09-05 14:00", also while its time is being typed.
std::optional<Date> day_before_time(string_view text) {
    if (text.size() <= date_length || (text[date_length] != ' ' && text[date_length] != 'T'))
        return std::nullopt;
    return time::parse_date(text.substr(0, date_length));
}

// What a day replaces; where there is a time behind a day, the day alone.
Part date_part(Dates dates, string_view text, std::size_t caret) {
    Part part{0, text.size()};
    if (dates == Dates::by_name) {
        part = entry_at(text, caret);
        const auto equals = part.of(text).find('=');
        part.begin = equals == string_view::npos ? part.end : part.begin + equals + 1;
    }
    part = without_outer_blanks(text, part);
    if (day_before_time(part.of(text))) part.end = part.begin + date_length;
    return part;
}

Date last_of(const std::chrono::year_month& month) { return Date(month / std::chrono::last); }

// A day that a shorter month or year has not is its last.
Date in_month(const std::chrono::year_month& month, std::chrono::day day) {
    const Date wanted = month / day;
    return wanted.ok() ? wanted : last_of(month);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// From the last number that begins the text or follows a blank, above the line of a strength: of "250 mg/5 mL" and "5 mg per
// 2 mL" it is the first, of "5 ft 9 in" the 9. With the word that multiplies it. Empty at the text's end: there is none.
Part number_in(string_view text) {
    const auto above = std::min({text.find('/'), text.find(" per "), text.size()});
    Part number{text.size(), text.size()};
    for (std::size_t at = 0; at < above; ++at)
        if (is_digit(text[at]) && (at == 0 || text[at - 1] == ' ')) number.begin = at;
    if (number.begin == text.size()) return number;
    number.end = std::min(text.find_first_not_of("0123456789.,", number.begin), text.size());
    for (const string_view word : {" thousand", " million"})
        if (text.substr(number.end).starts_with(word)) number.end += word.size();
    return number;
}

}  // namespace

Date day_at(Dates dates, string_view text, std::size_t caret, const Date& today) {
    const auto read = time::parse_expiry(date_part(dates, text, caret).of(text));
    if (!read || std::holds_alternative<time::WrittenTime>(*read)) return today;
    if (const auto* day = std::get_if<Date>(&*read)) return *day;
    return last_of(std::get<time::Month>(*read));
}

Taken with_day(Dates dates, const std::string& text, std::size_t caret, const Date& day) {
    const Part part = date_part(dates, text, caret);
    std::string before = text.substr(0, part.begin);
    const bool is_unnamed = dates == Dates::by_name && !before.ends_with('=');
    if (is_unnamed && !trimmed(entry_at(text, caret).of(text)).empty()) before += '=';
    before += time::to_text(day);
    return {before + text.substr(part.end), before.size()};
}

Date stepped(const Date& day, DayStep step, int direction) {
    const std::chrono::year_month month(day.year(), day.month());
    Date to = day;
    switch (step) {
        case DayStep::day: to = Date(std::chrono::sys_days(day) + std::chrono::days(direction)); break;
        case DayStep::week: to = Date(std::chrono::sys_days(day) + std::chrono::days(7 * direction)); break;
        case DayStep::month: to = in_month(month + std::chrono::months(direction), day.day()); break;
        case DayStep::year: to = in_month(month + std::chrono::years(direction), day.day()); break;
        case DayStep::month_end:
            to = direction < 0 ? Date(month / std::chrono::day{1}) : last_of(month);
            break;
    }
    return to.year() < first_year || to.year() > last_year ? day : to;
}

std::string day_words(const Date& day, const Date& today) {
    const long days = (std::chrono::sys_days(day) - std::chrono::sys_days(today)).count();
    const std::string away = days == 0    ? tr("today")
                             : days == 1  ? tr("tomorrow")
                             : days == -1 ? tr("yesterday")
                             : days > 0   ? fmt::format(fmt::runtime(tr("in {} days")), days)
                                          : fmt::format(fmt::runtime(tr("{} days ago")), -days);
    return date_words(day) + ", " + away;
}

std::string unit_in(string_view text) {
    const Part number = number_in(text);
    return trimmed(text.substr(number.end));
}

Taken with_unit(const std::string& text, const std::string& unit) {
    const Part number = number_in(text);
    if (number.begin == text.size()) return {" " + unit, 0};  // the number is still to be typed
    const std::string whole = text.substr(0, number.end) + " " + unit;
    return {whole, whole.size()};
}

}  // namespace vialwright::workbench
