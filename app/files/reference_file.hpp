// SPDX-License-Identifier: Apache-2.0
// Reference data, data/reference/: devices.toml ("devices/1"), diluents.toml ("diluents/1"), drug-classes.toml
// ("drug-classes/1"), excipients.toml ("excipients/1"), growth.toml ("growth/1"). Every entry says where it comes from, and
// whether it was read there or is quoted from memory.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/files/fault.hpp"
#include "core/formulary/reference.hpp"

namespace vialwright::files {

// All five files of the folder; each must be there.
Reading<formulary::Reference> read_reference(const std::filesystem::path& folder);

// One file, whose format says which it is, added to what `reference` holds. False, with the reasons in `log`, if it has a
// fault; `reference` may then hold part of it.
bool parse_reference(std::string_view bytes, formulary::Reference& reference, FaultLog& log);

}  // namespace vialwright::files
