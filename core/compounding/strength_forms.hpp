// SPDX-License-Identifier: Apache-2.0
// One strength in every way it is written, and how much of it is in a total: F26, F27, F28.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct StrengthForms {
    Strength strength;
    std::optional<units::Shown> total;  // volume or mass that the strength is of
};
struct StrengthText {
    std::string strength, total;
};
Result<StrengthForms, Faults> read_strength_forms(const StrengthText& text);

// The same strength in every way it is written: results `concentration`, `percent`, `ratio` (mL that hold 1 g), `ppm`,
// where they are for its kind; `amount` in the total.
Worked strength_forms(const StrengthForms& order);

}  // namespace vialwright::compounding
