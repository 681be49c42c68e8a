// SPDX-License-Identifier: Apache-2.0
// For a painted control whose height follows from its width, which a sizer does not ask for.
#pragma once

#include <wx/window.h>

namespace vialwright::gui {

// Asks for that height, and has what scrolls around the control laid out anew if it changed.
void fit_height(wxWindow& control, int height);

}  // namespace vialwright::gui
