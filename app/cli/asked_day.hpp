// SPDX-License-Identifier: Apache-2.0
// The day that a command counts from.
#pragma once

#include <string>

#include "core/result.hpp"
#include "core/time/date.hpp"

namespace vialwright::cli {

// What --today says, else the date of this minute in the zone of --zone or in the computer's own.
Result<time::Date, std::string> asked_day(const std::string& today, const std::string& zone_name);

}  // namespace vialwright::cli
