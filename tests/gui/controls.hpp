// SPDX-License-Identifier: Apache-2.0
// What every page is held to: each control has a name of its own, Tab goes through them in order, no text is cut off.
#pragma once

#include <string>

#include "tests/gui/desk.hpp"

namespace vialwright::test {

// Begins at the control of that name.
void check_keyboard(GuiDesk& desk, const std::string& first);

void check_whole(const wxWindow& window);

}  // namespace vialwright::test
