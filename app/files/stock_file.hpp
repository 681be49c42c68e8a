// SPDX-License-Identifier: Apache-2.0
// The catalogue of label stock, "stock/1": every *.toml of a folder. Each entry is validated; one that is at fault refuses
// its file, because a label laid out on wrong dimensions is cut through.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/files/fault.hpp"
#include "labels/stock/container.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::files {

// The files of `own`, a folder that may be missing, come behind those of `folder`.
Reading<stock::Catalogue> read_stock(const std::filesystem::path& folder,
                                     const std::filesystem::path& own = {});

// Appends what the bytes hold; false if the log has an error.
bool parse_stock(std::string_view bytes, stock::Catalogue& catalogue, FaultLog& log);

// What labels go around, "containers/1": the file, and one's own that may be missing. One's own entry replaces a shipped one
// of the same id, because it was measured.
Reading<stock::Containers> read_containers(const std::filesystem::path& file,
                                           const std::filesystem::path& own = {});
bool parse_containers(std::string_view bytes, stock::Containers& containers, FaultLog& log);

}  // namespace vialwright::files
