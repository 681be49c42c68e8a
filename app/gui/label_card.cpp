// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_card.hpp"

#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Field;
using workbench::Tone;
using workbench::tr;

namespace {

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace

LabelCard::LabelCard(wxWindow* parent, const Look& look, const Edits& edits,
                     const std::filesystem::path& fonts_folder)
    : InputCard(parent, look, tr("Label of the container"), edits),
      stock_(choice_field(Field::stock)),
      canvas_(new LabelCanvas(this, look.palette, fonts_folder)),
      lot_(text_field(Field::lot, "A26-0305")),
      copies_(text_field(Field::copies, "1")),
      made_(text_field(Field::made, "2026-03-05 09:00")),
      now_(small_button(tr("Now"), tr("Compounded now"), edits.fill_in_now)),
      expires_(text_field(Field::expires, "2026-09-05")),
      printer_(choice_field(Field::printer)),
      queue_(choice_field(Field::queue)),
      look_again_(small_button(tr("Look again"), tr("Print on: Look again"), edits.look_for_printers)),
      save_bar_(*this, look, edits.save, edits.print) {
    add_fields(*this, {stock_}, space::small);
    body()->Add(canvas_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
    refusal_ = add(style::body, space::small);
    refusal_->set_tone(Tone::stop);
    notes_ = add(style::note, space::small);
    add_fields(*this, {lot_, copies_});
    made_->put_beside(now_);
    add_fields(*this, {made_});
    add_fields(*this, {expires_, printer_});
    queue_->put_beside(look_again_);
    add_fields(*this, {queue_});
    body()->Add(save_bar_.buttons(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    for (wxWindow* words : std::initializer_list<wxWindow*>{save_bar_.why_not(), save_bar_.outcome()})
        body()->Add(words, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

wxButton* LabelCard::small_button(const std::string& words, const std::string& name,
                                  const std::function<void()>& act) {
    auto* button =
        new wxButton(this, wxID_ANY, shown(words), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetMinSize(wxSize(button->GetTextExtent(shown(words)).x + FromDIP(26), -1));
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
    button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
    return button;
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
    queue_->render(view.label.queue, view.label.is_queue_wanted);
    save_bar_.render(view.save, view.print, [this] { lot_->control()->SetFocus(); });
}

void LabelCard::restyle() {
    InputCard::restyle();
    canvas_->set_palette(look().palette);
}

void LabelCard::focus_first() { lot_->control()->SetFocus(); }

}  // namespace vialwright::gui
