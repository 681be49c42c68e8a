// SPDX-License-Identifier: Apache-2.0
// Which page a file is for that is dropped on the window, named on the command line or handed over by a second start.
#pragma once

#include <cstdint>
#include <filesystem>

namespace vialwright::workbench {

enum class FileKind : std::uint8_t {
    orders,     // to be checked: FHIR, or CSV
    rows,       // to make labels of: CSV with what only a label has
    monograph,  // TOML
    unknown
};

// By its name and, of a CSV file, by its first line.
FileKind kind_of_file(const std::filesystem::path& file);

}  // namespace vialwright::workbench
