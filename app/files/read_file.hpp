// SPDX-License-Identifier: Apache-2.0
// The bytes of a small file that a person wrote.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "app/files/fault.hpp"

namespace vialwright::files {

inline constexpr std::size_t largest_text_file = std::size_t{1024} * 1024;

// Nothing, with the reason in `log`, for a missing file, a folder, a device or a pipe, one that may not be read, and one
// of more than `most` bytes. What was opened is what is judged: no second look by name, between which it could change.
std::optional<std::string> read_file(const std::filesystem::path& path, FaultLog& log,
                                     std::size_t most = largest_text_file);

// The first bytes of an ordinary file, at most `most`; "" where there is none that may be read.
std::string read_beginning(const std::filesystem::path& path, std::size_t most);

}  // namespace vialwright::files
