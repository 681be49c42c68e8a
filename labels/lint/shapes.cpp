// SPDX-License-Identifier: Apache-2.0
#include "labels/lint/shapes.hpp"

#include <algorithm>

#include "labels/lint/prose.hpp"

namespace vialwright::lint {

namespace {

// Numbers that are words of their own: not the 12 of "B12", nor the 3 of "T-3".
template <class Use> void for_each_number(std::string_view text, Use use) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto number = number_at(text, at);
        if (!number) continue;
        if (begins_word(text, at) && (at == 0 || text[at - 1] != '-')) use(*number);
        at = number->end - 1;
    }
}

bool has_word(std::string_view small, std::string_view word) {
    for (std::size_t at = small.find(word); at != std::string_view::npos; at = small.find(word, at + 1))
        if (begins_word(small, at) && ends_word(small, at + word.size())) return true;
    return false;
}

bool has_any(std::string_view small, std::string_view words) {
    bool any = false;
    for_each_part(words, [&](std::string_view word) { any = any || has_word(small, word); });
    return any;
}

std::size_t dash_end(std::string_view text, std::size_t at) {
    for (const std::string_view dash : {"-", "\u2013", "\u2014"})
        if (text.substr(at).starts_with(dash)) return after_blanks(text, at + dash.size());
    return std::string_view::npos;
}

std::optional<Number> range_end(std::string_view text, std::size_t dash_at) {
    const std::size_t second = dash_end(text, dash_at);
    return second < text.size() ? number_at(text, second) : std::nullopt;
}

// Where the unit of this number ends, also of the first in "1.0 to 2.5 mg"; npos without one.
std::size_t unit_end(std::string_view text, const Number& number, std::string_view units) {
    std::size_t at = after_blanks(text, number.end);
    if (const auto unit = unit_at(text, at, units); !unit.empty()) return at + unit.size();
    const bool to = text.substr(at).starts_with("to ");
    const auto upper = to ? number_at(text, after_blanks(text, at + 2)) : range_end(text, at);
    if (!upper) return std::string_view::npos;
    at = after_blanks(text, upper->end);
    const auto unit = unit_at(text, at, units);
    return unit.empty() ? std::string_view::npos : at + unit.size();
}

void naked_points(std::string_view text, const Report& report) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const bool naked = text[at] == '.' && is_digit(text[at + 1]) && (at == 0 || !is_digit(text[at - 1]));
        if (naked && begins_word(text, at)) report(at, number_at(text, at + 1)->end);
    }
}

void dose_numbers(const Prose& prose, const Row& row, const Report& report) {
    for_each_number(prose.text, [&](const Number& number) {
        const bool is_candidate =
            (row.match == Match::trailing_zero && number.has_trailing_zero) ||
            (row.match == Match::no_comma && number.whole_digits >= 4 && !number.has_comma);
        if (!is_candidate) return;
        const std::size_t end = unit_end(prose.text, number, row.patterns);
        if (end != std::string_view::npos) report(number.begin, end);
    });
}

void numbers_on_units(std::string_view text, const Row& row, const Report& report) {
    for_each_number(text, [&](const Number& number) {
        const auto unit = unit_at(text, number.end, row.patterns);
        if (!unit.empty()) report(number.begin, number.end + unit.size());
    });
}

void range_dashes(std::string_view text, const Row& row, const Report& report) {
    for_each_number(text, [&](const Number& number) {
        const auto upper = range_end(text, after_blanks(text, number.end));
        if (!upper) return;
        const std::size_t at = after_blanks(text, upper->end);
        const auto unit = unit_at(text, at, row.patterns);
        if (!unit.empty()) report(number.begin, at + unit.size());
    });
}

