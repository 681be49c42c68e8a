// SPDX-License-Identifier: Apache-2.0
// "Sources": where the statements of a card come from, shown while it is down.
#pragma once

#include <functional>
#include <string>

#include <wx/tglbtn.h>

namespace vialwright::gui {

class SourcesButton : public wxToggleButton {
public:
    // `of_what`: "Sources of the limits", its name for assistive tools.
    SourcesButton(wxWindow* parent, const std::string& of_what, std::function<void()> changed);

    bool is_down() const { return GetValue(); }
};

}  // namespace vialwright::gui
