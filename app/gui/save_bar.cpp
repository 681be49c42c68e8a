// SPDX-License-Identifier: Apache-2.0
#include "app/gui/save_bar.hpp"

#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

SaveBar::SaveBar(Card& card, const Look& look, std::function<void()> save, std::function<void()> print)
    : outcome_(new Notice(&card, look)),
      why_not_(new Text(&card, look, style::note)),
      buttons_(new wxBoxSizer(wxHORIZONTAL)),
      save_(make_button(card, wxID_SAVE, shown(tr("Save PDF") + "\xE2\x80\xA6"), tr("Save PDF"))),
      print_(make_button(card, wxID_PRINT, shown(tr("Print") + "\xE2\x80\xA6"), tr("Print"))) {
    native::set_style_class(*save_, "suggested-action", true);
    save_->Bind(wxEVT_BUTTON, [save = std::move(save)](wxCommandEvent&) { save(); });
    print_->Bind(wxEVT_BUTTON, [print = std::move(print)](wxCommandEvent&) { print(); });
    buttons_->Add(save_, wxSizerFlags(1));
    buttons_->Add(print_, wxSizerFlags().Border(wxLEFT, card.FromDIP(space::small)));
}

wxButton* SaveBar::make_button(Card& card, int id, const wxString& label, const std::string& name) {
    auto* button = new wxButton(&card, id, label);
    button->SetFont(Look::font(1.05, wxFONTWEIGHT_SEMIBOLD));
    constexpr int margins = 26, height = 42;
    button->SetMinSize(wxSize(button->GetTextExtent(label).x + card.FromDIP(margins), card.FromDIP(height)));
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
    return button;
}

void SaveBar::render(const workbench::SaveView& save, const workbench::PrintView& print,
                     const std::function<void()>& otherwise) {
    const bool is_lost =
        (!save.enabled && save_->HasFocus()) || (!print.enabled && print_->HasFocus() && !save.enabled);
    if (is_lost) otherwise();
    else if (!print.enabled && print_->HasFocus()) save_->SetFocus();
    save_->Enable(save.enabled);
    print_->Enable(print.enabled);
    why_not_->set(save.why_not);
    native::set_accessible_description(*save_, save.why_not);
    native::set_accessible_description(*print_, print.why_not);
    outcome_->set(save.outcome_tone, save.outcome);
}

}  // namespace vialwright::gui
