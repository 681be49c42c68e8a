// SPDX-License-Identifier: Apache-2.0
// The zones of the world as a list that is searched while it is typed, with the time that the clocks there show.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/workbench/settings_view.hpp"
#include "core/time/zone.hpp"

namespace vialwright::workbench {

struct ZoneSources {
    std::vector<std::string> names;      // of all zones
    std::string computer;                // the zone that the computer is set to; "" where it is not known
    std::function<time::Instant()> now;  // the minute that has begun
};

// Every word that is typed begins a word of the name: "new y" finds America/New_York. The computer's, "", comes first.
std::vector<std::string> found_zones(const ZoneSources& sources, std::string_view typed);

// "2026-03-05 09:00 EST", and for the list "03-05 09:00"; "" where there is no such zone. `name` "": the computer's.
std::string time_in(const ZoneSources& sources, const std::string& name);
std::string short_time_in(const ZoneSources& sources, const std::string& name);

void show_zones(const ZoneSources& sources, const std::string& chosen, ZonesView& view);

}  // namespace vialwright::workbench
