// SPDX-License-Identifier: Apache-2.0
#include "app/gui/notice_bar.hpp"

#include <fmt/ranges.h>
#include <wx/button.h>
#include <wx/sizer.h>

#include "app/gui/native.hpp"
#include "app/gui/pill.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

NoticeBar::NoticeBar(wxWindow* parent, const Look& look)
    : Surface(parent, look, SurfaceKind::tint),
      icon_(new ToneIcon(this, look, 18)),
      words_(new Text(this, look, style::body)),
      close_(new wxButton(this, wxID_ANY, shown(tr("Put away")))) {
    close_->SetName("Put the notice away");
    native::set_accessible_name(*close_, tr("Put the notice away"));
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { put_away(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const int room = FromDIP(space::medium);
    row->Add(icon_, wxSizerFlags().CentreVertical().Border(wxALL, room));
    row->Add(words_, wxSizerFlags(1).CentreVertical().Border(wxTOP | wxBOTTOM | wxRIGHT, room));
    row->Add(close_, wxSizerFlags().CentreVertical().Border(wxRIGHT, room));
    SetSizer(row);
    Hide();
}

void NoticeBar::tell(workbench::Tone tone, const std::string& words) {
    set_tone(tone);
    icon_->set_tone(tone);
    told_.push_back(words);
    show();
}

void NoticeBar::take_back(const std::string& words) {
    if (std::erase(told_, words) == 0) return;
    if (told_.empty()) put_away();
    else show();
}

void NoticeBar::show() {
    words_->set(fmt::format("{}", fmt::join(told_, "\n")));
    native::set_accessible_panel(*this, words_->words());
    Show();
    GetParent()->Layout();
    if (rewrap_all(*this)) GetParent()->Layout();
}

void NoticeBar::put_away() {
    const bool had_keyboard = close_->HasFocus();
    if (had_keyboard) close_->Navigate(wxNavigationKeyEvent::IsBackward);
    Hide();
    told_.clear();
    words_->set("");
    GetParent()->Layout();
}

}  // namespace vialwright::gui
