// SPDX-License-Identifier: Apache-2.0
// Times, dates and expiry dates as they are typed (ISO 8601), and the instants that they mean in a zone.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <variant>

#include "core/time/zone.hpp"

namespace vialwright::time {

// "2026-03-01T14:00", also with seconds (dropped: never rounded up) and with an offset, "2026-03-01T14:00:00-05:00" or
// "...Z", which says the instant whatever the zone is. Years 2000 to 2099.
struct WrittenTime {
    LocalMinute wall_clock;
    std::optional<std::chrono::minutes> offset;
    friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};
std::optional<WrittenTime> parse_time(std::string_view text);
ClockReading read_clock(const WrittenTime& written, const Zone& zone);

// What a maker prints on a container: a time, a day ("2026-03-31") or a month ("2026-03").
using Month = std::chrono::year_month;
using Expiry = std::variant<WrittenTime, Date, Month>;
std::optional<Expiry> parse_expiry(std::string_view text);

// The last minute that it leaves: of the day, or of the month's last day (a month and a year mean its last day; regulatory
// practice for expiration dates).
ClockReading last_minute(const Expiry& expiry, const Zone& zone);

}  // namespace vialwright::time
