// SPDX-License-Identifier: Apache-2.0
// A literal is a plain decimal.
// expect: not a plain decimal
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto dose() { return 0x10_mg; }  // refused
