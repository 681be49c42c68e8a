// SPDX-License-Identifier: Apache-2.0
// A volume is not stored as a mass.
// expect: (?s)(dimensions::volume.*is_implicitly_convertible|is_implicitly_convertible.*dimensions::volume)
#include "core/units/literals.hpp"

using namespace vialwright::units;

void store(DrugMass& dose) { dose = 5_mL; }  // refused