// A web address or a name with an underscore: no prose.
bool is_in_address(std::string_view text, std::size_t at) {
    const std::size_t begin =
        text.find_last_of(' ', at) == std::string_view::npos ? 0 : text.find_last_of(' ', at) + 1;
    const std::string_view token = text.substr(begin, std::min(text.find(' ', at), text.size()) - begin);
    return token.find("www.") != std::string_view::npos || token.find("://") != std::string_view::npos ||
           token.find('_') != std::string_view::npos || token.find('@') != std::string_view::npos;
}

void name_runs(std::string_view text, const Report& report) {
    constexpr std::size_t shortest_name = 4;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_digit(text[at]) || !is_letter(text[at - 1]) || is_capital(text[at - 1])) continue;
        const auto name = letters_before(text, at);
        if (name.size() < shortest_name || is_in_address(text, at)) continue;
        report(at - name.size(), number_at(text, at)->end);
    }
}

void units_slashes(std::string_view text, const Row& row, const Report& report) {
    for_each_number(text, [&](const Number& number) {
        const std::size_t at = after_blanks(text, number.end);
        const auto unit = unit_at(text, at, row.patterns);
        const std::size_t slash = at + unit.size();
        if (unit.empty() || slash + 1 >= text.size() || text[slash] != '/') return;
        if (const auto second = number_at(text, slash + 1)) report(number.begin, second->end);
    });
}

void per_ones(const Prose& prose, const Row& row, const Report& report) {
    for_each_number(prose.text, [&](const Number& number) {
        if (prose.text.substr(number.begin, number.end - number.begin) != "1") return;
        const std::string_view before = before_blanks(prose.small.substr(0, number.begin));
        const std::size_t at = after_blanks(prose.text, number.end);
        const auto unit = unit_at(prose.text, at, row.patterns);
        const bool per = before.ends_with("per") && begins_word(before, before.size() - 3);
        if (unit.empty() || (!per && !before.ends_with('/'))) return;
        report(before.size() - (per ? 3 : 1), at + unit.size());
    });
}

void volumes_alone(const Prose& prose, const Row& row, const Report& report) {
    constexpr std::string_view masses = "mg mcg g kg mEq mmol unit units nanogram";
    bool has_mass = false;
    for_each_number(prose.text, [&](const Number& number) {
        has_mass = has_mass || !unit_at(prose.text, after_blanks(prose.text, number.end), masses).empty();
    });
    if (has_mass) return;
    for_each_number(prose.text, [&](const Number& number) {
        const auto verb =
            letters_before(prose.small, before_blanks(prose.small.substr(0, number.begin)).size());
        const bool orders = verb == "give" || verb == "take" || verb == "inject" || verb == "administer";
        const std::size_t at = after_blanks(prose.text, number.end);
        const auto unit = unit_at(prose.text, at, row.patterns);
        if (orders && !unit.empty()) report(number.begin, at + unit.size());
    });
}

void units_for_mass(const Prose& prose, const Row& row, const Report& report) {
    if (!has_any(prose.small, row.patterns)) return;
    for_each_number(prose.text, [&](const Number& number) {
        const std::size_t at = after_blanks(prose.small, number.end);
        const auto unit = unit_at(prose.small, at, "unit units u");
        if (!unit.empty()) report(number.begin, at + unit.size());
    });
}

void ratios(const Prose& prose, const Row& row, const Report& report) {
    constexpr std::size_t shortest = 3;  // digits: 1:400 is a strength, 1:30 a time
    if (row.match == Match::ratio_of_one) {
        const bool is_mixture = prose.small.find("caine") != std::string_view::npos;
        if (is_mixture || !has_any(prose.small, row.patterns)) return;
    }
    for_each_number(prose.text, [&](const Number& number) {
        const bool is_one = number.end - number.begin == 1 && prose.text[number.begin] == '1';
        if (!is_one || number.end >= prose.text.size() || prose.text[number.end] != ':') return;
        const auto second = number_at(prose.text, after_blanks(prose.text, number.end + 1));
        if (second && second->whole_digits >= shortest) report(number.begin, second->end);
    });
}

