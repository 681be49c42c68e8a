// SPDX-License-Identifier: Apache-2.0
// The working of a calculation: what a second person follows with a pencil.
#pragma once

#include <string>
#include <vector>

#include "core/units/quantity_text.hpp"

namespace vialwright::units {

struct Step {
    std::string name;         // "Volume"
    std::string formula;      // "dose ÷ strength"
    std::string substituted;  // "17,500 mg ÷ 50 mg/mL"
    Shown result;
};

using Working = std::vector<Step>;

}  // namespace vialwright::units
