// SPDX-License-Identifier: Apache-2.0
// One substance as mass, amount of substance, equivalents or units of activity, alone or in a concentration, a rate or a
// dose per weight.
//
//   F33  mmol = mg ÷ molar mass;  mEq = mmol × valence        F38  units = mg × potency
//
// Nothing is assumed: a factor that is needed and not given is a fault. Osmoles are none of these.
#pragma once

#include <string>

#include "core/calc/calculate.hpp"

namespace vialwright::calc {

// As typed; what is not needed may be empty.
struct ConversionText {
    std::string amount;      // "20 mEq", "140 mmol/L"
    std::string in;          // "mg", "mg/dL"
    std::string molar_mass;  // "74.55 g/mol"
    std::string valence;     // "1", "2 mEq/mmol"
    std::string potency;     // "100 units/mg"
};

struct ConversionFault {
    std::string field;  // "amount", "in", "molar_mass", "valence", "potency"
    std::string message;
};

Result<Calculation, ConversionFault> convert(const ConversionText& text);

}  // namespace vialwright::calc
