// SPDX-License-Identifier: Apache-2.0
#include "labels/lint/lint.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "labels/lint/lint_memo.hpp"
#include "labels/lint/lint_table.hpp"
#include "labels/lint/prose.hpp"
#include "labels/lint/shapes.hpp"

namespace vialwright::lint {

namespace {

bool has_part(std::string_view parts, std::string_view part) {
    bool any = false;
    for_each_part(parts, [&](std::string_view one) { any = any || one == part; });
    return any;
}

// "Columbus, IN 47201": a state, not a route.
bool is_state(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::size_t code_digits = 5;
    if (end - begin != 2 || !before_blanks(text.substr(0, begin)).ends_with(',')) return false;
    const auto code = number_at(text, after_blanks(text, end));
    return code && code->whole_digits == code_digits;
}

// "STORE IN A REFRIGERATOR": what follows is in capitals too, and is no word that an abbreviation of a route stands before.
bool is_in_capital_sentence(std::string_view text, std::size_t end) {
    const auto next = next_letters(text, end);
    return !next.empty() && std::ranges::all_of(next, is_capital) &&
           !has_part("USE ONLY INJECTION ROUTE ADMINISTRATION DOSE", next);
}

bool is_denied(std::string_view small, std::size_t begin) {
    constexpr std::size_t reach = 16;  // "not been approved", "is not yet"
    const std::string_view before = small.substr(begin - std::min(begin, reach), std::min(begin, reach));
    return before.find("not") != std::string_view::npos || before.find("never") != std::string_view::npos;
}

bool is_any_case(Match match) { return match == Match::word_any_case || match == Match::claim; }

// The patterns of the whole table by their first byte, made once.
struct Pattern {
    const Row* row;
    std::string text;  // in small letters where capitals do not matter
};
using Patterns = std::array<std::vector<Pattern>, 256>;

Patterns sorted_patterns() {
    Patterns sorted;
    for (const Row& row : table()) {
        if (row.match > Match::claim) continue;
        for_each_part(row.patterns, [&](std::string_view part) {
            std::string text(part);
            if (is_any_case(row.match)) std::ranges::transform(text, text.begin(), lower);
            const auto first = static_cast<unsigned char>(text.front());
            sorted[first].push_back({&row, text});
            if (is_any_case(row.match) && is_letter(text.front()))
                sorted[first - static_cast<unsigned char>('a' - 'A')].push_back({&row, text});
        });
    }
    return sorted;
}

// A shape that is made of digits, or of this character, is not in a text without them.
char needed_for(Match match) {
    switch (match) {
        case Match::naked_point:
        case Match::trailing_zero: return '.';
        case Match::per_one: return '1';
        case Match::clock_time: return 'q';
        case Match::times_x: return 'x';
        case Match::ratio:
        case Match::ratio_of_one: return ':';
        case Match::fraction:
        case Match::numeric_date:
        case Match::units_slash: return '/';
        case Match::at_sign: return '@';
        case Match::daily_and_weekly: return 'w';
        default: return '\0';
    }
}

class Search {
public:
    explicit Search(std::string_view text) : text_(text), small_(text) {
        std::ranges::transform(small_, small_.begin(), lower);
        for (const char c : small_) has_[static_cast<unsigned char>(c)] = true;
        has_digit_ = std::ranges::any_of(text, is_digit);
    }

    std::vector<Finding> run() {
        for (std::size_t at = 0; at < text_.size(); ++at) find_patterns(at);
        for (const Row& row : table())
            if (row.match > Match::claim && may_hold(row.match))
                find_shape({text_, small_}, row, [&](std::size_t begin, std::size_t end) {
                    found_.push_back({&row, begin, end});
                });
        std::ranges::sort(found_, {}, [](const Found& one) { return std::pair(one.begin, one.row); });
        std::vector<Finding> findings;
        for (const Found& one : found_) findings.push_back(worded(one));
        return findings;
    }

private:
    struct Found {
        const Row* row;
        std::size_t begin, end;
    };

    Finding worded(const Found& found) const {
        const Row& row = *found.row;
        const std::string why =
            row.misread.empty() ? "" : fmt::format("it has been read as {}; ", row.misread);
        return {std::string(row.rule), row.severity,
                std::string(text_.substr(found.begin, found.end - found.begin)), found.begin,
                fmt::format("{} ({}{})", row.say, why, row.source)};
    }

    bool may_hold(Match match) const {
        const char needed = needed_for(match);
        const bool without_digits = match == Match::at_sign || match == Match::daily_and_weekly;
        return (needed == '\0' || has_[static_cast<unsigned char>(needed)]) && (has_digit_ || without_digits);
    }

    void find_patterns(std::size_t at) {
        static const Patterns patterns = sorted_patterns();
        for (const Pattern& pattern : patterns[static_cast<unsigned char>(text_[at])]) {
            const std::string_view text = is_any_case(pattern.row->match) ? std::string_view(small_) : text_;
            const auto end = pattern_end(text, at, pattern.text);
            row_ = pattern.row;
            if (end && stands_right(at, *end)) found_.push_back({row_, at, *end});
        }
    }

    bool stands_right(std::size_t begin, std::size_t end) const {
        if (row_->match == Match::anywhere) return true;
        if (!begins_word(text_, begin) || is_behind_excuse(begin) || is_state(text_, begin, end))
            return false;
        switch (row_->match) {
            case Match::after_number: return is_behind_number(begin) && ends_unit(begin, end);
            case Match::capitals: return ends_word(text_, end) && !is_in_capital_sentence(text_, end);
            case Match::drug_name:
                return ends_word(text_, end) || (is_letter(text_[end - 1]) && is_digit(text_[end]));
            case Match::claim: return ends_word(text_, end) && !is_denied(small_, begin);
            default: return ends_word(text_, end);
        }
    }

    bool is_behind_number(std::size_t begin) const {
        const std::string_view before = before_blanks(text_.substr(0, begin));
        return !before.empty() && is_digit(before.back());
    }

    // The period of a sentence is no period of the unit: at the end, or before a capital.
    bool ends_unit(std::size_t begin, std::size_t end) const {
        const std::string_view found = text_.substr(begin, end - begin);
        if (found.find('.') + 1 != found.size()) return ends_word(text_, end);
        const std::size_t next = after_blanks(text_, end);
        return next < text_.size() && (next == end || !is_capital(text_[next]));
    }

    // A word that makes it right, or what stands before a hyphen ("5-").
    bool is_behind_excuse(std::size_t begin) const {
        if (row_->not_after.empty()) return false;
        const std::string_view before = before_blanks(text_.substr(0, begin));
        const std::string_view last =
            before.ends_with('-') ? before.substr(before.size() - std::min<std::size_t>(before.size(), 2))
                                  : letters_before(before, before.size());
        return has_part(row_->not_after, last);
    }

    std::string_view text_;
    std::string small_;
    std::array<bool, 256> has_{};
    bool has_digit_ = false;
    const Row* row_ = nullptr;
    std::vector<Found> found_;
};

}  // namespace

std::vector<Finding> check(std::string_view text) {
    if (text.size() > detail::LintMemo::longest) return Search(text).run();
    return detail::LintMemo::of_this_thread().findings(
        text, [](std::string_view unknown) { return Search(unknown).run(); });
}

}  // namespace vialwright::lint
