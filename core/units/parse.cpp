// SPDX-License-Identifier: Apache-2.0
#include "core/units/parse.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/units/unit_memo.hpp"
#include "core/units/written_quantity.hpp"

namespace vialwright::units {

namespace {

using detail::Cursor;
using detail::Notation;
using detail::WrittenQuantity;
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
        try_term(0, {});
    }

    std::size_t kind() const { return kind_; }
    std::size_t found() const { return found_; }

    // The one that was found.
    Unit unit() const {
        Unit product;
        for (std::size_t i = 0; i < unit_.count; ++i) {
            const Unit part(*unit_.terms[i].symbol, found_readings_[i]);
            product = unit_.terms[i].power > 0 ? product * part : product / part;
        }
        return product;
    }

private:
    using Readings = std::array<std::size_t, std::tuple_size_v<decltype(WrittenUnit::terms)>>;

    void try_term(std::size_t index, const Dimension& so_far) {
        if (index == unit_.count) return accept(so_far);
        const auto& term = unit_.terms[index];
        for (std::size_t& r = readings_[index] = 0; r < term.symbol->readings.size(); ++r) {
            const Dimension part = term.symbol->dimension(r);
            try_term(index + 1, term.power > 0 ? so_far * part : so_far / part);
        }
    }

    void accept(const Dimension& dimension) {
        const auto kind =
            std::ranges::find_if(wanted_, [&](const Dimension& d) { return d.fits(dimension); });
        if (kind == wanted_.end()) return;
        ++found_;
        found_readings_ = readings_;
        kind_ = static_cast<std::size_t>(kind - wanted_.begin());
    }

