// SPDX-License-Identifier: Apache-2.0
// The day that a command counts from.
#pragma once

#include <string>

#include "app/cli/commands.hpp"
#include "core/result.hpp"
#include "core/time/date.hpp"

namespace vialwright::cli {

// What --today says, else the date of this minute in the zone of --zone, else of the settings, else of the computer.
Result<time::Date, std::string> asked_day(const std::string& today, const Session& session);

}  // namespace vialwright::cli
