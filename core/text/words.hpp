// SPDX-License-Identifier: Apache-2.0
// The words of what a person types into a search.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vialwright::text {

std::vector<std::string> words_in(std::string_view raw);  // folded(), and parted at the blanks

}  // namespace vialwright::text
