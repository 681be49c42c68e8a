// SPDX-License-Identifier: Apache-2.0
#include "app/gui/column.hpp"

#include "app/gui/native.hpp"
#include "app/gui/text.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

Column::Column(wxWindow* parent, const Look& look, Holds holds, const std::string& name)
    : wxScrolled<wxPanel>(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      look_(look) {
    if (holds == Holds::entries) m_container.DisableSelfFocus();
    SetScrollRate(0, FromDIP(16));
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
    SetSizer(cards_);
    cards_->AddSpacer(FromDIP(space::medium));
    SetName(shown(name));
    native::set_accessible_panel(*this, name);
    restyle();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { arrange(); });
    });
}

void Column::add(wxWindow* card) {
    cards_->Add(card, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(space::small)));
    cards_->AddSpacer(FromDIP(4));
}

// Breaking lines needs the width, and the height needs the lines; a scroll bar that comes changes the width once more.
void Column::arrange() {
    for (int pass = 0; pass < 4; ++pass) {
        FitInside();
        Layout();
        if (!rewrap_all(*this)) return;
    }
}

void Column::restyle() { SetBackgroundColour(look_.palette.window); }

}  // namespace vialwright::gui
