// SPDX-License-Identifier: Apache-2.0
#include "app/gui/fit_height.hpp"

#include <wx/scrolwin.h>

namespace vialwright::gui {

void fit_height(wxWindow& control, int height) {
    if (control.GetMinHeight() == height) return;
    control.SetMinSize(wxSize(control.GetMinWidth(), height));
    wxWindow* around = control.GetParent();
    while (around && !around->IsTopLevel() && !dynamic_cast<wxScrollHelper*>(around))
        around = around->GetParent();
    // Later: this is often called while a layout is going on.
    if (around) around->GetEventHandler()->QueueEvent(new wxSizeEvent(around->GetSize(), around->GetId()));
}

}  // namespace vialwright::gui
