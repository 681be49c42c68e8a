// SPDX-License-Identifier: Apache-2.0
// What a site brings along: each folder and file that the program reads, with what was found in it.
#pragma once

#include <vector>

#include "app/workbench/library.hpp"
#include "app/workbench/settings_view.hpp"

namespace vialwright::workbench {

std::vector<SiteRow> site_rows(Library& library);

}  // namespace vialwright::workbench
