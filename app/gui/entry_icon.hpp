// SPDX-License-Identifier: Apache-2.0
// A small picture inside an entry, at its right end, which can be pressed: GTK has it, wxWidgets 3.2 does not offer it. It
// takes no room of its own and is no stop of the Tab key.
#pragma once

#include <functional>
#include <string>

#include <wx/control.h>

namespace vialwright::gui {

// `icon`: of the desktop's icons. `tip`: what it does, also for assistive tools.
void set_entry_icon(wxControl& entry, const char* icon, const std::string& tip,
                    std::function<void()> pressed);

}  // namespace vialwright::gui
