// SPDX-License-Identifier: Apache-2.0
// The grammar of one quantity, before it is decided what "kg" or "%" means:
//
//   quantity = number [":" number | "%" [kind] | ["million" | "thousand"] unit]
//   kind     = "w/v" | "w/w" | "v/v", in parentheses or not
//
// For the readers of quantities: core/units and core/calc.
#pragma once

#include "core/units/unit_expression.hpp"

namespace vialwright::units::detail {

enum class Notation { number, unit, ratio, percent, percent_wv, percent_ww, percent_vv };

struct WrittenQuantity {
    numbers::Exact number;  // of a ratio: 1:1000 is 1/1000
    Notation notation = Notation::number;
    WrittenUnit unit;
    std::size_t at = 0;  // where the unit stands
};

// Reads one quantity and stops where it ends. The cursor must stand at something that begins like a number.
Result<WrittenQuantity, ParseError> read_written(Cursor& cursor, TrailingZeros zeros, Place place);

// "5 ft 9 in": whether `next` may stand after `last` in one quantity. Whole feet, then less than a foot in a smaller unit.
struct CountedIn {
    AnyQuantity quantity;
    Unit unit;
};
bool continues(const CountedIn& last, const CountedIn& next);

// A sign or a word that is no unit and is misread on a label ("@", "<", "1/2"): what to write instead. Empty if there is none.
std::string_view advice_on_sign(std::string_view rest);

// The same for what is left behind a quantity, also a word that belongs elsewhere: "qd", "SC".
std::string_view advice_on_rest(std::string_view rest);

}  // namespace vialwright::units::detail
