// SPDX-License-Identifier: Apache-2.0
// The calculator: exact arithmetic with quantities.
//
//   calculation = sum ["in" unit]
//   sum         = product { ("+" | "-") product }
//   product     = factor { ("*" | "/") factor }        × ÷ − are read too
//   factor      = ["-"] ( "(" sum ")" | quantity )     after "/" also a bare unit: "(3 mg + 2 mg)/day"
//
// A number binds the unit after it ("500 mL / 4 h", "500 mL / 125 mL/h"); a bare number is a factor, never added to a
// quantity. What units mean is said in operand.hpp.
//
//   Units    the answer is in the unit asked for; else in the units that were typed, one for each kind. "ratio" answers
//            1:n, the mL (or parts) that hold 1 g (or part). Without dimension it is a bare number.
//   Range    no rounding, no overflow: what does not fit 4,096 bits is refused
//   Errors   a fault at a character, with what to write instead
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/units/working.hpp"

namespace vialwright::calc {

inline constexpr std::size_t max_expression_length = 1000;
inline constexpr int max_expression_nesting = 20;

struct Calculation {
    units::Shown result;
    std::string text;  // of the result: "350 mL", "1:2,500"
    units::Working working;
};

struct CalculationFault {
    std::size_t at = 0;  // character of the expression
    std::string message;
};

// `in` may be empty, then the expression may end in "in UNIT".
Result<Calculation, CalculationFault> calculate(std::string_view expression, std::string_view in = {});

}  // namespace vialwright::calc
