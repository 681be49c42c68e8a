// SPDX-License-Identifier: Apache-2.0
// The one table of run-time units: every spelling that is read, what it can mean, its exact factor to the canonical
// unit, how it is printed, and its UCUM code. A closed list: prefixes are not combined freely, because that is how "Mg"
// becomes a megagram.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/units/dimension.hpp"

namespace vialwright::units {

// One meaning of a unit. "kg" has three: drug, patient and product; what is wanted decides.
struct UnitReading {
    Dimension dimension;        // m² read as a height is cm to the power 2
    numbers::int128 numerator;  // canonical units in one of this unit, as a fraction
    numbers::int128 denominator;
};

enum class UnitStyle : std::uint8_t {
    symbol,   // "mg": the same for one and many
    word,     // "vial", "vials"
    calendar  // year, month: an age or a span, never a rate (their length is an average)
};

struct UnitSymbol {
    std::string_view singular;
    std::string_view plural;
    std::string_view ucum;
    UnitStyle style;
    Counted counted;
    std::span<const UnitReading> readings;

    numbers::Exact factor(std::size_t reading) const {
        return numbers::Exact::ratio(readings[reading].numerator, readings[reading].denominator);
    }
    Dimension dimension(std::size_t reading) const {
        return readings[reading].dimension * Dimension(Base::dosage_unit, 0, counted);
    }
};

struct UnitSpelling {
    std::string_view text;
    const UnitSymbol* unit;   // null: refused, and `advice` says what to write
    std::string_view advice;  // for unsafe spellings: "write 'units' for IU"
};

// The spelling, or null if it is not in the table.
const UnitSpelling* find_spelling(std::string_view text);
std::span<const UnitSpelling> all_spellings();

// The unit whose name this is but for capitals ("Mcg"), or null: for advice, never for reading.
const UnitSymbol* unit_in_other_case(std::string_view text);

// What a strength is shown in where it is asked for: "5 %(w/v)" is g in 100 mL, "2 %(w/w)" and "70 %(v/v)" are plain
// proportions to whoever has taken the masses or volumes apart. None of them is in the table: % is grammar.
enum class Proportion : std::uint8_t { percent, percent_wv, percent_ww, percent_vv };
const UnitSymbol& proportion_unit(Proportion proportion);

// The unit printed for one canonical unit of a base dimension: mg, mL, h ...
const UnitSymbol& canonical_unit(Base base);
const UnitSymbol& counted_unit(Counted counted);

}  // namespace vialwright::units
