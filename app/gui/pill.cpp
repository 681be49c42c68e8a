// SPDX-License-Identifier: Apache-2.0
#include "app/gui/pill.hpp"

#include <wx/sizer.h>

#include "app/gui/icons.hpp"
#include "app/gui/native.hpp"

namespace vialwright::gui {

ToneIcon::ToneIcon(wxWindow* parent, const Look& look, int size)
    : wxStaticBitmap(parent, wxID_ANY, wxBitmapBundle()),
      look_(look),
      size_(static_cast<int>(size * native::text_scale())) {
    SetMinSize(FromDIP(wxSize(size_, size_)));
}

void ToneIcon::set_tone(workbench::Tone tone) {
    if (tone == tone_) return;
    tone_ = tone;
    restyle();
    native::set_accessible_name(*this, workbench::word_for(tone));
}

void ToneIcon::restyle() { SetBitmap(icon(tone_, look_.palette.tone(tone_).foreground, size_)); }

Pill::Pill(wxWindow* parent, const Look& look)
    : Surface(parent, look, SurfaceKind::tint),
      icon_(new ToneIcon(this, look, 16)),
      words_(new Text(this, look, {.scale = 0.93, .weight = wxFONTWEIGHT_SEMIBOLD})) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(icon_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    without_icon_ = row->AddSpacer(FromDIP(6));
    row->Add(words_, wxSizerFlags().CentreVertical().Border(wxLEFT | wxTOP | wxBOTTOM, FromDIP(4)));
    row->AddSpacer(FromDIP(10));
    SetSizer(row);
    Hide();
}

void Pill::show(const workbench::PillView& view) {
    Show(!view.text.empty());
    set_tone(view.tone);
    icon_->Show(view.tone != workbench::Tone::none);
    without_icon_->Show(view.tone == workbench::Tone::none);
    icon_->set_tone(view.tone);
    words_->set(view.text);
    words_->set_tone(view.tone);
}

}  // namespace vialwright::gui
