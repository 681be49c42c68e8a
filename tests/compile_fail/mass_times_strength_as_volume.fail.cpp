// SPDX-License-Identifier: Apache-2.0
// A dose is divided by the strength, not multiplied, to give the volume.
// expect: (could not convert .* from|no viable conversion from) .*drug_mass.*dimensions::volume
#include "core/units/literals.hpp"

using namespace vialwright::units;

Volume drawn() { return 5_mg * (50_mg / 1_mL); }  // refused
