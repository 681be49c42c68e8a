// SPDX-License-Identifier: Apache-2.0
// Where a file that is only printed is kept, so that it can be printed again: a folder that the user alone can read. The name
// is of the bytes, never of a patient.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace vialwright::workbench {

std::filesystem::path kept_file(const std::string& sha256);

// Before the first byte is written: the folder of kept_file. What went wrong, or nothing.
std::optional<std::string> make_folder_of_kept_files();

// The file, written whole; or what went wrong.
Result<std::filesystem::path, std::string> keep_labels(std::string_view pdf);

// An empty folder beside them for files that are not kept yet; whoever asks for it removes it.
Result<std::filesystem::path, std::string> make_folder_for_files();

}  // namespace vialwright::workbench
