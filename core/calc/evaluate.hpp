// SPDX-License-Identifier: Apache-2.0
// From an expression to its value and its working. Internal to core/calc.
#pragma once

#include <optional>
#include <string>

#include "core/calc/calculate.hpp"
#include "core/calc/operand.hpp"

namespace vialwright::calc {

struct Evaluation {
    units::AnyQuantity value;
    units::Unit unit;         // as typed, one for each kind
    std::string answer_unit;  // what stands behind "in"; empty if nothing does
    std::size_t answer_at = 0;
    units::Working working;
};

// May throw ArithmeticOverflow, and std::length_error where a product has units of too many kinds.
Result<Evaluation, CalculationFault> evaluate(std::string_view expression, Grams grams);

// "; kg and lb are body weight here …" where that may be why two kinds do not go together; else nothing.
std::string advice_on_weight(const units::Dimension& left, const units::Dimension& right);

}  // namespace vialwright::calc
