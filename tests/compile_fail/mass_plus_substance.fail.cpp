// SPDX-License-Identifier: Apache-2.0
// Milligrams become millimoles through a molar mass only.
// expect: (no match for .operator\+|invalid operands to binary expression).*drug_mass.*substance
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto sum() { return 5_mg + 5_mmol; }  // refused
