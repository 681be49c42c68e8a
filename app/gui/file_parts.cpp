// SPDX-License-Identifier: Apache-2.0
#include "app/gui/file_parts.hpp"

#include <wx/button.h>
#include <wx/gauge.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

Text* add_drop_zone(Card& card, const Look& look, const std::string& words, int height) {
    auto* zone = new Surface(&card, look, SurfaceKind::tint);
    auto* text = new Text(zone, look,
                          {.weight = wxFONTWEIGHT_MEDIUM,
                           .ink = Ink::muted,
                           .wraps = true,
                           .alignment = wxALIGN_CENTRE_HORIZONTAL},
                          words);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->AddStretchSpacer();
    inside->Add(text, wxSizerFlags().Expand().Border(wxALL, card.FromDIP(space::medium)));
    inside->AddStretchSpacer();
    zone->SetSizer(inside);
    zone->SetMinSize(card.FromDIP(wxSize(-1, height)));
    card.body()->Add(zone, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
    return text;
}

wxButton* add_button(Card& card, const wxString& label, const std::string& name) {
    auto* button = new wxButton(&card, wxID_ANY, label);
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
    card.body()->Add(button, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
    return button;
}

wxGauge* add_progress(Card& card, const std::string& name) {
    auto* gauge = new wxGauge(&card, wxID_ANY, full_gauge, wxDefaultPosition, wxDefaultSize,
                              wxGA_HORIZONTAL | wxGA_SMOOTH);
    gauge->SetName(shown(name));
    native::set_accessible_name(*gauge, name);
    card.body()->Add(gauge, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
    return gauge;
}

void show_progress(wxGauge& gauge, bool is_running, bool knows_progress, int progress) {
    gauge.Show(is_running);
    if (is_running && knows_progress) gauge.SetValue(progress);
    else if (is_running) gauge.Pulse();
}

bool FileDrop::OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) {
    if (files.empty()) return false;
    open_(typed(files[0]));
    return true;
}

}  // namespace vialwright::gui
