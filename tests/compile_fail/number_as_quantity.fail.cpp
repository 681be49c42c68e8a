// SPDX-License-Identifier: Apache-2.0
// A bare number is no quantity: its unit must be named.
// expect: (could not convert .* from|no viable conversion from) .*Exact.*drug_mass
#include "core/units/literals.hpp"

using namespace vialwright::units;
using vialwright::numbers::Exact;

DrugMass dose() { return Exact(5); }  // refused
