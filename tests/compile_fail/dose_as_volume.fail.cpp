// SPDX-License-Identifier: Apache-2.0
// mg/kg times kg is a mass, not a volume.
// expect: (could not convert .* from|no viable conversion from) .*drug_mass.*dimensions::volume
#include "core/units/literals.hpp"

using namespace vialwright::units;

Volume drawn() { return 250_mg / 1_kg * 70_kg; }  // refused