// Two or three short numbers with slashes between them.
struct Slashed {
    int first = 0, second = 0;
    bool is_date = false;
    std::size_t end = 0;
};

int small_value(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::optional<Slashed> slashed_at(std::string_view text, const Number& number) {
    constexpr std::size_t longest = 2;  // digits
    const bool follows = number.begin > 0 && (text[number.begin - 1] == '/' || text[number.begin - 1] == '.');
    if (follows || number.end - number.begin > longest || number.end >= text.size() ||
        text[number.end] != '/')
        return std::nullopt;
    const auto second = number_at(text, number.end + 1);
    if (!second || second->end - second->begin > longest) return std::nullopt;
    Slashed found{small_value(text.substr(number.begin, number.end - number.begin)),
                  small_value(text.substr(second->begin, second->end - second->begin)), false, second->end};
    if (second->end < text.size() && text[second->end] == '/') {
        const auto third = number_at(text, second->end + 1);
        found.is_date = third && third->whole_digits >= 2;
        if (!found.is_date) return std::nullopt;
        found.end = third->end;
    }
    return found;
}

void slashed_numbers(std::string_view text, const Row& row, const Report& report) {
    constexpr int greatest = 16;  // denominator
    for_each_number(text, [&](const Number& number) {
        const auto found = slashed_at(text, number);
        if (!found) return;
        const bool is_fraction =
            !found->is_date && found->first > 0 && found->first < found->second && found->second <= greatest;
        if (row.match == Match::numeric_date ? found->is_date : is_fraction) report(number.begin, found->end);
    });
}

// "q4°", "q4 deg", "every 4°", but not "every 4 °C".
void hour_degrees(const Prose& prose, const Report& report) {
    const std::string_view small = prose.small;
    for (std::size_t at = 0; at < small.size(); ++at) {
        const auto number = number_at(small, at);
        if (!number) continue;
        const std::string_view before = before_blanks(small.substr(0, at));
        const auto word = letters_before(small, before.size());
        std::size_t end = after_blanks(small, number->end);
        at = number->end - 1;
        if (word != "q" && word != "every") continue;
        std::size_t length = 0;
        for (const std::string_view degree : {"\u00B0", "\u00BA", "degrees", "deg"})
            if (length == 0 && small.substr(end).starts_with(degree)) length = degree.size();
        if (length == 0) continue;
        end += length;
        const auto scale = letters_before(small, end).empty() ? next_letters(small, end) : std::string_view();
        const bool is_temperature = scale == "c" || scale == "f";
        if (!is_temperature) report(before.size() - word.size(), end);
    }
}

void clock_times(const Prose& prose, const Report& report) {
    const std::string_view small = prose.small;
    for (std::size_t at = 0; at < small.size(); ++at) {
        if (small[at] != 'q' || !begins_word(small, at)) continue;
        const auto number = number_at(small, after_blanks(small, at + 1));
        if (!number) continue;
        const std::size_t word = after_blanks(small, number->end);
        for (const std::string_view half : {"am", "pm", "a.m", "p.m"})
            if (small.substr(word).starts_with(half) && ends_word(small, word + half.size()))
                report(at, word + half.size());
    }
}

// "x3d", "x 1", but not "3 x 1 in".
void times_x(const Prose& prose, const Report& report) {
    for (std::size_t at = 0; at < prose.small.size(); ++at) {
        if (prose.small[at] != 'x' || !begins_word(prose.small, at)) continue;
        const std::string_view before = before_blanks(prose.small.substr(0, at));
        if (!before.empty() && is_digit(before.back())) continue;
        const auto number = number_at(prose.small, after_blanks(prose.small, at + 1));
        if (!number) continue;
        const bool days = number->end < prose.small.size() && prose.small[number->end] == 'd' &&
                          ends_word(prose.small, number->end + 1);
        report(at, number->end + (days ? 1 : 0));
    }
}

// A word of digits with O, o, l or I among or before them.
void letters_in_numbers(std::string_view text, const Report& report) {
    const auto is_like_digit = [](char c) { return c == 'O' || c == 'o' || c == 'l' || c == 'I'; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!(is_digit(text[at]) || is_like_digit(text[at]))) continue;
        std::size_t end = at;
        while (end < text.size() && (is_digit(text[end]) || is_like_digit(text[end]))) ++end;
        const auto word = text.substr(at, end - at);
        const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
        const bool is_word =
            begins_word(text, at) && ends_word(text, end) && (at == 0 || text[at - 1] != '-');
        const bool is_litre = digits + 1 == word.size() && word.back() == 'l';
        if (is_word && digits > 0 && digits < word.size() && !is_litre) report(at, end);
        while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) ++end;
        at = std::max(at, end - 1);
    }
}

