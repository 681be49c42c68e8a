// SPDX-License-Identifier: Apache-2.0
#include "labels/lint/prose.hpp"

#include <algorithm>

namespace vialwright::lint {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

// Whether the bytes of a character beyond ASCII begin one that is a letter: most are, but for signs (Latin-1's up to U+00BF, the
// punctuation and symbols of U+2000 to U+2BFF).
bool is_letter_lead(unsigned char lead) { return lead >= 0xC3 && lead != 0xE2; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || is_capital(c); }
char lower(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t after_blanks(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (text[at] == ' ') ++at;
        else if (text.substr(at).starts_with(no_break_space)) at += no_break_space.size();
        else break;
    }
    return at;
}

std::string_view before_blanks(std::string_view text) {
    while (true) {
        if (text.ends_with(' ')) text.remove_suffix(1);
        else if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size());
        else return text;
    }
}

bool begins_word(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    std::size_t lead = at - 1;
    while (lead > 0 && is_continuation(text[lead])) --lead;
    return !is_letter(text[lead]) && !is_letter_lead(static_cast<unsigned char>(text[lead]));
}

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]) ||
                                  is_letter_lead(static_cast<unsigned char>(text[at])));
}

std::string_view letters_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    return text.substr(begin, end - begin);
}

std::string_view next_letters(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_letter(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(at, end - at);
}

std::optional<Number> number_at(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return std::nullopt;
    Number number{at, at, 0, false, false};
    bool in_decimals = false;
    for (std::size_t i = at; i < text.size(); ++i) {
        const bool joins =
            (text[i] == ',' || text[i] == '.') && i + 1 < text.size() && is_digit(text[i + 1]) && i > at;
        if (is_digit(text[i])) {
            if (!in_decimals) ++number.whole_digits;
        } else if (joins && text[i] == ',' && !in_decimals) {
            number.has_comma = true;
        } else if (joins && text[i] == '.' && !in_decimals) {
            in_decimals = true;
        } else {
            break;
        }
        number.end = i + 1;
    }
    number.has_trailing_zero = in_decimals && text[number.end - 1] == '0';
    return number;
}

std::string_view unit_at(std::string_view text, std::size_t at, std::string_view units) {
    std::string_view found;
    for_each_part(units, [&](std::string_view unit) {
        const bool here = text.substr(std::min(at, text.size())).starts_with(unit) &&
                          (!is_letter(unit.back()) || ends_word(text, at + unit.size()));
        if (here && unit.size() > found.size()) found = unit;
    });
    return found;
}

std::optional<std::size_t> pattern_end(std::string_view text, std::size_t at, std::string_view pattern) {
    for (const char c : pattern) {
        const std::size_t behind = c == '_' ? after_blanks(text, at) : at + 1;
        const bool fits = c == '_' ? behind > at : at < text.size() && text[at] == c;
        if (!fits) return std::nullopt;
        at = behind;
    }
    return at;
}

}  // namespace vialwright::lint
