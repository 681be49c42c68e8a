// SPDX-License-Identifier: Apache-2.0
// The printers of a site, "printers/1": a settings file, written by hand after a ruler label was measured.
#pragma once

#include <filesystem>
#include <string_view>

#include "app/files/fault.hpp"
#include "labels/printer/printer.hpp"

namespace vialwright::files {

// A file that is not there is no printers and no fault.
Reading<printer::Printers> read_printers(const std::filesystem::path& file);

// Appends what the bytes hold; false if the log has an error.
bool parse_printers(std::string_view bytes, printer::Printers& printers, FaultLog& log);

}  // namespace vialwright::files
