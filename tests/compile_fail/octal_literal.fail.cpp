// SPDX-License-Identifier: Apache-2.0
// A literal has no leading zero: 010 is 8 to C++ and 10 to a pharmacist.
// expect: not a plain decimal
#include "core/units/literals.hpp"

using namespace vialwright::units;

auto dose() { return 010_mg; }  // refused
