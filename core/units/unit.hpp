// SPDX-License-Identifier: Apache-2.0
// Unit: what a number on a surface is followed by: "mg/kg/day". A product of table units with powers, which knows its
// dimension, its exact factor, its UCUM code and its printed form.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/units/any_quantity.hpp"
#include "core/units/unit_table.hpp"

namespace vialwright::units {

class Unit {
public:
    struct Term {
        const UnitSymbol* symbol = nullptr;
        std::uint8_t reading = 0;
        std::int8_t power = 1;
        friend bool operator==(const Term&, const Term&) = default;
    };
    static constexpr std::size_t max_terms = 6;
    static constexpr int max_power = 12;

    Unit() = default;  // the unit of bare numbers
    Unit(const UnitSymbol& symbol, std::size_t reading, int power = 1);

    // The unit that a spelling such as "mg/kg/day" has where a quantity of this dimension is meant; nothing if it has
    // none, or holds a number as "mg/5 mL" does.
    static std::optional<Unit> of(std::string_view spelling, const Dimension& meaning);
    static Unit canonical(
        const Dimension& dimension);  // DimensionMismatch for different things counted together

    const Dimension& dimension() const { return dimension_; }
    numbers::Exact factor() const;  // canonical units in one of this unit
    numbers::Exact count_in(
        const AnyQuantity& quantity) const;  // DimensionMismatch where it is of another kind
    AnyQuantity times(const numbers::Exact& count) const { return {count * factor(), dimension()}; }

    std::string ucum() const;             // "mg/kg/d"; "1" for bare numbers
    std::string text(bool plural) const;  // "mg/kg/day"; empty for bare numbers
    bool is_number() const { return count_ == 0; }
    // One unit for each kind, the first that was written: "g·mL/mg" is mL, "mg·lb/kg" is mg. The kinds stay the same.
    Unit simplified() const;
    Unit top() const;                                  // of "mg/mL": mg
    Unit bottom() const;                               // of "mg/mL": mL
    bool has_symbol(std::string_view singular) const;  // "day": how the rate was written
    bool has(const Unit& part) const;  // "mg" of "mg/mL": the same in meaning, above the line or below

    // Equal symbols merge; more than max_terms, or a power beyond max_power, is std::length_error: no such unit exists.
    friend Unit operator*(const Unit& left, const Unit& right) { return left.combined(right, 1); }
    friend Unit operator/(const Unit& left, const Unit& right) { return left.combined(right, -1); }
    friend bool operator==(const Unit& left,
                           const Unit& right);  // also in what "kg" means; order does not matter

private:
    Unit combined(const Unit& other, int sign) const;
    void multiply(const Term& term);
    bool merge(const Term& term);
    void multiply_dimension(const Term& term);

    std::array<Term, max_terms> terms_{};
    Dimension dimension_;  // of all terms together
    std::uint8_t count_ = 0;
};

}  // namespace vialwright::units
