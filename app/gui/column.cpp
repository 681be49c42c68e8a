// SPDX-License-Identifier: Apache-2.0
#include "app/gui/column.hpp"

#include <algorithm>

#include <wx/dataview.h>
#include <wx/dcclient.h>

#include "app/gui/native.hpp"
#include "app/gui/text.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

bool has_controls(const wxWindow& window) {
    for (const wxWindow* child : window.GetChildren())
        if (child->IsShown() &&
            ((child->IsEnabled() && child->AcceptsFocusFromKeyboard()) || has_controls(*child)))
            return true;
    return false;
}

}  // namespace

Column::Column(wxWindow* parent, const Look& look, Holds holds, const std::string& name)
    : wxScrolled<wxPanel>(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      look_(look),
      holds_(holds) {
    if (holds == Holds::entries) m_container.DisableSelfFocus();
    SetMinSize(
        FromDIP(wxSize(200, 100)));  // the width is a share of the window's, whatever stands in the column
    SetScrollRate(0, FromDIP(16));
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
    SetSizer(cards_);
    cards_->AddSpacer(FromDIP(space::medium));
    SetName(shown(name));
    native::set_accessible_panel(*this, name);
    restyle();
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint_focus(); });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { turn_page(event); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (GetClientSize().x != arranged_for_) CallAfter([this] { arrange(); });
    });
}

void Column::add(wxWindow* card, int share) {
    cards_->Add(card,
                wxSizerFlags(share).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(space::small)));
    cards_->AddSpacer(FromDIP(4));
}

wxSizer* as_column(wxWindow& card) {
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->AddSpacer(card.FromDIP(space::medium));
    place->Add(&card,
               wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, card.FromDIP(space::small)));
    place->AddSpacer(card.FromDIP(4));
    return place;
}

// Breaking lines needs the width, and the height needs the lines; a scroll bar that comes changes the width once more.
void Column::arrange() {
    arranged_for_ = GetClientSize().x;
    if (holds_ == Holds::reading) SetCanFocus(!has_controls(*this));
    for (int pass = 0; pass < 4; ++pass) {
        FitInside();
        Layout();
        if (!rewrap_all(*this)) return;
    }
}

// Also from a control in it, unless that has pages of its own: what a column says may be longer than what there is to press.
void Column::turn_page(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const int step = key == WXK_PAGEDOWN ? 1 : key == WXK_PAGEUP ? -1 : 0;
    const wxObject* from = event.GetEventObject();
    const bool turns_itself = from != this && (dynamic_cast<const wxScrollHelper*>(from) ||
                                               dynamic_cast<const wxDataViewCtrl*>(from));
    if (step == 0 || event.HasAnyModifiers() || turns_itself) return event.Skip();
    ScrollPages(step);
}

// Where it stands is added up: a position on the screen would be asked of the X server, and this is done at each key.
void Column::bring_into_view(const wxWindow& control) {
    const int above = FromDIP(96), below = FromDIP(48);  // its label and the heading; its note or error
    int unit = 0, top = 0;
    GetScrollPixelsPerUnit(nullptr, &unit);
    GetViewStart(nullptr, &top);
    int place = 0;
    for (const wxWindow* window = &control; window != this; window = window->GetParent())
        place += window->GetPosition().y;
    const int upper = place - above;
    const int lower = upper + control.GetSize().y + above + below - GetClientSize().y;
    has_followed_ |= upper < 0 || lower > 0;
    if (upper < 0) Scroll(-1, std::max(0, top + upper / unit - 1));
    else if (lower > 0) Scroll(-1, top + std::min(lower, upper) / unit + 1);
}

void Column::let_go() {
    if (has_followed_) Scroll(-1, 0);
    has_followed_ = false;
}

// A ring around a column that has the keyboard to itself.
void Column::paint_focus() {
    wxPaintDC dc(this);
    if (!HasFocus()) return;
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.SetPen(wxPen(look_.palette.accent, FromDIP(2)));
    dc.DrawRoundedRectangle(GetClientRect().Deflate(1), 8);
}

void Column::restyle() { SetBackgroundColour(look_.palette.window); }

}  // namespace vialwright::gui
