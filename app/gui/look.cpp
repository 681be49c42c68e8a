// SPDX-License-Identifier: Apache-2.0
#include "app/gui/look.hpp"

#include <wx/settings.h>

namespace vialwright::gui {

wxFont Look::font(double scale, int weight) {
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(font.GetFractionalPointSize() * scale);
    font.SetNumericWeight(weight);
    return font;
}

void restyle_all(wxWindow& window) {
    if (auto* styled = dynamic_cast<Styled*>(&window)) styled->restyle();
    for (wxWindow* child : window.GetChildren()) restyle_all(*child);
}

}  // namespace vialwright::gui
