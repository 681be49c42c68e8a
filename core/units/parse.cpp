// SPDX-License-Identifier: Apache-2.0
#include "core/units/parse.hpp"

#include <algorithm>

#include "core/numbers/decimal_text.hpp"
#include "core/units/unit_expression.hpp"

namespace vialwright::units {

namespace {

using detail::Cursor;
using detail::WrittenUnit;
using numbers::Exact;
using Code = ParseError::Code;

constexpr std::size_t max_length = 120;  // longer than any quantity; a pasted paragraph is refused at once

Failure<ParseError> fail(Code code, std::size_t at, std::string message) {
    return Failure{ParseError{code, at, std::move(message)}};
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// Every way to give each written symbol one of its meanings, kept if the product is wanted.
class Resolver {
public:
    Resolver(const WrittenUnit& unit, std::span<const Dimension> wanted) : unit_(unit), wanted_(wanted) {
        try_term(0, {}, {});
    }

    struct Match {
        Unit unit;
        std::size_t kind;
    };
    const std::optional<Match>& match() const { return match_; }
    std::size_t found() const { return found_; }

private:
    void try_term(std::size_t index, const Dimension& so_far, const Unit& unit) {
        if (index == unit_.count) return accept(so_far, unit);
        const auto& term = unit_.terms[index];
        for (std::size_t r = 0; r < term.symbol->readings.size(); ++r) {
            const Dimension part = term.symbol->dimension(r);
            const Unit next(*term.symbol, r);
            if (term.power > 0) try_term(index + 1, so_far * part, unit * next);
            else try_term(index + 1, so_far / part, unit / next);
        }
    }

    void accept(const Dimension& dimension, const Unit& unit) {
        const auto kind =
            std::ranges::find_if(wanted_, [&](const Dimension& d) { return d.fits(dimension); });
        if (kind == wanted_.end()) return;
        ++found_;
        match_ = Match{unit, static_cast<std::size_t>(kind - wanted_.begin())};
    }

    const WrittenUnit& unit_;
    std::span<const Dimension> wanted_;
    std::optional<Match> match_;
    std::size_t found_ = 0;
};

bool has_calendar_rate(const WrittenUnit& unit) {
    return std::any_of(
        unit.terms.begin(), unit.terms.begin() + static_cast<std::ptrdiff_t>(unit.count),
        [](const WrittenUnit::Term& t) { return t.power < 0 && t.symbol->style == UnitStyle::calendar; });
}

// For a message: the most likely kind. A mass below a mass is a patient's: "mg/kg" is no bare number.
std::string what_was_written(const WrittenUnit& unit) {
    Dimension likely;
    for (std::size_t i = 0; i < unit.count; ++i) {
        const auto& [symbol, power] = unit.terms[i];
        std::size_t reading = 0;
        if (power < 0 && symbol->readings.size() > 1 && likely.power(symbol->readings[0].base) > 0)
            reading = 1;
        likely = power > 0 ? likely * symbol->dimension(reading) : likely / symbol->dimension(reading);
    }
    return likely.in_words();
}

class QuantityReader {
public:
    QuantityReader(std::string_view text, std::span<const Dimension> wanted, TrailingZeros zeros)
        : text_(text), cursor_(text), wanted_(wanted), zeros_(zeros) {}

    Result<ParsedQuantity, ParseError> read() {
        if (text_.size() > max_length)
            return fail(Code::syntax, max_length, "this is too long to be a quantity");
        if (const auto at = detail::foreign_character(text_))
            return fail(Code::syntax, *at,
                        "there is a character that does not belong: write plain letters and digits");
        if (cursor_.accept("-")) return fail(Code::number, cursor_.at() - 1, "a quantity cannot be negative");
        return read_parts();
    }

private:
    Result<ParsedQuantity, ParseError> read_parts() {
        auto sum = read_one();
        if (!sum) return sum;
        for (ParsedQuantity last = *sum; !cursor_.at_end();) {
            const std::size_t at = cursor_.at();
            if (!cursor_.next_is_number())
                return fail(Code::syntax, at, "could not read " + quoted(cursor_.rest()));
            auto next = read_one();
            if (!next) return next;
            if (!continues(last, *next))
                return fail(
                    Code::syntax, at,
                    quoted(text_) +
                        ": parts such as 5 ft 9 in must be whole and go from the larger unit to the smaller");
            sum->quantity = sum->quantity + next->quantity;
            last = *std::move(next);
        }
        return sum;
    }

    Result<ParsedQuantity, ParseError> read_one() {
        const auto number = read_count();
        if (!number) return Failure{number.error()};
        if (cursor_.accept(":")) return read_ratio(*number);
        if (cursor_.accept("%")) return read_percent(*number);
        const Exact value = *number * read_multiplier();
        cursor_.skip_spaces();
        const std::size_t at = cursor_.at();
        if (cursor_.at_end()) {
            const auto bare = std::ranges::find_if(wanted_, &Dimension::is_number);
            if (bare != wanted_.end())
                return ParsedQuantity{{value, {}}, {}, static_cast<std::size_t>(bare - wanted_.begin())};
            return fail(Code::no_unit, at, quoted(text_) + " has no unit: write " + wanted_in_words(wanted_));
        }
        const auto unit = detail::read_unit(cursor_, zeros_);
        if (!unit) return Failure{unit.error()};
        return resolve(value, *unit, at);
    }

    Result<Exact, ParseError> read_count() {
        cursor_.skip_spaces();
        const auto number = numbers::read_number(cursor_.rest());
        auto fault = number.fault;
        if (fault == numbers::NumberFault::none && number.has_trailing_zero &&
            zeros_ == TrailingZeros::refused)
            fault = numbers::NumberFault::trailing_zero;
        if (fault == numbers::NumberFault::missing)
            return fail(Code::number, cursor_.at(),
                        quoted(text_) + " does not begin with a number: write " + wanted_in_words(wanted_));
        if (fault != numbers::NumberFault::none)
            return fail(Code::number, cursor_.at(),
                        quoted(text_) + ": " + std::string(numbers::advice_for(fault)));
        cursor_.advance(number.length);
        return number.value;
    }

    Exact read_multiplier() {
        if (cursor_.accept_word("million")) return 1'000'000;
        if (cursor_.accept_word("thousand")) return 1000;
        return 1;
    }

    // 1:1000 is 1 g in 1,000 mL (w/v; USP). F27.
    Result<ParsedQuantity, ParseError> read_ratio(const Exact& top) {
        const auto bottom = read_count();
        if (!bottom) return Failure{bottom.error()};
        if (bottom->is_zero()) return fail(Code::number, cursor_.at(), "a ratio strength cannot end in 0");
        return as_concentration(top * 1000 / *bottom, "a ratio strength such as 1:1000 is a concentration");
    }

    // % w/v is g in 100 mL, % w/w is g in 100 g. F26.
    Result<ParsedQuantity, ParseError> read_percent(const Exact& number) {
        const auto accept_kind = [&](std::string_view kind) {
            return cursor_.accept("(" + std::string(kind) + ")") || cursor_.accept(kind);
        };
        if (accept_kind("w/v"))
            return as_concentration(number * 10, "% w/v is a concentration (grams in 100 mL)");
        if (accept_kind("w/w")) return as_fraction(number * 10);
        const auto number_kind = kind_of(Dimension{});
        const bool concentration = kind_of(dimension_of<LaboratoryConcentration>).has_value();
        const bool fraction = kind_of(dimension_of<MassFraction<Milligram>>).has_value();
        if (fraction || (concentration && number_kind))
            return fail(Code::ambiguous, cursor_.at(), quoted(text_) + ": say % w/v or % w/w");
        if (number_kind) return ParsedQuantity{{number / 100, {}}, {}, *number_kind};
        return as_concentration(number * 10, "% alone is read as % w/v, a concentration");
    }

    Result<ParsedQuantity, ParseError> as_concentration(const Exact& mg_per_ml, std::string_view why) {
        const auto kind = kind_of(dimension_of<LaboratoryConcentration>);
        if (!kind)
            return fail(Code::wrong_kind, 0, std::string(why) + "; wanted here: " + wanted_in_words(wanted_));
        static const Unit shown = *Unit::of("mg/mL", dimension_of<LaboratoryConcentration>);
        return ParsedQuantity{make<LaboratoryConcentration>(mg_per_ml), shown, *kind};
    }
    Result<ParsedQuantity, ParseError> as_fraction(const Exact& mg_per_g) {
        const auto kind = kind_of(dimension_of<MassFraction<Milligram>>);
        if (!kind)
            return fail(Code::wrong_kind, 0,
                        "% w/w is a part of a mass; wanted here: " + wanted_in_words(wanted_));
        static const Unit shown = *Unit::of("mg/g", dimension_of<MassFraction<Milligram>>);
        return ParsedQuantity{make<MassFraction<Milligram>>(mg_per_g), shown, *kind};
    }

    std::optional<std::size_t> kind_of(const Dimension& dimension) const {
        const auto kind = std::ranges::find(wanted_, dimension);
        if (kind == wanted_.end()) return std::nullopt;
        return static_cast<std::size_t>(kind - wanted_.begin());
    }

    Result<ParsedQuantity, ParseError> resolve(const Exact& value, const WrittenUnit& unit, std::size_t at) {
        if (has_calendar_rate(unit))
            return fail(Code::unsafe_notation, at,
                        "months and years differ in length: write the rate per day or per week");
        const Resolver resolver(unit, wanted_);
        if (resolver.found() == 0)
            return fail(Code::wrong_kind, at,
                        quoted(text_) + " is " + what_was_written(unit) +
                            "; wanted here: " + wanted_in_words(wanted_));
        if (resolver.found() > 1)
            return fail(Code::ambiguous, at,
                        quoted(text_) +
                            " can be read in more than one way; wanted here: " + wanted_in_words(wanted_));
        const auto& match = *resolver.match();
        return ParsedQuantity{match.unit.times(value * unit.factor), match.unit, match.kind};
    }

    // "5 ft 9 in": whole feet, then less than one foot in a smaller unit.
    static bool continues(const ParsedQuantity& last, const ParsedQuantity& next) {
        const bool mixable =
            last.quantity.is<Height>() || last.quantity.is<BodyWeight>() || last.quantity.is<Time>();
        return mixable && next.kind == last.kind && last.unit.count_in(last.quantity).is_whole() &&
               next.unit.factor() < last.unit.factor() && next.quantity.value() < last.unit.factor();
    }

    std::string_view text_;
    Cursor cursor_;
    std::span<const Dimension> wanted_;
    TrailingZeros zeros_;
};

}  // namespace

Result<ParsedQuantity, ParseError> parse_one_of(std::string_view text, std::span<const Dimension> wanted,
                                                TrailingZeros zeros) {
    return QuantityReader(text, wanted, zeros).read();
}

}  // namespace vialwright::units
