// SPDX-License-Identifier: Apache-2.0
// Pictures of the real window: for the documentation, and to be looked at.
#pragma once

#include "tests/gui/desk.hpp"

namespace vialwright::test {

wxSize picture_size();  // 1280 x 800, or VIALWRIGHT_PICTURE_WIDTH and VIALWRIGHT_PICTURE_HEIGHT
std::filesystem::path picture(const std::string& name);  // in the folder VIALWRIGHT_PICTURES

// The window without what the window manager puts around it.
void take_picture(GuiDesk& desk, const std::filesystem::path& file);

}  // namespace vialwright::test
