// SPDX-License-Identifier: Apache-2.0
#include "app/gui/card.hpp"

#include "app/gui/native.hpp"

namespace vialwright::gui {

Card::Card(wxWindow* parent, const Look& look, const std::string& heading)
    : Surface(parent, look, SurfaceKind::card) {
    auto* outer = new wxBoxSizer(wxVERTICAL);
    if (!heading.empty()) {
        auto* row = heading_row_ = new wxBoxSizer(wxHORIZONTAL);
        heading_ = new Text(this, look, style::heading, heading);
        row->Add(heading_, wxSizerFlags(1).CentreVertical());
        pill_ = new Pill(this, look);
        row->Add(pill_, wxSizerFlags().CentreVertical());
        // As high as a pill, whether there is one or not: nothing moves when it comes.
        row->SetMinSize(wxSize(-1, FromDIP(26)));
        outer->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(space::large)));
        native::set_accessible_panel(*this, heading);
    }
    outer->Add(body_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(space::large)));
    if (heading.empty()) outer->PrependSpacer(FromDIP(space::large));
    SetSizer(outer);
}

Text* Card::add(const TextStyle& style, int space_above) {
    auto* text = new Text(this, look(), style);
    body_->Add(text, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space_above)));
    return text;
}

void Card::put_in_heading(wxWindow* control) {
    if (!heading_row_) return;
    const std::size_t before_pill = heading_row_->GetItemCount() - 1;
    heading_row_->Insert(before_pill, control,
                         wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(space::small)));
}

void Card::show_pill(const workbench::PillView& view) {
    if (pill_) pill_->show(view);
}

void Card::set_heading(const std::string& heading) {
    if (!heading_ || heading_->words() == heading) return;
    heading_->set(heading);
    native::set_accessible_panel(*this, heading);
}

}  // namespace vialwright::gui
