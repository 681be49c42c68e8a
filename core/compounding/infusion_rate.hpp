// SPDX-License-Identifier: Apache-2.0
// Infusions, both ways.
//
//   F17, F19  pump rate = dose rate (× body weight) ÷ concentration
//   F18       dose rate = pump rate × concentration (÷ body weight)
//   F20       drops per time = pump rate × drops per mL
//
// Dose: mass, mmol, mEq or units, per time and perhaps per kg. All above zero. A dose per kg without a weight cannot be
// worked out.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct InfusionText {
    std::string concentration, weight, dose, rate, drop_factor;  // one of dose and rate
};
struct Infusion {
    units::Shown concentration;
    std::optional<units::Shown> weight;
    std::optional<units::Shown> dose;  // an amount per time, perhaps per kg
    std::optional<units::Shown> rate;  // volume per time
    std::optional<units::DropFactor> drop_factor;
};
Result<Infusion, Faults> read_infusion(const InfusionText& text);

// Results `rate` (mL/h) and `dose`; `dose_per_weight` where a weight was given with a dose that has none; `drops`
// (drops/min) with a drop factor.
Worked infuse(const Infusion& order);

}  // namespace vialwright::compounding
