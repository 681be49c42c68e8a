// SPDX-License-Identifier: Apache-2.0
// Names as people write them: compared without regard to ASCII case and outer blanks, and listed for messages.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace vialwright::text {

std::string folded(
    std::string_view name);  // lower case (ASCII), outer blanks removed, inner runs of blanks as one
std::string_view trimmed(std::string_view text);  // without outer spaces
bool same_name(std::string_view left, std::string_view right);
std::string listed(std::span<const std::string> names,
                   std::string_view last = "and");  // "a, b and c"; "none" if empty

}  // namespace vialwright::text
