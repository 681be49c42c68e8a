// SPDX-License-Identifier: Apache-2.0
// Osmoles become millimoles through the number of particles only.
// expect: (could not convert .* from|no viable conversion from) .*osmoles.*substance
#include "core/units/literals.hpp"

using namespace vialwright::units;

Substance particles() { return 300_mOsm; }  // refused
