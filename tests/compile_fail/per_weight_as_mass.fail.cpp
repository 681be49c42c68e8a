// SPDX-License-Identifier: Apache-2.0
// A dose per body weight is no dose before a weight is put in.
// expect: (could not convert .* from|no viable conversion from) .*body_weight
#include "core/units/literals.hpp"

using namespace vialwright::units;

DrugMass dose() { return 250_mg / 1_kg; }  // refused
