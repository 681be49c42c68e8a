// SPDX-License-Identifier: Apache-2.0
#include "app/gui/safety_card.hpp"

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/tglbtn.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Answer;
using workbench::Tone;
using workbench::tr;

QuestionRow::QuestionRow(Card& card, const Look& look, const Edits& edits)
    : text_(new Text(&card, look, style::body)),
      no_(make_button(card, edits, shown(tr("No")), Answer::no)),
      yes_(make_button(card, edits, shown(tr("Yes")), Answer::yes)) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(text_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, card.FromDIP(space::medium)));
    row->Add(no_, wxSizerFlags().CentreVertical().Border(wxRIGHT, card.FromDIP(4)));
    row->Add(yes_, wxSizerFlags().CentreVertical());
    card.body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
}

wxToggleButton* QuestionRow::make_button(Card& card, const Edits& edits, const wxString& word, Answer means) {
    auto* button = new wxToggleButton(&card, wxID_ANY, word, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    const wxSize text = size_of_line(*button, {}, typed(word));
    wxSize least = card.FromDIP(wxSize(46, 30));
    least.IncTo(text + card.FromDIP(wxSize(20, 12)));
    button->SetMinSize(least);
    button->Bind(wxEVT_TOGGLEBUTTON, [this, &edits, button, means](wxCommandEvent&) {
        edits.answer(id_, button->GetValue() ? means : Answer::open);
    });
    return button;
}

void QuestionRow::name_button(wxToggleButton* button, const std::string& word) {
    const std::string name = fmt::format("{}: {}", word, asked_);
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
}

void QuestionRow::show(const workbench::QuestionView* view) {
    no_->Show(view);
    yes_->Show(view);
    text_->set(view ? view->text : "");
    id_ = view ? view->id : "";
    answer_ = view ? view->answer : Answer::no;
    if (!view) return;
    if (asked_ != view->text) {
        asked_ = view->text;
        name_button(no_, tr("No"));
        name_button(yes_, tr("Yes"));
        text_->SetToolTip(shown(view->source));
    }
    no_->SetValue(view->answer == Answer::no);
    yes_->SetValue(view->answer == Answer::yes);
}

void QuestionRow::focus() { no_->SetFocus(); }

SafetyCard::SafetyCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, tr("Safety questions"), edits),
      rest_(new wxButton(this, wxID_ANY, shown(tr("Answer the rest with No")))),
      rows_([this, &look, &edits] { return std::make_unique<QuestionRow>(*this, look, edits); }) {
    native::set_accessible_name(*rest_, tr("Answer the rest with No"));
    rest_->SetName(shown(tr("Answer the rest with No")));
    rest_->Bind(wxEVT_BUTTON, [&edits](wxCommandEvent&) { edits.answer_rest_with_no(); });
    body()->Add(rest_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(space::small)));
    rest_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        set_in_smaller_type();
    });
}

// Where a language's words are longer than there is room for with a margin.
void SafetyCard::set_in_smaller_type() {
    constexpr Face usual, smaller{0.9};
    constexpr int margins = 20;
    const int width = size_of_line(*rest_, usual, typed(rest_->GetLabelText())).x;
    const bool is_smaller = width + FromDIP(margins) > rest_->GetSize().x;
    if (is_smaller != rest_is_smaller_) rest_->SetFont(font_of(is_smaller ? smaller : usual));
    rest_is_smaller_ = is_smaller;
}

void SafetyCard::render(const workbench::PrepareView& view) {
    Show(!view.questions.empty());
    rows_.show(view.questions);
    rest_->Enable(view.open_questions > 0);
    if (view.open_questions == 0) return show_pill({Tone::good, tr("All answered")});
    show_pill({Tone::open, fmt::format(fmt::runtime(tr("{} open")), view.open_questions)});
}

// Once all are answered the button is off, and there are only answers to be changed.
void SafetyCard::focus_first() {
    if (rest_->IsEnabled()) rest_->SetFocus();
    else if (QuestionRow* row = rows_.first()) row->focus();
}

}  // namespace vialwright::gui
