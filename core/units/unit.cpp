// SPDX-License-Identifier: Apache-2.0
#include "core/units/unit.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/units/parse.hpp"

namespace vialwright::units {

namespace {

// Most units count nothing, and most are whole multiples of the canonical one: what a product of dimensions and a fraction
// in lowest terms cost is spared them, in millions of checks.
Dimension term_dimension(const Unit::Term& term) {
    if (term.symbol->counted == Counted::any) return term.symbol->readings[term.reading].dimension;
    return term.symbol->dimension(term.reading);
}

numbers::Exact term_factor(const Unit::Term& term) {
    const UnitReading& reading = term.symbol->readings[term.reading];
    const auto whole = static_cast<std::int64_t>(reading.numerator);
    if (reading.denominator == 1 && whole == reading.numerator) return whole;
    return term.symbol->factor(term.reading);
}

}  // namespace

Unit::Unit(const UnitSymbol& symbol, std::size_t reading, int power) {
    multiply({&symbol, static_cast<std::uint8_t>(reading), static_cast<std::int8_t>(power)});
}

std::optional<Unit> Unit::of(std::string_view spelling, const Dimension& meaning) {
    const auto read = parse_one_of("1 " + std::string(spelling), {&meaning, 1});
    // "mg/5 mL" and "ft 9 in" are more than a unit: the number inside would be lost.
    if (!read || read->unit.factor() != read->quantity.value()) return std::nullopt;
    return read->unit;
}

Unit Unit::canonical(const Dimension& dimension) {
    if (dimension.counted() == Counted::mixed)
        throw DimensionMismatch("different things counted have no unit together");
    Unit unit;
    for (std::size_t i = 0; i < base_count; ++i) {
        const auto base = static_cast<Base>(i);
        const int power = dimension.power(base);
        if (power == 0) continue;
        const bool counts = base == Base::dosage_unit && dimension.counted() != Counted::any;
        const UnitSymbol& symbol = counts ? counted_unit(dimension.counted()) : canonical_unit(base);
        const auto reading = std::ranges::find_if(
            symbol.readings, [&](const UnitReading& r) { return r.dimension == Dimension(base, 1); });
        unit.multiply({&symbol, static_cast<std::uint8_t>(reading - symbol.readings.begin()),
                       static_cast<std::int8_t>(power)});
    }
    return unit;
}

void Unit::multiply(const Term& term) {
    if (merge(term)) {
        // Anew: vials that cancel out leave no mixture of vials and tablets behind.
        dimension_ = {};
        for (std::uint8_t i = 0; i < count_; ++i) multiply_dimension(terms_[i]);
        return;
    }
    if (term.power < -max_power || term.power > max_power) throw std::length_error("a unit to the power 13");
    if (count_ == max_terms) throw std::length_error("a unit of more than six parts");
    terms_[count_++] = term;
    multiply_dimension(term);
}

// Into the same symbol, where it is here already.
bool Unit::merge(const Term& term) {
    for (std::uint8_t i = 0; i < count_; ++i) {
        if (terms_[i].symbol != term.symbol || terms_[i].reading != term.reading) continue;
        const int power = terms_[i].power + term.power;
        if (power < -max_power || power > max_power) throw std::length_error("a unit to the power 13");
        terms_[i].power = static_cast<std::int8_t>(power);
        if (terms_[i].power == 0) {
            std::copy(terms_.begin() + i + 1, terms_.begin() + count_, terms_.begin() + i);
            --count_;
        }
        return true;
    }
    return false;
}

void Unit::multiply_dimension(const Term& term) {
    const Dimension part = term_dimension(term);
    for (int n = term.power; n > 0; --n) dimension_ = dimension_ * part;
    for (int n = term.power; n < 0; ++n) dimension_ = dimension_ / part;
}

Unit Unit::combined(const Unit& other, int sign) const {
    Unit result = *this;
    for (std::uint8_t i = 0; i < other.count_; ++i) {
        Term term = other.terms_[i];
        term.power = static_cast<std::int8_t>(sign * term.power);
        result.multiply(term);
    }
    return result;
}

numbers::Exact Unit::factor() const {
    if (count_ == 0) return 1;
    numbers::Exact product = terms_[0].power == 1 ? term_factor(terms_[0]) : numbers::Exact(1);
    for (std::uint8_t i = terms_[0].power == 1 ? 1 : 0; i < count_; ++i) {
        const numbers::Exact part = term_factor(terms_[i]);
        if (part == numbers::Exact(1)) continue;
        for (int n = terms_[i].power; n > 0; --n) product *= part;
        for (int n = terms_[i].power; n < 0; ++n) product /= part;
    }
    return product;
}

// A number beside a unit of another kind would be believed: 5 mL shown as 5 mg.
numbers::Exact Unit::count_in(const AnyQuantity& quantity) const {
    if (!dimension().fits(quantity.dimension()))
        throw DimensionMismatch(quantity.dimension().in_words() + " cannot be counted in " + text(true));
    const numbers::Exact one = factor();
    return one == numbers::Exact(1) ? quantity.value() : quantity.value() / one;
}

// A power is written as a product: "mL·mL", "/h/h". A digit beside a unit is read as part of a dose.
std::string Unit::ucum() const {
    std::string top;
    std::string bottom;
    for (std::uint8_t i = 0; i < count_; ++i) {
        const std::string_view code = terms_[i].symbol->ucum;
        for (int n = terms_[i].power; n > 0; --n) (top += top.empty() ? "" : ".") += code;
        for (int n = terms_[i].power; n < 0; ++n) (bottom += '/') += code;
    }
    return count_ == 0 ? "1" : top + bottom;
}

std::string Unit::text(bool plural) const {
    if (count_ == 1 && terms_[0].power == 1)  // "mg", as nearly always
        return std::string(plural ? terms_[0].symbol->plural : terms_[0].symbol->singular);
    std::string top;
    std::string bottom;
    for (std::uint8_t i = 0; i < count_; ++i) {
        const UnitSymbol& symbol = *terms_[i].symbol;
        for (int n = terms_[i].power; n > 0; --n) {
            if (!top.empty()) top += "·";
            top += plural ? symbol.plural : symbol.singular;
        }
        for (int n = terms_[i].power; n < 0; ++n) (bottom += '/') += symbol.singular;
    }
    return top + bottom;
}

Unit Unit::simplified() const {
    const Dimension whole = dimension();
    if (whole.counted() == Counted::mixed) return *this;
    Unit result;
    for (std::uint8_t i = 0; i < count_; ++i) {
        const Dimension part = terms_[i].symbol->readings[terms_[i].reading].dimension;
        for (std::size_t b = 0; b < base_count; ++b) {
            const auto base = static_cast<Base>(b);
            if (part != Dimension(base, 1) || result.dimension().power(base) != 0) continue;
            if (whole.power(base) == 0) continue;
            result.multiply(
                {terms_[i].symbol, terms_[i].reading, static_cast<std::int8_t>(whole.power(base))});
        }
    }
    return result.dimension() == whole ? result : canonical(whole);
}

Unit Unit::top() const {
    Unit result;
    for (std::uint8_t i = 0; i < count_; ++i)
        if (terms_[i].power > 0) result.multiply(terms_[i]);
    return result;
}

Unit Unit::bottom() const { return top() / *this; }

bool Unit::has_symbol(std::string_view singular) const {
    return std::any_of(terms_.begin(), terms_.begin() + count_,
                       [&](const Term& t) { return t.symbol->singular == singular; });
}

bool Unit::has(const Unit& part) const {
    const auto end = terms_.begin() + count_;
    return std::all_of(part.terms_.begin(), part.terms_.begin() + part.count_,
                       [&](const Term& t) { return std::find(terms_.begin(), end, t) != end; });
}

bool operator==(const Unit& left, const Unit& right) {
    const auto end = left.terms_.begin() + left.count_;
    return left.count_ == right.count_ && std::is_permutation(left.terms_.begin(), end, right.terms_.begin());
}

}  // namespace vialwright::units
