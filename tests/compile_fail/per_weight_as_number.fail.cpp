// SPDX-License-Identifier: Apache-2.0
// mg/kg does not collapse into a number.
// expect: (could not convert .* from|no viable conversion from) .*drug_mass.*Exact
#include "core/units/literals.hpp"

using namespace vialwright::units;
using vialwright::numbers::Exact;

Exact fraction() { return 5_mg / 1_kg; }  // refused
