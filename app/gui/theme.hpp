// SPDX-License-Identifier: Apache-2.0
// The toolkit's own controls in the colours of the palette, as a style sheet of GTK: flat, of one height, with a ring around
// what has the keyboard. Only inside our window: dialogs stay as the desktop has them.
#pragma once

#include <string>

#include "app/gui/palette.hpp"

namespace vialwright::gui {

inline constexpr const char* window_style_name = "vialwright";

std::string style_sheet(const Palette& palette);

}  // namespace vialwright::gui
