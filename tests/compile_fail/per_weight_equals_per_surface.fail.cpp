// SPDX-License-Identifier: Apache-2.0
// Per kilogram and per square meter are different rules, even where the numbers agree.
// expect: (no match for .operator==|invalid operands to binary expression).*body_weight.*body_surface
#include "core/units/literals.hpp"

using namespace vialwright::units;

bool same() { return 5_mg / 1_kg == 5_mg / 1_m2; }  // refused
