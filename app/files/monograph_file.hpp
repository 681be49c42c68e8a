// SPDX-License-Identifier: Apache-2.0
// A product monograph, "monograph/1", from its file. A monograph that comes out of here has kept all loading rules: its
// keys and units are known, its sources resolve, and its own worked examples are right.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::files {

Reading<formulary::Monograph> read_monograph(const std::filesystem::path& path);

// The same from bytes; `name` stands in the faults.
Reading<formulary::Monograph> parse_monograph(std::string_view bytes, const std::string& name);

}  // namespace vialwright::files
