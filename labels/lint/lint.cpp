// SPDX-License-Identifier: Apache-2.0
#include "labels/lint/lint.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "labels/lint/lint_table.hpp"

namespace vialwright::lint {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where the text goes on behind blanks that start at `at`.
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

bool ends_word(std::string_view text, std::size_t at) {
    return at >= text.size() || !(is_letter(text[at]) || is_digit(text[at]));
}

// A number as it stands in the text: digits, commas and points with digits on both sides.
struct Number {
    std::size_t begin = 0, end = 0;
    std::size_t whole_digits = 0;
    bool has_comma = false;
    bool has_trailing_zero = false;
};

std::optional<Number> number_at(std::string_view text, std::size_t at) {
    if (!is_digit(text[at])) return std::nullopt;
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

// The number that ends the text, if one does.
bool ends_with_number(std::string_view text) { return !text.empty() && is_digit(text.back()); }

template <class Use> void for_each_pattern(std::string_view patterns, Use use) {
    while (!patterns.empty()) {
        const std::size_t length = std::min(patterns.find(' '), patterns.size());
        use(patterns.substr(0, length));
        patterns.remove_prefix(std::min(length + 1, patterns.size()));
    }
}

// The unit of the list that stands at this place as a whole word; empty if none does.
std::string_view unit_at(std::string_view text, std::size_t at, std::string_view units) {
    std::string_view found;
    for_each_pattern(units, [&](std::string_view unit) {
        const bool here = text.substr(at).starts_with(unit) &&
                          (!is_letter(unit.back()) || ends_word(text, at + unit.size()));
        if (here && unit.size() > found.size()) found = unit;
    });
    return found;
}

class Search {
public:
    Search(std::string_view text, const Row& row, std::vector<Finding>& findings)
        : text_(text), row_(row), findings_(findings) {}

    void run() {
        switch (row_.match) {
            case Match::anywhere:
            case Match::word:
            case Match::after_number:
                for_each_pattern(row_.patterns, [this](std::string_view pattern) { find_pattern(pattern); });
                break;
            case Match::naked_point: find_naked_points(); break;
            default: find_number_shapes(); break;
        }
    }

private:
    void report(std::size_t begin, std::size_t end) {
        findings_.push_back(
            {std::string(row_.rule), row_.severity, std::string(text_.substr(begin, end - begin)), begin,
             fmt::format("{} (it has been read as {}; {})", row_.say, row_.misread, row_.source)});
    }

    bool stands_right(std::size_t begin, std::size_t end) const {
        if (row_.match == Match::anywhere) return true;
        const std::string_view before = text_.substr(0, begin);
        if (!before.empty() && is_letter(before.back())) return false;
        if (text_[end - 1] == '.' ? ends_sentence(end) : !ends_word(text_, end)) return false;
        return row_.match == Match::word || ends_with_number(before_blanks(before));
    }

    // The period of a sentence is no period of the unit.
    bool ends_sentence(std::size_t end) const {
        const std::size_t next = after_blanks(text_, end);
        return next == text_.size() || (next > end && text_[next] >= 'A' && text_[next] <= 'Z');
    }

    void find_pattern(std::string_view pattern) {
        for (std::size_t at = text_.find(pattern); at != std::string_view::npos;
             at = text_.find(pattern, at + 1))
            if (stands_right(at, at + pattern.size())) report(at, at + pattern.size());
    }

    void find_naked_points() {
        for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
            const bool naked =
                text_[at] == '.' && is_digit(text_[at + 1]) && (at == 0 || !is_digit(text_[at - 1]));
            if (!naked || (at > 0 && is_letter(text_[at - 1]))) continue;
            const auto number = number_at(text_, at + 1);
            report(at, number->end);
        }
    }

    void find_number_shapes() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const auto number = number_at(text_, at);
            if (!number) continue;
            const bool own_word = at == 0 || !(is_letter(text_[at - 1]) || text_[at - 1] == '-');
            if (own_word) judge(*number);
            at = number->end - 1;
        }
    }

    void judge(const Number& number) {
        const std::size_t next = after_blanks(text_, number.end);
        if (row_.match == Match::range_dash) return judge_range(number, next);
        const std::string_view unit = unit_at(text_, next, row_.patterns);
        if (unit.empty()) return;
        const bool wrong = (row_.match == Match::trailing_zero && number.has_trailing_zero) ||
                           (row_.match == Match::no_comma && number.whole_digits >= 4 && !number.has_comma) ||
                           (row_.match == Match::no_space && next == number.end);
        if (wrong) report(number.begin, next + unit.size());
    }

    void judge_range(const Number& number, std::size_t dash_at) {
        std::size_t second = std::string_view::npos;
        for (const std::string_view dash : {"-", "\u2013", "\u2014"})
            if (text_.substr(dash_at).starts_with(dash)) second = after_blanks(text_, dash_at + dash.size());
        if (second >= text_.size()) return;
        const auto upper = number_at(text_, second);
        if (!upper) return;
        const std::size_t at = after_blanks(text_, upper->end);
        const std::string_view unit = unit_at(text_, at, row_.patterns);
        if (!unit.empty()) report(number.begin, at + unit.size());
    }

    std::string_view text_;
    const Row& row_;
    std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> check(std::string_view text) {
    std::vector<Finding> findings;
    for (const Row& row : table()) Search(text, row, findings).run();
    std::ranges::stable_sort(findings, {}, &Finding::at);
    return findings;
}

}  // namespace vialwright::lint
