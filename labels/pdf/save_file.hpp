// SPDX-License-Identifier: Apache-2.0
// Bytes to disk, whole or not at all: written beside the target, flushed to the disk, then renamed over it. A target that
// is no regular file (a pipe, /dev/full) is written to directly.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vialwright::pdf {

// Nothing, or what went wrong and with which file.
std::optional<std::string> save_file(const std::filesystem::path& path, std::string_view bytes);

// The same, to be read by the owner alone.
std::optional<std::string> save_private_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace vialwright::pdf
