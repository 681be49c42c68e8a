// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_card.hpp"

#include <wx/button.h>

#include "app/gui/native.hpp"

namespace vialwright::gui {

using workbench::Field;
using workbench::Tone;

namespace {

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace

LabelCard::LabelCard(wxWindow* parent, const Look& look, const Edits& edits,
                     const std::filesystem::path& fonts_folder)
    : InputCard(parent, look, "Label", edits),
      stock_(choice_field(Field::stock)),
      canvas_(new LabelCanvas(this, look.palette, fonts_folder)),
      lot_(text_field(Field::lot, "A26-0305")),
      copies_(text_field(Field::copies, "1")),
      made_(text_field(Field::made, "2026-03-05 09:00")),
      now_(new wxButton(this, wxID_ANY, "Now", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT)),
      expires_(text_field(Field::expires, "2026-09-05")),
      printer_(choice_field(Field::printer)),
      save_(new wxButton(this, wxID_SAVE, L"Save label PDF\u2026")),
      outcome_(new Surface(this, look, SurfaceKind::tint)),
      outcome_icon_(new ToneIcon(outcome_, look, 18)),
      outcome_words_(new Text(outcome_, look, style::body)) {
    add_fields(*this, {stock_}, space::small);
    body()->Add(canvas_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
    refusal_ = add(style::body, space::small);
    refusal_->set_tone(Tone::stop);
    notes_ = add(style::note, space::small);
    add_fields(*this, {lot_, copies_});
    made_->put_beside(now_);
    add_fields(*this, {made_});
    add_fields(*this, {expires_, printer_});
    save_->SetFont(Look::font(1.05, wxFONTWEIGHT_SEMIBOLD));
    save_->SetMinSize(FromDIP(wxSize(-1, 42)));
    native::set_style_class(*save_, "suggested-action", true);
    save_->Bind(wxEVT_BUTTON, [&edits](wxCommandEvent&) { edits.save(); });
    now_->Bind(wxEVT_BUTTON, [&edits](wxCommandEvent&) { edits.fill_in_now(); });
    now_->SetMinSize(wxSize(now_->GetTextExtent("Now").x + FromDIP(26), -1));
    now_->SetName("Compounded now");
    native::set_accessible_name(*now_, "Compounded now");
    save_->SetName("Save label PDF");
    body()->Add(save_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    why_not_ = add(style::note, space::small);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(outcome_icon_, wxSizerFlags().Border(wxALL, FromDIP(space::medium)));
    row->Add(outcome_words_, wxSizerFlags(1).Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(space::medium)));
    outcome_->SetSizer(row);
    body()->Add(outcome_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

void LabelCard::render(const workbench::PrepareView& view) {
    stock_->render(view.label.stock);
    printer_->render(view.label.printer);
    canvas_->show(view.label);
    refusal_->set(lines_of(view.label.refusal));
    notes_->set(lines_of(view.label.notes));
    lot_->render(view.field(Field::lot));
    copies_->render(view.field(Field::copies));
    made_->render(view.field(Field::made));
    expires_->render(view.field(Field::expires));
    render_save(view.save);
}

void LabelCard::render_save(const workbench::SaveView& save) {
    // A button that is switched off loses the focus to nowhere; its neighbour keeps the keyboard on the page.
    if (!save.enabled && save_->HasFocus()) lot_->control()->SetFocus();
    save_->Enable(save.enabled);
    why_not_->set(save.why_not);
    native::set_accessible_description(*save_, save.why_not);
    outcome_->Show(!save.outcome.empty());
    outcome_->set_tone(save.outcome_tone);
    outcome_icon_->set_tone(save.outcome_tone);
    outcome_words_->set(save.outcome);
}

void LabelCard::restyle() {
    InputCard::restyle();
    canvas_->set_palette(look().palette);
}

void LabelCard::focus_first() { lot_->control()->SetFocus(); }

}  // namespace vialwright::gui
