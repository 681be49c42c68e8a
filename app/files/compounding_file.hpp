// SPDX-License-Identifier: Apache-2.0
// Reference data of the compounding calculations, data/reference/: tonicity.toml ("tonicity/1"), overfill.toml
// ("overfill/1"), densities.toml ("densities/1"). Read apart from the rest: checking a dose needs none of it.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/files/fault.hpp"
#include "core/compounding/reference.hpp"

namespace vialwright::files {

// All three files of the folder; each must be there.
Reading<compounding::CompoundingReference> read_compounding(const std::filesystem::path& folder);

// One file, whose format says which it is, added to what `reference` holds. False, with the reasons in `log`, if it has a
// fault; `reference` may then hold part of it.
bool parse_compounding(std::string_view bytes, compounding::CompoundingReference& reference, FaultLog& log);

}  // namespace vialwright::files
