// SPDX-License-Identifier: Apache-2.0
#include "app/gui/button_row.hpp"

#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

std::vector<wxButton*> add_button_row(Card& card, const std::vector<ButtonWords>& buttons) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    std::vector<wxButton*> made;
    for (const ButtonWords& words : buttons) {
        auto* button = new wxButton(&card, wxID_ANY, shown(words.label));
        button->SetName(shown(words.name));
        native::set_accessible_name(*button, words.name);
        button->Bind(wxEVT_BUTTON, [push = words.push](wxCommandEvent&) { push(); });
        row->Add(button, wxSizerFlags(1).Border(wxLEFT, made.empty() ? 0 : card.FromDIP(space::small)));
        made.push_back(button);
    }
    card.body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
    return made;
}

}  // namespace vialwright::gui
