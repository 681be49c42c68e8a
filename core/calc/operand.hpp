// SPDX-License-Identifier: Apache-2.0
// A quantity inside an expression, where nothing says what kind is wanted. So the unit decides by convention:
//   kg, lb        body weight ("3 kg 200 g", "6 lb 4 oz" too): they cancel only against body weight
//   mg, g, oz     mass of a drug or a product: the two are not told apart
//   %, % w/w, v/v a plain proportion;  % w/v and 1:1000 a concentration
// Internal to core/calc.
#pragma once

#include <string>

#include "core/units/written_quantity.hpp"

namespace vialwright::calc {

inline constexpr std::string_view mixed_counts =
    "different things counted together, such as tablets and vials, have no common unit: count one of them as "
    "a number";

struct Operand {
    units::AnyQuantity quantity;
    units::Unit unit;
    std::string text;  // as it stands in the working: "50 mg/mL", "1:1,000"
};

// What a mass in grams that stands alone ("3,200 g") is: an infant is weighed in grams.
enum class Grams { of_drug, of_patient };

Result<Operand, units::ParseError> read_operand(units::detail::Cursor& cursor, Grams grams);

// A written unit alone: "day" of "/ day".
Result<units::Unit, units::ParseError> unit_by_convention(const units::detail::WrittenUnit& unit,
                                                          std::size_t at);

// The unit that an answer is asked for in, by the same conventions: "mg/h", "%(w/v)", "1" for none.
Result<units::Unit, units::ParseError> read_answer_unit(std::string_view text);

}  // namespace vialwright::calc