    const WrittenUnit& unit_;
    std::span<const Dimension> wanted_;
    Readings readings_{};  // being tried
    Readings found_readings_{};
    std::size_t kind_ = 0;
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
        const bool is_mass = symbol->readings.size() == 3;
        if (power < 0 && is_mass && likely.power(Base::drug_mass) > 0) reading = 1;
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
            if (!cursor_.next_is_number()) return fail(Code::syntax, at, what_is_left());
            auto next = read_one();
            if (!next) return next;
            if (!detail::continues({last.quantity, last.unit}, {next->quantity, next->unit}))
                return fail(
                    Code::syntax, at,
                    quoted(text_) +
                        ": parts such as 5 ft 9 in must be whole and go from the larger unit to the smaller");
            sum->quantity = sum->quantity + next->quantity;
            last = *std::move(next);
        }
        return sum;
    }

    std::string what_is_left() const {
        const auto advice = detail::advice_on_rest(cursor_.rest());
        return advice.empty() ? "could not read " + quoted(cursor_.rest()) : std::string(advice);
    }

    Result<ParsedQuantity, ParseError> read_one() {
        if (!cursor_.next_is_number()) return no_number();
        const auto written = detail::read_written(cursor_, zeros_, detail::Place::alone);
        if (!written) {
            ParseError error = written.error();
            if (error.code == Code::number) error.message = quoted(text_) + ": " + error.message;
            return Failure{std::move(error)};
        }
        switch (written->notation) {
            case Notation::number: return as_number(*written);
            case Notation::unit: return resolve(written->number, written->unit, written->at);
            case Notation::ratio: return as_ratio(written->number);
            case Notation::percent: return as_percent(written->number);
            case Notation::percent_wv:
                return as_concentration(written->number * 10, "% w/v is a concentration (grams in 100 mL)");
            case Notation::percent_ww: return as_fraction(written->number * 10, "% w/w is a part of a mass");
            case Notation::percent_vv: break;
        }
        return as_volume_fraction(written->number);
    }

    Failure<ParseError> no_number() const {
        const auto advice = detail::advice_on_sign(cursor_.rest());
        return fail(Code::number, cursor_.at(),
                    quoted(text_) + " does not begin with a number: " +
                        (advice.empty() ? "write " + wanted_in_words(wanted_) : std::string(advice)));
    }

    Result<ParsedQuantity, ParseError> as_number(const WrittenQuantity& written) const {
        if (const auto kind = kind_of(Dimension{})) return ParsedQuantity{{written.number, {}}, {}, *kind};
        return fail(Code::no_unit, written.at,
                    quoted(text_) + " has no unit: write " + wanted_in_words(wanted_));
    }

    // Of a liquid the weight in volume is meant, of a solid the weight in weight (USP). F27.
    Result<ParsedQuantity, ParseError> as_ratio(const Exact& ratio) const {
        constexpr std::string_view why = "a ratio strength such as 1:1000 is a concentration";
        const bool concentration = kind_of(dimension_of<LaboratoryConcentration>).has_value();
        if (!concentration && kind_of(dimension_of<MassFraction<Milligram>>))
            return as_fraction(ratio * 1000, why);
        return as_concentration(ratio * 1000, why);
    }

    Result<ParsedQuantity, ParseError> as_percent(const Exact& number) const {
        const auto number_kind = kind_of(Dimension{});
        const bool concentration = kind_of(dimension_of<LaboratoryConcentration>).has_value();
        const bool fraction = kind_of(dimension_of<MassFraction<Milligram>>).has_value();
        if (fraction || (concentration && number_kind))
            return fail(Code::ambiguous, cursor_.at(), quoted(text_) + ": say % w/v or % w/w");
        if (number_kind) return ParsedQuantity{{number / 100, {}}, {}, *number_kind};
        return as_concentration(number * 10, "% alone is read as % w/v, a concentration");
    }

    Result<ParsedQuantity, ParseError> as_concentration(const Exact& mg_per_ml, std::string_view why) const {
        static const Unit shown = *Unit::of("mg/mL", dimension_of<LaboratoryConcentration>);
        return as_strength(make<LaboratoryConcentration>(mg_per_ml), shown, why);
    }
    Result<ParsedQuantity, ParseError> as_fraction(const Exact& mg_per_g, std::string_view why) const {
        static const Unit shown = *Unit::of("mg/g", dimension_of<MassFraction<Milligram>>);
        return as_strength(make<MassFraction<Milligram>>(mg_per_g), shown, why);
    }
    // mL in 100 mL cancels to a number, but is still shown as what it is.
    Result<ParsedQuantity, ParseError> as_volume_fraction(const Exact& percent) const {
        static const Unit shown(proportion_unit(Proportion::percent_vv), 0);
        return as_strength(shown.times(percent), shown, "% v/v is a part of a volume");
    }
    Result<ParsedQuantity, ParseError> as_strength(const AnyQuantity& strength, const Unit& shown,
                                                   std::string_view why) const {
        if (const auto kind = kind_of(strength.dimension())) return ParsedQuantity{strength, shown, *kind};
        return fail(Code::wrong_kind, 0, std::string(why) + "; wanted here: " + wanted_in_words(wanted_));
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
        const Unit found = resolver.unit();
        return ParsedQuantity{found.times(value * unit.factor), found, resolver.kind()};
    }

    std::string_view text_;
    Cursor cursor_;
    std::span<const Dimension> wanted_;
    TrailingZeros zeros_;
};

}  // namespace

Result<ParsedQuantity, ParseError> parse_one_of(std::string_view text, std::span<const Dimension> wanted,
                                                TrailingZeros zeros) {
    if (text.size() > max_length) return QuantityReader(text, wanted, zeros).read();
    const auto plain = detail::split_plain(text, zeros);
    auto& memo = detail::UnitMemo::of_this_thread();
    if (plain)
        if (auto known = memo.find(*plain, wanted)) return *std::move(known);
    auto read = QuantityReader(text, wanted, zeros).read();
    if (plain && read) memo.keep(*plain, wanted, *read);
    return read;
}

}  // namespace vialwright::units
