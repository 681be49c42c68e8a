// SPDX-License-Identifier: Apache-2.0
// How an entry was read, told at once beside it: "154 lb" is "= 69.85 kg", "70 kg" is "≈ 154.3 lb". A slip between the two
// is seen before it is dosed. Each returns "" for what cannot be read.
#pragma once

#include <string>
#include <string_view>

#include "app/workbench/frequency_text.hpp"
#include "core/time/date.hpp"

namespace vialwright::workbench {

std::string echo_of_weight(std::string_view text);
std::string echo_of_height(std::string_view text);
std::string echo_of_age(std::string_view text);
std::string echo_of_volume(std::string_view text);
std::string echo_of_duration(std::string_view text);
std::string echo_of_strength(std::string_view text);  // a percentage or ratio as mg/mL, mg/mL as a percentage
std::string echo_of_frequency(const FrequencyText& text);

std::string echo_of_time(std::string_view text);    // "Thu, 5 Mar 2026, 09:00"
std::string echo_of_expiry(std::string_view text);  // the last day that a month or a day leaves
std::string echo_of_period(std::string_view text);  // "= 90 days"

std::string date_words(const time::Date& date);            // "Thu, 5 Mar 2026"
std::string clock_words(const time::LocalMinute& moment);  // "Thu, 5 Mar 2026, 09:00"

}  // namespace vialwright::workbench
