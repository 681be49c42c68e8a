// SPDX-License-Identifier: Apache-2.0
#include "core/units/unit_expression.hpp"

#include <span>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::units::detail {

namespace {

constexpr int max_nesting = 4;
using Code = ParseError::Code;

constexpr std::array<std::string_view, 2> wide_spaces{"\u00A0", "\u202F"};  // no-break, narrow no-break
constexpr std::array<std::string_view, 4> wide_letters{"\u00B2", "\u00B5", "\u03BC",
                                                       "\u00B0"};  // m², micro sign, Greek mu, °C
constexpr std::string_view middle_dot = "\u00B7";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_plain(char c) { return c >= ' ' && c <= '~'; }

// The length of the one that the text starts with, or 0. None of them begins with a plain character, and nearly all do.
std::size_t starts_with_any(std::string_view text, std::span<const std::string_view> characters) {
    if (text.empty() || is_plain(text.front())) return 0;
    for (const std::string_view character : characters)
        if (text.starts_with(character)) return character.size();
    return 0;
}

class UnitReader {
public:
    UnitReader(Cursor& cursor, TrailingZeros zeros, Place place)
        : cursor_(cursor), zeros_(zeros), place_(place) {}

    Result<WrittenUnit, ParseError> read() {
        if (auto fault = expression(1, 0)) return Failure{*std::move(fault)};
        return unit_;
    }

private:
    using Fault = std::optional<ParseError>;

    // UCUM reads left to right: a/b.c is (a/b)·c.
    Fault expression(int sign, int depth) {
        int current = accept_slash() ? -sign : sign;
        for (bool divided = false;;) {
            if (auto fault = part(current, depth, divided)) return fault;
            divided = accept_slash() || cursor_.accept_word("per");
            const bool ended =
                !divided && cursor_.next_is_number();  // "5 ft 9 in", and the naked "5 ft .5 in"
            if (ended || (!divided && !cursor_.accept(".") && !cursor_.accept(middle_dot)))
                return std::nullopt;
            current = divided ? -sign : sign;
        }
    }

    // In an expression "/" belongs to the unit where a symbol follows, not where a number does.
    bool accept_slash() {
        if (place_ == Place::alone) return cursor_.accept("/");
        Cursor ahead = cursor_;
        if (!ahead.accept("/")) return false;
        Cursor inside = ahead;
        if (!ahead.next_is_unit() && !(inside.accept("(") && inside.next_is_unit())) return false;
        cursor_ = ahead;
        return true;
    }

    Fault part(int sign, int depth, bool divided) {
        if (cursor_.accept("(")) return parenthesis(sign, depth);
        const bool counted = divided && cursor_.next_is_number();
        if (counted)
            if (auto fault = count(sign)) return fault;
        cursor_.skip_spaces();
        const std::size_t at = cursor_.at();
        const std::string_view symbol = cursor_.take_symbol();
        if (!symbol.empty()) return term(symbol, sign, at);
        return ParseError{Code::syntax, at,
                          counted         ? "write the unit of this number, as in mg/5 mL"
                          : after_point() ? "leave out the period after the unit: it is read as 1"
                                          : "a unit is missing here"};
    }

    bool after_point() const { return cursor_.rest().empty() && cursor_.last() == '.'; }

    Fault parenthesis(int sign, int depth) {
        if (depth == max_nesting) return ParseError{Code::syntax, cursor_.at(), "too many parentheses"};
        if (auto fault = expression(sign, depth + 1)) return fault;
        if (!cursor_.accept(")"))
            return ParseError{Code::syntax, cursor_.at(), "a closing parenthesis is missing"};
        return std::nullopt;
    }

