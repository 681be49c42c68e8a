// SPDX-License-Identifier: Apache-2.0
// A literal has no exponent.
// expect: not a plain decimal
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto dose() { return 1e3_mg; }  // refused
