// SPDX-License-Identifier: Apache-2.0
// How the figures of a dose are shown: their units, and numbers as they stand in a formula.
#pragma once

#include <string>

#include "core/formulary/monograph.hpp"

namespace vialwright::dosing {

const units::Unit& day_unit();
const units::Unit& hour_unit();
const units::Unit& milliliter_unit();
const units::Unit& osmolarity_unit();  // mOsm/L

std::string basis_name(formulary::Basis basis);  // "ideal body weight"
std::string in_division(
    const units::Shown& divisor);  // "(50 mg/mL)": in parentheses where its unit holds a slash

}  // namespace vialwright::dosing
