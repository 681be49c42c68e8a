// SPDX-License-Identifier: Apache-2.0
// What is looked at before a text reaches toml++.
#pragma once

#include <string_view>

#include "app/files/fault.hpp"

namespace vialwright::files {

inline constexpr std::size_t longest_line = 4096;  // bytes
inline constexpr int most_dots = 64;               // in a line, outside quotes and comments
inline constexpr int deepest_nesting = 16;         // brackets within brackets

// False, with the reasons in `log`, for bytes that are not strict UTF-8 and for what would make the parser run away.
// Texts are followed as the parser follows them up to its first fault, where it stops.
bool is_safe_to_parse(std::string_view bytes, FaultLog& log);

}  // namespace vialwright::files
