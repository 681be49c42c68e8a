// SPDX-License-Identifier: Apache-2.0
// The computer's clock and time zone: the only place that asks for them, so that everything below is told the time.
#pragma once

#include <string>

#include "core/result.hpp"
#include "core/time/zone.hpp"

namespace vialwright::workbench {

time::Instant now();  // the minute that has begun

// TZ, where it names a zone; else what the system is set to. The error says what to set.
Result<time::Zone, std::string> system_zone();

}  // namespace vialwright::workbench
