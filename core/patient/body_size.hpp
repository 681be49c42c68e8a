// SPDX-License-Identifier: Apache-2.0
// Body surface and the weights that doses are based on. Inputs are exact; what is irrational is rounded to a stated
// number of decimals by integer arithmetic and is exact from there on.
#pragma once

#include <optional>

#include "core/patient/patient.hpp"

namespace vialwright::patient {

// Mosteller 1987: sqrt(height·weight / 3600), m², to the nearest 1/10,000 m², ties up (0.5 kg at 40.5 cm is a true tie
// at three decimals). Two decimals would move an infant's dose by up to 2.75 %.
units::BodySurface mosteller(units::Height height, units::BodyWeight weight);

// Devine 1974: 50 kg (male) or 45.5 kg (female) and 2.3 kg for each inch over 60. Nothing below 60 in (152.4 cm): the
// formula was made for adults from there.
std::optional<units::BodyWeight> ideal_weight(units::Height height, Sex sex);

// ideal + 0.4·(actual - ideal), for those heavier than their ideal weight; the actual weight otherwise.
units::BodyWeight adjusted_weight(units::BodyWeight actual, units::BodyWeight ideal);

// Janmahasatian 2005: 9270·W/(6680 + 216·BMI) for men, 9270·W/(8780 + 244·BMI) for women.
units::BodyWeight lean_weight(units::Height height, units::BodyWeight actual, Sex sex);

// What is known of a patient's body, each only where its inputs are.
struct BodyMeasures {
    std::optional<units::BodyWeight> actual, ideal, adjusted, lean;
    std::optional<units::BodySurface> surface;
};
BodyMeasures measure(const Patient& patient);

}  // namespace vialwright::patient
