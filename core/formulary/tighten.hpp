// SPDX-License-Identifier: Apache-2.0
// A site's limits laid over those of a monograph: each may become stricter, none looser.
#pragma once

#include "core/formulary/validate.hpp"

namespace vialwright::formulary {

// Puts every bound that `site` states into `limits`, where it is at least as strict as what stands there. One that is
// not, or that is written in another kind of unit than the monograph's so that they cannot be compared, is a fault at
// "<path>.<key>" which names both values. `site` starts as a copy of the severities of `limits`.
void tighten(Limits& limits, const Limits& site, const std::string& path, Faults& faults);
void tighten(DurationLimits& limits, const DurationLimits& site, const std::string& path, Faults& faults);
void tighten(OsmolarityLimits& limits, const OsmolarityLimits& site, const std::string& path, Faults& faults);

// Counts of doses and days and the intervals between them, of what `site` states. What a rule fixes, doses_per_day and
// min_doses_per_day, is no upper limit: a fault.
void tighten_schedule(DoseRule& rule, const DoseRule& site, const std::string& path, Faults& faults);

}  // namespace vialwright::formulary
