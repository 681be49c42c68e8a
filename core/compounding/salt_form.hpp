// SPDX-License-Identifier: Apache-2.0
// From an amount of one form of a drug to the same amount of another: base to salt, anhydrous to hydrate, and back. F36:
// weigh = amount × molar mass of the form that is weighed ÷ molar mass of the form that was ordered.
//
// Amount a mass, or a mass per volume, per mass or per unit; molar masses above zero, each of one mole of drug.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct SaltFormText {
    std::string amount, from_molar_mass, to_molar_mass;
};
struct SaltForm {
    units::Shown amount;
    units::Shown from_molar_mass, to_molar_mass;  // ordered; weighed
};
Result<SaltForm, Faults> read_salt_form(const SaltFormText& text);

// Result `weigh`, in the amount's unit.
Worked convert_salt_form(const SaltForm& order);

}  // namespace vialwright::compounding
