// SPDX-License-Identifier: Apache-2.0
// A dose is not compared with a limit per body weight.
// expect: (no match for .operator<|invalid operands to binary expression).*drug_mass.*body_weight
#include "core/units/literals.hpp"

using namespace vialwright::units;

bool within() { return 5_mg < 5_mg / 1_kg; }  // refused
