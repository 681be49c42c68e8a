// SPDX-License-Identifier: Apache-2.0
// Body mass index and the weights that doses are based on. All exact.
#pragma once

#include <optional>

#include "core/patient/body_surface.hpp"
#include "core/patient/patient.hpp"

namespace vialwright::patient {

// Quetelet's weight / height² (WHO Technical Report Series 894, 2000). DivisionByZero at height 0.
using BodyMassIndex = units::Quantity<units::Over<units::Over<units::KilogramOfPatient, units::Centimeter>,
                                                  units::Centimeter>>;  // kg/cm²; shown in kg/m²
BodyMassIndex body_mass_index(units::Height height, units::BodyWeight weight);

// Devine, Drug Intell Clin Pharm 1974;8:650: 50 kg (male) or 45.5 kg (female) and 2.3 kg for each inch over 60. Nothing below
// 60 in (152.4 cm): the formula was made for adults from there.
std::optional<units::BodyWeight> ideal_weight(units::Height height, Sex sex);

// ideal + 0.4 · (actual - ideal) (Bauer et al., Eur J Clin Pharmacol 1983;24:643). Meant for those heavier than their ideal
// weight; of somebody lighter it is more than the actual weight.
units::BodyWeight adjusted_weight(units::BodyWeight actual, units::BodyWeight ideal);

// Janmahasatian et al., Clin Pharmacokinet 2005;44:1051: 9270·W/(6680 + 216·BMI) for men, 9270·W/(8780 + 244·BMI) for women;
// kg, kg/m². For adults.
units::BodyWeight lean_weight(units::Height height, units::BodyWeight actual, Sex sex);

// Nobody under 18 years counts as an adult in the formulas that were made from adults.
inline constexpr units::Time adult_age = units::make<units::Time>(18 * 8766);
inline bool is_child(const Patient& patient) { return patient.age && *patient.age < adult_age; }

// What is known of a patient's body for dosing, each only where its inputs are: ideal, adjusted and lean weight of nobody
// known to be a child; adjusted weight never above the actual one.
struct BodyMeasures {
    std::optional<units::BodyWeight> actual, ideal, adjusted, lean;
    std::optional<units::BodySurface> surface;
};
BodyMeasures measure(const Patient& patient);

}  // namespace vialwright::patient