    // "umol/2.h" means (umol/2)·h in UCUM and "per 2 h" to a clinician: refused.
    Fault count(int sign) {
        cursor_.skip_spaces();
        const auto number = numbers::read_number(cursor_.rest());
        const std::size_t at = cursor_.at();
        if (number.has_trailing_zero && zeros_ == TrailingZeros::refused)
            return ParseError{Code::number, at, std::string(advice_for(numbers::NumberFault::trailing_zero))};
        if (number.fault == numbers::NumberFault::trailing_point)
            return ParseError{
                Code::ambiguous, at,
                "a number and a point inside a unit can be read in two ways: write \"per 2 h\""};
        if (number.fault != numbers::NumberFault::none)
            return ParseError{Code::number, at, std::string(numbers::advice_for(number.fault))};
        if (number.value.is_zero()) return ParseError{Code::number, at, "a unit cannot hold the number 0"};
        cursor_.advance(number.length);
        unit_.factor = sign > 0 ? unit_.factor * number.value : unit_.factor / number.value;
        return std::nullopt;
    }

    static std::string unknown(std::string_view symbol) {
        std::string message = "\"" + std::string(symbol) + "\" is not a unit that is known here";
        if (const UnitSymbol* meant = unit_in_other_case(symbol))
            message += ": write \"" + std::string(meant->singular) + "\"";
        else if (symbol == "O" || symbol == "o") message += ": the digit is 0, not a letter";
        return message;
    }

    Fault term(std::string_view symbol, int sign, std::size_t at) {
        const UnitSpelling* spelling = find_spelling(symbol);
        if (!spelling) return ParseError{Code::unknown_unit, at, unknown(symbol)};
        if (!spelling->unit) return ParseError{Code::unsafe_notation, at, std::string(spelling->advice)};
        if (unit_.count == unit_.terms.size())
            return ParseError{Code::syntax, at, "the unit has too many parts"};
        unit_.terms[unit_.count++] = {spelling->unit, sign};
        return std::nullopt;
    }

    Cursor& cursor_;
    TrailingZeros zeros_;
    Place place_;
    WrittenUnit unit_;
};

}  // namespace

std::size_t Cursor::space_at(std::size_t position) const {
    const std::string_view left = text_.substr(position);
    return left.starts_with(' ') ? 1 : starts_with_any(left, wide_spaces);
}

void Cursor::skip_spaces() {
    while (const std::size_t length = space_at(position_)) advance(length);
}

bool Cursor::at_end() {
    skip_spaces();
    return rest().empty();
}

bool Cursor::accept(std::string_view token) {
    skip_spaces();
    if (!rest().starts_with(token)) return false;
    advance(token.size());
    return true;
}

bool Cursor::accept_word(std::string_view word) {
    skip_spaces();
    if (!rest().starts_with(word) || space_at(position_ + word.size()) == 0) return false;
    advance(word.size());
    return true;
}

bool Cursor::next_is_unit() {
    Cursor ahead = *this;
    const std::string_view symbol = ahead.take_symbol();
    return !symbol.empty() && symbol != "in";
}

bool Cursor::next_is_number() {
    skip_spaces();
    const std::string_view left = rest();
    const bool point = left.starts_with('.') || left.starts_with(',');
    return left.size() > (point ? 1 : 0) && is_digit(left[point ? 1 : 0]);
}

std::string_view Cursor::take_symbol() {
    skip_spaces();
    const std::string_view left = rest();
    std::size_t length = 0;
    char closing = 0;
    while (length < left.size()) {
        const char c = left[length];
        std::size_t step = is_letter(c) ? 1 : starts_with_any(left.substr(length), wide_letters);
        if (closing != 0) {
            step = 1;
            if (c == closing) closing = 0;
        } else if (c == '[' || (c == '{' && length == 0)) {
            step = 1;
            closing = c == '[' ? ']' : '}';
        } else if (c == '2' && left.substr(0, length) == "m") {
            step = 1;
        }
        if (step == 0) break;
        length += step;
    }
    advance(length);
    return left.substr(0, length);
}

std::optional<std::size_t> foreign_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view left = text.substr(at);
        std::size_t length = is_plain(left.front()) ? 1 : 0;
        if (length == 0) length = left.starts_with(middle_dot) ? middle_dot.size() : 0;
        if (length == 0) length = starts_with_any(left, wide_spaces) + starts_with_any(left, wide_letters);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

Result<WrittenUnit, ParseError> read_unit(Cursor& cursor, TrailingZeros zeros, Place place) {
    return UnitReader(cursor, zeros, place).read();
}

}  // namespace vialwright::units::detail
