// SPDX-License-Identifier: Apache-2.0
// The catalogue of label stock, "stock/1": every *.toml of a folder. Each entry is validated; one that is at fault refuses
// its file, because a label laid out on wrong dimensions is cut through.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/files/fault.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::files {

Reading<stock::Catalogue> read_stock(const std::filesystem::path& folder);

// Appends what the bytes hold; false if the log has an error.
bool parse_stock(std::string_view bytes, stock::Catalogue& catalogue, FaultLog& log);

}  // namespace vialwright::files
