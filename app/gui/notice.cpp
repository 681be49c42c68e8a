// SPDX-License-Identifier: Apache-2.0
#include "app/gui/notice.hpp"

namespace vialwright::gui {

Notice::Notice(wxWindow* parent, const Look& look)
    : Surface(parent, look, SurfaceKind::tint),
      icon_(new ToneIcon(this, look, 18)),
      words_(new Text(this, look, style::body)) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const int room = FromDIP(space::small);
    row->Add(icon_, wxSizerFlags().Border(wxALL, room));
    row->Add(words_, wxSizerFlags(1).Border(wxTOP | wxBOTTOM | wxRIGHT, room));
    SetSizer(row);
    Hide();
}

void Notice::set(workbench::Tone tone, const std::string& words) {
    set_tone(tone);
    icon_->set_tone(tone);
    words_->set(words);
    Show(!words.empty());
}

NoticeRow::NoticeRow(Card& card, const Look& look) : notice_(new Notice(&card, look)) {
    card.body()->Add(notice_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
}

void NoticeRow::show(const workbench::FindingView* view) {
    notice_->set(view ? view->tone : workbench::Tone::none, view ? view->sentence : "");
}

}  // namespace vialwright::gui
