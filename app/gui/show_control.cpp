// SPDX-License-Identifier: Apache-2.0
#include "app/gui/show_control.hpp"

#include <wx/window.h>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

// To where it is: only the toolkit hears of it.
void move_in_order(wxWindow& window) {
    const wxWindowList& siblings = window.GetParent()->GetChildren();
    const int at = siblings.IndexOf(&window);
    if (at > 0) window.MoveAfterInTabOrder(siblings[static_cast<std::size_t>(at) - 1]);
    else if (siblings.GetCount() > 1) window.MoveBeforeInTabOrder(siblings[1]);
}

}  // namespace

// What lies around it is a stop because it is one.
void show_control(wxWindow& control, bool shown) {
    if (!control.Show(shown) || !shown) return;
    for (wxWindow* window = &control; window->GetParent() && !window->IsTopLevel();
         window = window->GetParent())
        move_in_order(*window);
}

void relabel(wxWindow& button, const std::string& label) {
    if (const wxString whole = gui::shown(label); whole != button.GetLabel()) button.SetLabel(whole);
}

}  // namespace vialwright::gui
