// SPDX-License-Identifier: Apache-2.0
// A limit per dose given is no limit per time.
// expect: (could not convert .* from|no viable conversion from) .*administration.*dimensions::time
#include "core/units/literals.hpp"

using namespace vialwright::units;

DoseRate<Milligram> limit() { return 5_mg / make<DoseCount>(1); }  // refused
