// SPDX-License-Identifier: Apache-2.0
// A limit as people and data files write it: "4 d", "12 hours", "6 mo".
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/time/period.hpp"

namespace vialwright::bud {

inline constexpr int longest_years = 20;

// Parts of a minute are dropped; months and years are those of the calendar and must be whole. Refused, with advice: what
// is no time, nothing, over `longest_years`.
Result<time::Period, std::string> read_period(std::string_view text);

}  // namespace vialwright::bud
