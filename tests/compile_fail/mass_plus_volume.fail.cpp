// SPDX-License-Identifier: Apache-2.0
// A mass and a volume do not add.
// expect: (no match for .operator\+|invalid operands to binary expression).*drug_mass.*dimensions::volume
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto sum() { return 5_mg + 5_mL; }  // refused
