// SPDX-License-Identifier: Apache-2.0
// Per square meter and per kilogram do not add.
// expect: (no match for .operator\+|invalid operands to binary expression).*body_surface.*body_weight
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto sum() { return 5_mg / 1_m2 + 5_mg / 1_kg; }  // refused
