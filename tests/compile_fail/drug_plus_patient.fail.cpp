// SPDX-License-Identifier: Apache-2.0
// The drug and the patient are different masses: mg and kg of body weight do not add.
// expect: (no match for .operator\+|invalid operands to binary expression).*drug_mass.*body_weight
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto sum() { return 5_mg + 5_kg; }  // refused
