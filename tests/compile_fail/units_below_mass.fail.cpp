// SPDX-License-Identifier: Apache-2.0
// Units of activity become milligrams through a drug's potency only.
// expect: (no match for .operator<|invalid operands to binary expression).*activity.*drug_mass
#include "core/units/literals.hpp"

using namespace vialwright::units;

bool within() { return 5_units < 5_mg; }  // refused
