// SPDX-License-Identifier: Apache-2.0
#include "app/gui/drop_down.hpp"

#include <utility>

#include <wx/button.h>
#include <wx/control.h>
#include <wx/display.h>
#include <wx/frame.h>

#include "app/gui/native.hpp"
#include "app/gui/text.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

DropDown::DropDown(wxControl& entry, const Look& look, const std::string& title)
    : wxDialog(wxGetTopLevelParent(&entry), wxID_ANY, shown(title), wxDefaultPosition, wxDefaultSize,
               wxBORDER_NONE | wxFRAME_NO_TASKBAR | wxWANTS_CHARS),
      entry_(&entry),
      panel_(new wxPanel(this)),
      body_(new wxBoxSizer(wxVERTICAL)) {
    native::set_style_name(*this, window_style_name);
    SetName(shown(title));
    SetBackgroundColour(look.palette.field_line);  // seen as the line around the panel
    panel_->SetBackgroundColour(look.palette.panel);
    auto* room = new wxBoxSizer(wxVERTICAL);
    room->Add(body_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::medium)));
    panel_->SetSizer(room);
    auto* frame = new wxBoxSizer(wxVERTICAL);
    frame->Add(panel_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(1)));
    SetSizer(frame);
    Bind(wxEVT_CHAR_HOOK, &DropDown::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        if (!event.GetActive() && IsShown()) CallAfter([this] { leave(); });
    });
}

void DropDown::add_note(const Look& look, const std::string& words) {
    body_->Add(new Text(panel_, look, {.scale = 0.9, .ink = Ink::muted}, words),
               wxSizerFlags().Border(wxTOP, FromDIP(space::small)));
}

// Below the entry, above it where the window ends; within the screen in any case.
void DropDown::open() {
    Fit();
    const wxRect entry = entry_->GetScreenRect();
    const wxRect screen = wxDisplay(GetParent()).GetClientArea();
    const wxRect window = GetParent()->GetScreenRect().Intersect(screen);
    const wxSize size = GetSize();
    const int gap = FromDIP(space::hair), edge = FromDIP(space::small);
    wxPoint place(std::min(entry.x, window.GetRight() - edge - size.x), entry.GetBottom() + gap);
    if (place.y + size.y > window.GetBottom() - edge) place.y = entry.y - size.y - gap;
    place.x = std::max(screen.x, place.x);
    place.y = std::max(screen.y, std::min(place.y, screen.GetBottom() - size.y));
    SetPosition(place);
    Show();
}

// A button that has the keyboard is pushed by Enter itself.
void DropDown::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE) return leave();
    const bool is_enter = key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    if (is_enter && !dynamic_cast<wxButton*>(FindFocus())) return take();
    if (!goes_by_key(event)) event.Skip();
}

void DropDown::leave(std::function<void()> then) {
    if (std::exchange(is_leaving_, true)) return;
    if (entry_ && IsActive()) entry_->SetFocus();  // else another window or entry was gone to
    Hide();
    if (then)
        GetParent()->CallAfter([entry = entry_, then = std::move(then)] {
            if (entry) then();
        });
    Destroy();
}

}  // namespace vialwright::gui
