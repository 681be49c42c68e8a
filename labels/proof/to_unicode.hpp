// SPDX-License-Identifier: Apache-2.0
// A font's ToUnicode map (PDF 32000-1, 9.10.3), as far as it is needed here: two-byte codes, bfchar and bfrange with one
// character each. Anything else is no map.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vialwright::proof {

using ToUnicode = std::map<std::uint16_t, char32_t>;

std::optional<ToUnicode> read_to_unicode(std::string_view map);

// The text that a string of two-byte codes stands for, in UTF-8; nothing if a code is not in the map.
std::optional<std::string> decoded(const ToUnicode& map, std::string_view codes);

}  // namespace vialwright::proof
