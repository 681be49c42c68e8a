// SPDX-License-Identifier: Apache-2.0
// Signs that are misread: ISMP list of error-prone abbreviations, symbols and dose designations.
#include "core/units/written_quantity.hpp"

#include <array>
#include <utility>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::units::detail {

namespace {

using Code = ParseError::Code;
using numbers::Exact;

Failure<ParseError> fail(Code code, std::size_t at, std::string_view message) {
    return Failure{ParseError{code, at, std::string(message)}};
}

class WrittenReader {
public:
    WrittenReader(Cursor& cursor, TrailingZeros zeros, Place place)
        : cursor_(cursor), zeros_(zeros), place_(place) {}

    Result<WrittenQuantity, ParseError> read() {
        const auto number = count();
        if (!number) return Failure{number.error()};
        written_.number = *number;
        written_.at = cursor_.at();
        if (cursor_.accept(":")) return ratio();
        if (cursor_.accept("%")) return percent();
        if (cursor_.accept_word("million")) written_.number *= 1'000'000;
        else if (cursor_.accept_word("thousand")) written_.number *= 1000;
        return unit();
    }

private:
    Result<Exact, ParseError> count() {
        cursor_.skip_spaces();
        const auto number = numbers::read_number(cursor_.rest());
        auto fault = number.fault;
        if (fault == numbers::NumberFault::none && number.has_trailing_zero &&
            zeros_ == TrailingZeros::refused)
            fault = numbers::NumberFault::trailing_zero;
        if (fault != numbers::NumberFault::none)
            return fail(Code::number, cursor_.at(), numbers::advice_for(fault));
        cursor_.advance(number.length);
        return number.value;
    }

    // 1:1000 is 1 g in 1,000 mL, or in 1,000 g of a solid (USP). F27.
    Result<WrittenQuantity, ParseError> ratio() {
        const auto bottom = count();
        if (!bottom) return Failure{bottom.error()};
        if (bottom->is_zero()) return fail(Code::number, cursor_.at(), "a ratio strength cannot end in 0");
        written_.number /= *bottom;
        written_.notation = Notation::ratio;
        return std::move(written_);
    }

    // % w/v is g in 100 mL, % w/w g in 100 g, % v/v mL in 100 mL (USP). F26.
    Result<WrittenQuantity, ParseError> percent() {
        constexpr std::array<std::pair<std::string_view, Notation>, 6> kinds{{
            {"(w/v)", Notation::percent_wv},
            {"w/v", Notation::percent_wv},
            {"(w/w)", Notation::percent_ww},
            {"w/w", Notation::percent_ww},
            {"(v/v)", Notation::percent_vv},
            {"v/v", Notation::percent_vv},
        }};
        written_.notation = Notation::percent;
        for (const auto& [text, notation] : kinds) {
            if (!cursor_.accept(text)) continue;
            written_.notation = notation;
            break;
        }
        return std::move(written_);
    }

    Result<WrittenQuantity, ParseError> unit() {
        cursor_.skip_spaces();
        written_.at = cursor_.at();
        if (cursor_.at_end() || (place_ == Place::in_expression && !cursor_.next_is_unit()))
            return std::move(written_);
        if (written_.number == 1 && is_one_in())
            return fail(Code::syntax, cursor_.at(), "write a ratio strength as 1:1000, not 1 in 1000");
        if (const auto advice = advice_on_sign(cursor_.rest()); !advice.empty())
            return fail(Code::syntax, cursor_.at(), advice);
        auto read = read_unit(cursor_, zeros_, place_);
        if (!read) return Failure{read.error()};
        if (cursor_.rest().starts_with('^'))
            return fail(Code::syntax, cursor_.at(), advice_on_sign(cursor_.rest()));
        written_.unit = *read;
        written_.notation = Notation::unit;
        return std::move(written_);
    }

    // "1 in 1000", which would be an inch and a number.
    bool is_one_in() const {
        Cursor ahead = cursor_;
        return ahead.accept_word("in") && ahead.next_is_number();
    }

    Cursor& cursor_;
    TrailingZeros zeros_;
    Place place_;
    WrittenQuantity written_;
};

}  // namespace

Result<WrittenQuantity, ParseError> read_written(Cursor& cursor, TrailingZeros zeros, Place place) {
    return WrittenReader(cursor, zeros, place).read();
}

bool continues(const CountedIn& last, const CountedIn& next) {
    const bool mixable =
        last.quantity.is<Height>() || last.quantity.is<BodyWeight>() || last.quantity.is<Time>();
    return mixable && next.quantity.dimension() == last.quantity.dimension() &&
           last.unit.count_in(last.quantity).is_whole() && next.unit.factor() < last.unit.factor() &&
           next.quantity.value() < last.unit.factor();
}

std::string_view advice_on_sign(std::string_view rest) {
    constexpr std::string_view range = "give one number, not a range";
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> signs{{
        {"@", "write \"at\" for @: it is read as 2"},
        {"&", "write \"and\" for &: it is read as 2"},
        {"+", "give one quantity: + is read as 4"},
        {"<", "write \"less than\" for <, and here the quantity alone"},
        {">", "write \"more than\" for >, and here the quantity alone"},
        {"~", "write \"about\" for ~, and here the quantity alone"},
        {"-", range},
        {"to ", range},
        {"\"", "write in for the inch mark"},
        {"'", "write ft for the foot mark: it is read as 1"},
        {"#", "write lb for the number sign"},
        {"^", "write m2 for m^2, and a power of a number as a product"},
    }};
    const char first = rest.empty() ? '\0' : rest.front();
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (letter && first != 't') return "";  // a unit, as nearly always
    for (const auto& [sign, advice] : signs)
        if (rest.starts_with(sign)) return advice;
    Cursor fraction(rest);
    if (fraction.accept("/") && fraction.next_is_number())
        return "write a fraction as a decimal, 0.5 for 1/2: it is read as a date";
    if (Cursor(rest).next_is_number())
        return "a number stands beside a number: write 1.5 for 1 1/2, 1,000 for 1 000";
    return "";
}

std::string_view advice_on_rest(std::string_view rest) {
    if (const auto advice = advice_on_sign(rest); !advice.empty()) return advice;
    Cursor in(rest);
    if (in.accept_word("in") && in.next_is_number()) return "write per for in: 400 mg per 250 mL";
    const UnitSpelling* word = find_spelling(Cursor(rest).take_symbol());
    return word ? word->advice : "";
}

}  // namespace vialwright::units::detail
