// SPDX-License-Identifier: Apache-2.0
// The data that the window works with. What cannot be read becomes a problem that the window shows; the rest is used.
#pragma once

#include "app/workbench/label_section.hpp"
#include "app/workbench/library.hpp"

namespace vialwright::gui {

// The library must outlive what is returned.
workbench::PrepareSources read_sources(workbench::Library& library);

}  // namespace vialwright::gui
