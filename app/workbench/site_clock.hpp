// SPDX-License-Identifier: Apache-2.0
// The clock, and the time zone of the site: the only place that asks for them, so that everything below is told the time.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "core/time/zone.hpp"

namespace vialwright::workbench {

time::Instant now();  // the minute that has begun

// What the settings in the folder name, if anything. Settings that cannot be read are an error: a time of another zone than
// the site chose is worse than none.
Result<std::optional<time::Zone>, std::string> chosen_zone(const std::filesystem::path& settings);

// The chosen one; where none is chosen, the computer's.
Result<time::Zone, std::string> site_zone(const std::filesystem::path& settings);

// The computer's: TZ, where it names a zone; else what the system is set to. The error says what to set.
Result<time::Zone, std::string> system_zone();

}  // namespace vialwright::workbench
