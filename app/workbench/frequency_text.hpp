// SPDX-License-Identifier: Apache-2.0
// "every 12 h", "12 h", "twice a day", "3 a day": how people say how often, for the two members that an order has.
#pragma once

#include <string>
#include <string_view>

namespace vialwright::workbench {

struct FrequencyText {
    std::string every;    // "12 h"
    std::string per_day;  // "2"
};

// What is neither is given as an interval, so that the order says what is wrong with it.
FrequencyText read_frequency(std::string_view text);

}  // namespace vialwright::workbench
