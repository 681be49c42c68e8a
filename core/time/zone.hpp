// SPDX-License-Identifier: Apache-2.0
// Instants, to the minute, and the IANA time zones that say what the clock on the wall shows at them. The rules of the zones
// are the system's own (tzdata); now always comes from the caller.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "core/time/date.hpp"

namespace date {
class time_zone;
}

namespace vialwright::time {

// A moment of the world's time; UTC counts it.
using Instant = std::chrono::sys_time<std::chrono::minutes>;

// How often a wall-clock time occurs: not at all where the clocks go forward over it, twice where they go back.
enum class Occurs { once, never, twice };

struct ClockReading {
    Instant at;     // the earlier of two; the change of the clocks for a time that never was
    Instant later;  // the later of two; otherwise the same
    Occurs occurs = Occurs::once;
};

class Zone {
public:
    // By its IANA name, "America/New_York". The error says what to write, or that the system lacks the data. Zone data
    // are used only where they reach to `last_year` (a system could carry data that end in the past).
    static Result<Zone, std::string> find(std::string_view name);

    // Of all zones of the system, in the order of the alphabet; none where it has no data.
    static std::vector<std::string> names();

    const std::string& name() const;
    LocalMinute local(Instant at) const;
    std::chrono::minutes offset(Instant at) const;  // ahead of UTC
    std::string abbreviation(Instant at) const;     // "EST"
    ClockReading read(const LocalMinute& wall_clock) const;

    // Zone rules are known from 2000 on (before 1972 some zones were off by seconds) and as far as tzdata spells them out.
    static constexpr int first_year = 2000;
    static constexpr int last_year = 2036;
    static bool covers(Instant at);

private:
    explicit Zone(const ::date::time_zone& zone) : zone_(&zone) {}
    const ::date::time_zone* zone_;  // of the library's table, which lasts as long as the program
};

// "2026-03-10T14:00:00-05:00".
std::string to_iso_text(Instant at, const Zone& zone);

// For a label: "2026-03-10 14:00"; where the clock shows that time twice, with the zone's letters: "2026-11-01 01:30 EDT".
std::string to_label_text(Instant at, const Zone& zone);

}  // namespace vialwright::time
