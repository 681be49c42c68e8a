// SPDX-License-Identifier: Apache-2.0
// Times for tests, written as a person would.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/time/written_time.hpp"

namespace vialwright::test {

inline time::Zone zone(std::string_view name = "America/New_York") {
    const auto found = time::Zone::find(name);
    if (!found) throw std::invalid_argument(found.error());
    return *found;
}

inline time::Instant at(std::string_view text, const time::Zone& where = zone()) {
    const auto written = time::parse_time(text);
    if (!written) throw std::invalid_argument("no time: " + std::string(text));
    return time::read_clock(*written, where).at;
}

}  // namespace vialwright::test
