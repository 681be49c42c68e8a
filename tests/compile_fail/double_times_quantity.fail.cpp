// SPDX-License-Identifier: Apache-2.0
// A double has lost digits before it meets a quantity.
// expect: (no match for .operator\*|invalid operands to binary expression).*double.*drug_mass
#include "core/units/literals.hpp"

using namespace vialwright::units;

DrugMass dose() { return 0.3 * 5_mg; }  // refused