// An electronic address has letters or digits on both sides and a point in what follows.
void at_signs(std::string_view text, const Report& report) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        const bool joined =
            at > 0 && !begins_word(text, at) && at + 1 < text.size() && is_letter(text[at + 1]);
        const std::string_view host = text.substr(at, std::min(text.find(' ', at), text.size()) - at);
        const std::size_t point = host.find('.');
        const bool is_address = joined && point + 1 < host.size() && is_letter(host[point + 1]);
        if (!is_address) report(at, at + 1);
    }
}

// "weekly, not daily" and "do not take daily" are warnings.
bool is_denied(std::string_view small, std::size_t at) {
    std::string_view before = small.substr(0, at);
    for (int words = 0; words < 2; ++words) {
        before = before_blanks(before);
        const auto word = letters_before(before, before.size());
        if (word == "not" || word == "never") return true;
        before.remove_suffix(word.size());
    }
    return false;
}

bool orders_daily(std::string_view small) {
    for (const std::string_view word : {"daily", "every day", "once a day"})
        for (std::size_t at = small.find(word); at != std::string_view::npos; at = small.find(word, at + 1))
            if (begins_word(small, at) && ends_word(small, at + word.size()) && !is_denied(small, at))
                return true;
    return false;
}

void daily_and_weekly(const Prose& prose, const Report& report) {
    if (!orders_daily(prose.small)) return;
    for (const std::string_view word : {"weekly", "once a week", "every week"}) {
        const std::size_t at = prose.small.find(word);
        if (at == std::string_view::npos || !ends_word(prose.small, at + word.size())) continue;
        report(at, at + word.size());
        return;
    }
}

}  // namespace

void find_shape(const Prose& prose, const Row& row, const Report& report) {
    switch (row.match) {
        case Match::naked_point: return naked_points(prose.text, report);
        case Match::trailing_zero:
        case Match::no_comma: return dose_numbers(prose, row, report);
        case Match::no_space: return numbers_on_units(prose.text, row, report);
        case Match::range_dash: return range_dashes(prose.text, row, report);
        case Match::name_run: return name_runs(prose.text, report);
        case Match::units_slash: return units_slashes(prose.text, row, report);
        case Match::per_one: return per_ones(prose, row, report);
        case Match::volume_alone: return volumes_alone(prose, row, report);
        case Match::units_for_mass: return units_for_mass(prose, row, report);
        case Match::ratio:
        case Match::ratio_of_one: return ratios(prose, row, report);
        case Match::fraction:
        case Match::numeric_date: return slashed_numbers(prose.text, row, report);
        case Match::hour_degree: return hour_degrees(prose, report);
        case Match::clock_time: return clock_times(prose, report);
        case Match::times_x: return times_x(prose, report);
        case Match::letter_in_number: return letters_in_numbers(prose.text, report);
        case Match::at_sign: return at_signs(prose.text, report);
        case Match::daily_and_weekly: return daily_and_weekly(prose, report);
        default: break;
    }
}

}  // namespace vialwright::lint
