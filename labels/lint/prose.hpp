// SPDX-License-Identifier: Apache-2.0
// A text as the rules look at it: words, blanks, numbers. Places are bytes of UTF-8; a no-break space is a blank.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vialwright::lint {

bool is_digit(char c);
bool is_letter(char c);   // of ASCII
bool is_capital(char c);  // of ASCII
char lower(char c);       // of ASCII

// Where the text goes on behind blanks that start at `at`.
std::size_t after_blanks(std::string_view text, std::size_t at);
std::string_view before_blanks(std::string_view text);

// No letter (of any script) and, for the end, no digit stands there.
bool begins_word(std::string_view text, std::size_t at);
bool ends_word(std::string_view text, std::size_t at);

// The run of ASCII letters that ends at `end`, and that which begins at or behind `at` after anything that is none.
std::string_view letters_before(std::string_view text, std::size_t end);
std::string_view next_letters(std::string_view text, std::size_t at);

// A number as it stands in the text: digits, commas and points with digits on both sides.
struct Number {
    std::size_t begin = 0, end = 0;
    std::size_t whole_digits = 0;
    bool has_comma = false;
    bool has_trailing_zero = false;
};
std::optional<Number> number_at(std::string_view text, std::size_t at);

// Calls use(part) for each part between blanks.
template <class Use> void for_each_part(std::string_view parts, Use use) {
    while (!parts.empty()) {
        const std::size_t blank = parts.find(' ');
        const std::size_t length = blank < parts.size() ? blank : parts.size();
        use(parts.substr(0, length));
        parts.remove_prefix(length < parts.size() ? length + 1 : length);
    }
}

// The unit of the list that stands at this place as a whole word; empty if none does.
std::string_view unit_at(std::string_view text, std::size_t at, std::string_view units);

// Where the pattern ends if it stands at this place; _ in it stands for one or more blanks.
std::optional<std::size_t> pattern_end(std::string_view text, std::size_t at, std::string_view pattern);

}  // namespace vialwright::lint
