// SPDX-License-Identifier: Apache-2.0
#include "app/gui/monograph_column.hpp"

#include <fmt/format.h>
#include <wx/wrapsizer.h>

#include "app/gui/show_control.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

namespace {

constexpr int name_width = 148;
constexpr std::size_t most_marks = 4;

// Keeps its width, whether there is a name or not.
wxSizer* place_for(Text* name, const Card& card) {
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(name, wxSizerFlags().Expand());
    place->AddSpacer(1);
    place->SetMinSize(card.FromDIP(wxSize(name_width, -1)));
    return place;
}

}  // namespace

StatementRow::StatementRow(Card& card, const Look& look)
    : heading_(new Text(&card, look, style::strong)),
      name_(new Text(&card, look, style::label_that_wraps)),
      text_(new Text(&card, look, style::body)),
      note_(new Text(&card, look, style::note)),
      source_(new Text(&card, look, style::note)) {
    auto* words = new wxBoxSizer(wxVERTICAL);
    for (Text* text : {text_, note_, source_}) words->Add(text, wxSizerFlags().Expand());
    row_ = new wxBoxSizer(wxHORIZONTAL);
    row_->Add(place_for(name_, card), wxSizerFlags().Border(wxRIGHT, card.FromDIP(space::medium)));
    row_->Add(words, wxSizerFlags(1));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(heading_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
    column->Add(row_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
    card.body()->Add(column, wxSizerFlags().Expand());
}

void StatementRow::show(const workbench::StatementView* view) {
    const bool is_heading = view && view->is_heading;
    row_->GetItem(std::size_t{0})->Show(view && !is_heading);
    heading_->set(is_heading ? view->text : "");
    name_->set(view && !is_heading ? view->name : "");
    name_->set_tone(view ? view->tone : Tone::none);
    text_->set(view && !is_heading ? view->text : "");
    note_->set(view ? view->note : "");
    source_words_ = view ? view->source : "";
    show_source(source_shown_);
}

void StatementRow::show_source(bool shown) {
    source_shown_ = shown;
    source_->set(shown && !source_words_.empty() ? fmt::format(fmt::runtime(tr("Source: {}")), source_words_)
                                                 : "");
}

ChapterCard::ChapterCard(Column& column, const Look& look, const SourcesButton& sources)
    : card_(new Card(&column, look, "Chapter")), rows_([this, &look, &sources] {
          auto row = std::make_unique<StatementRow>(*card_, look);
          row->show_source(sources.is_down());
          return row;
      }) {
    column.add(card_);
}

void ChapterCard::show(const workbench::ChapterView* view) {
    card_->Show(view);
    if (view) card_->set_heading(view->heading);
    rows_.show(view ? view->statements : workbench::Statements{});
}

void ChapterCard::show_sources(bool shown) {
    rows_.each([shown](StatementRow& row) { row.show_source(shown); });
}

MonographColumn::MonographColumn(wxWindow* parent, const Look& look)
    : Column(parent, look, Column::Holds::reading, tr("Monograph")),
      head_(new Card(this, look, tr("Monograph"))),
      about_(head_->add(style::note, 0)),
      note_(new Notice(head_, look)),
      marks_place_(new wxWrapSizer(wxHORIZONTAL)),
      sources_(new SourcesButton(head_, tr("Sources of the monograph"), [this] { show_sources(); })),
      chapters_([this, &look] { return std::make_unique<ChapterCard>(*this, look, *sources_); }) {
    head_->put_in_heading(sources_);
    for (std::size_t i = 0; i < most_marks; ++i) {
        marks_.push_back(new Pill(head_, look));
        marks_place_->Add(marks_.back(), wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(space::small)));
    }
    head_->body()->Add(marks_place_, wxSizerFlags().Expand());
    head_->body()->Add(note_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    add(head_);
}

void MonographColumn::render(const workbench::MonographView* view, Tone tone, const std::string& note) {
    note_->set(tone, note);
    head_->set_heading(view ? view->title : tr("No monograph"));
    about_->set(view           ? view->about
                : note.empty() ? tr("Nothing in the list matches what is searched for.")
                               : "");
    show_control(*sources_, view != nullptr);
    const std::size_t count = view ? view->marks.size() : 0;
    for (std::size_t i = 0; i < marks_.size(); ++i)
        marks_[i]->show(i < count ? view->marks[i] : workbench::PillView{});
    chapters_.show(view ? view->chapters : std::vector<workbench::ChapterView>{});
    arrange();
}

void MonographColumn::show_sources() {
    chapters_.each([this](ChapterCard& chapter) { chapter.show_sources(sources_->is_down()); });
    arrange();
}

}  // namespace vialwright::gui
