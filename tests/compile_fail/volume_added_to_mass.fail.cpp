// SPDX-License-Identifier: Apache-2.0
// A volume is not added to a mass in place.
// expect: (no match for .operator\+|invalid operands to binary expression).*drug_mass.*dimensions::volume
#include "core/units/literals.hpp"

using namespace vialwright::units;

void add(DrugMass& total) { total += 5_mL; }  // refused
