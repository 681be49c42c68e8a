// SPDX-License-Identifier: Apache-2.0
#include "app/gui/sources_button.hpp"

#include <utility>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

SourcesButton::SourcesButton(wxWindow* parent, const std::string& of_what, std::function<void()> changed)
    : wxToggleButton(parent, wxID_ANY, shown(tr("Sources")), wxDefaultPosition, wxDefaultSize,
                     wxBU_EXACTFIT) {
    SetName(shown(of_what));
    SetToolTip(shown(of_what));
    native::set_accessible_name(*this, of_what);
    native::set_style_class(*this, "quiet", true);
    // As high as a pill: a heading is not moved by it. The toolkit's own answer is that of the former style.
    SetMinSize(wxSize(GetTextExtent(shown(tr("Sources"))).x + FromDIP(20), FromDIP(26)));
    Bind(wxEVT_TOGGLEBUTTON, [changed = std::move(changed)](wxCommandEvent&) { changed(); });
}

}  // namespace vialwright::gui
