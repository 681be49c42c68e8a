// SPDX-License-Identifier: Apache-2.0
// Milliequivalents become millimoles through a valence only.
// expect: (could not convert .* from|no viable conversion from) .*equivalents.*substance
#include "core/units/literals.hpp"

using namespace vialwright::units;

Substance potassium() { return 20_mEq; }  // refused
