// SPDX-License-Identifier: Apache-2.0
// Temperatures as people write them: "25 °C", "77 F", "-20 degrees C", "2 Cel", "[degF]". A temperature is a point on a
// scale and no multiple of a unit, so it is no quantity: half of 20 °C is not 10 °C.
#pragma once

#include <string>
#include <string_view>

#include "core/units/parse.hpp"

namespace vialwright::units {

// In degrees Celsius, exactly: 77 °F is 25, 100 °F is 340/9. Refused: no scale, another scale, below absolute zero.
Result<numbers::Exact, ParseError> parse_temperature(std::string_view text);

// "25 °C", with a no-break space; rounded to two decimals unless that would be 0.
std::string temperature_text(const numbers::Exact& celsius);

}  // namespace vialwright::units
