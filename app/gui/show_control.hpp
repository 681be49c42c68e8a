// SPDX-License-Identifier: Apache-2.0
// Shows or hides a control that takes the keyboard. The toolkit asks which controls are stops of the Tab key only when their
// order has changed: it is told so, and the order stays.
#pragma once

#include <string>

class wxWindow;

namespace vialwright::gui {

void show_control(wxWindow& control, bool shown);

// The toolkit makes the inside of a button anew for each label that it is given, the one it has too.
void relabel(wxWindow& button, const std::string& label);

}  // namespace vialwright::gui
