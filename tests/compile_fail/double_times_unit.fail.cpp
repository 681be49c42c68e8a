// SPDX-License-Identifier: Apache-2.0
// A double has lost digits before it gets its unit.
// expect: (could not convert .* from|no viable conversion from) .*double.*Exact
#include "core/units/literals.hpp"

using namespace vialwright::units;

DrugMass dose() { return 0.3 * Milligram(); }  // refused
