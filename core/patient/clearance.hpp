// SPDX-License-Identifier: Apache-2.0
// A patient's creatinine clearance with its working: what rules for kidney function go by.
#pragma once

#include <optional>
#include <string>

#include "core/patient/renal.hpp"
#include "core/units/working.hpp"

namespace vialwright::patient {

struct CreatinineClearance {
    units::Shown value;   // mL/min
    units::Shown weight;  // the weight that it was worked out with
    WeightKind kind = WeightKind::actual;
    std::string
        weight_used;  // "adjusted (120 kg is above 120 % of the ideal weight of 73 kg)": which, and why
};

// By Cockcroft and Gault, the weight by clearance_weight. Nothing unless weight, height, sex, an adult's age and creatinine
// are known: without a height nobody knows whether the weight to use is the actual one.
std::optional<CreatinineClearance> work_out_clearance(const Patient& patient);

// The step that led to it. `patient` as above.
units::Step clearance_step(const Patient& patient, const CreatinineClearance& clearance);

// The measured one, else the one worked out.
std::optional<ClearanceRate> known_clearance(const Patient& patient);

}  // namespace vialwright::patient
