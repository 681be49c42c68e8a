// SPDX-License-Identifier: Apache-2.0
// A quantity is no bare number: its unit must be named to take it off.
// expect: (could not convert .* from|no viable conversion from) .*drug_mass.*Exact
#include "core/units/literals.hpp"

using namespace vialwright::units;
using vialwright::numbers::Exact;

Exact count() { return 5_mg; }  // refused
