// SPDX-License-Identifier: Apache-2.0
#include "app/gui/check_cards.hpp"

#include <algorithm>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/native.hpp"

namespace vialwright::gui {

using workbench::Tone;

namespace {

// One thing at the left that may take several lines, one at the right that keeps its width.
wxSizer* left_and_right(const Card& card, wxWindow* left, wxWindow* right) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags(1));
    row->Add(right, wxSizerFlags().Border(wxLEFT, card.FromDIP(space::medium)));
    return row;
}

}  // namespace

FindingRow::FindingRow(Card& card, const Look& look)
    : tint_(new Surface(&card, look, SurfaceKind::tint)),
      icon_(new ToneIcon(tint_, look, 18)),
      word_(new Text(tint_, look, {.weight = wxFONTWEIGHT_SEMIBOLD})),
      sentence_(new Text(tint_, look, style::body)),
      source_(new Text(tint_, look, style::note)) {
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(sentence_, wxSizerFlags().Expand());
    words->Add(source_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::hair)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(icon_, wxSizerFlags().Border(wxRIGHT, card.FromDIP(space::small)));
    row->Add(word_, wxSizerFlags().Border(wxRIGHT, card.FromDIP(space::medium)));
    row->Add(words, wxSizerFlags(1));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(row, wxSizerFlags().Expand().Border(wxALL, card.FromDIP(space::medium)));
    tint_->SetSizer(outer);
    card.body()->Add(tint_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
}

void FindingRow::show(const workbench::FindingView* view) {
    tint_->Show(view);
    if (!view) return;
    tint_->set_tone(view->tone);
    icon_->set_tone(view->tone);
    word_->set(std::string(workbench::word_for(view->tone)));
    word_->set_tone(view->tone);
    // The sentences begin at one line, but for the longest of the words.
    word_->SetMinSize(wxSize(
        std::max(word_->GetTextExtent("Caution").x, word_->GetTextExtent(word_->GetLabelText()).x) + 1, -1));
    sentence_->set(view->sentence);
    source_->set(view->source.empty() ? "" : "Source: " + view->source);
}

FindingsCard::FindingsCard(wxWindow* parent, const Look& look, const std::string& heading)
    : Card(parent, look, heading),
      rows_([this, &look] { return std::make_unique<FindingRow>(*this, look); }) {}

void FindingsCard::render(const std::vector<workbench::FindingView>& findings,
                          const workbench::PillView& summary) {
    Show(!summary.text.empty());
    show_pill(summary);
    rows_.show(findings);
}

Bar::Bar(wxWindow* parent, const Look& look) : wxWindow(parent, wxID_ANY), look_(look) {
    SetMinSize(FromDIP(wxSize(-1, 6)));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { Refresh(); });
    native::set_accessible_name(*this, "How much of the limit is used");
}

void Bar::show(const std::optional<numbers::Exact>& fraction, Tone tone) {
    Show(fraction.has_value());
    if (!fraction) return;
    fraction_ = std::clamp(static_cast<double>(*fraction), 0.0, 1.0);
    tone_ = tone;
    Refresh();
}

void Bar::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(look_.palette.panel));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    const wxSize size = GetClientSize();
    const double radius = size.y / 2.0;
    graphics->SetPen(*wxTRANSPARENT_PEN);
    graphics->SetBrush(wxBrush(look_.palette.tone(Tone::none).background));
    graphics->DrawRoundedRectangle(0, 0, size.x, size.y, radius);
    graphics->SetBrush(wxBrush(look_.palette.tone(tone_).solid));
    graphics->DrawRoundedRectangle(0, 0, std::max<double>(size.y, fraction_ * size.x), size.y, radius);
}

LimitRow::LimitRow(Card& card, const Look& look)
    : name_(new Text(&card, look, {.weight = wxFONTWEIGHT_MEDIUM, .wraps = true})),
      value_(new Text(&card, look, {.weight = wxFONTWEIGHT_SEMIBOLD})),
      limit_(new Text(&card, look, style::note)),
      source_(new Text(&card, look, style::note)),
      bar_(new Bar(&card, look)) {
    const int hair = card.FromDIP(3);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(left_and_right(card, name_, value_), wxSizerFlags().Expand());
    column->Add(bar_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, hair));
    column->Add(limit_, wxSizerFlags().Expand());
    column->Add(source_, wxSizerFlags().Expand());
    card.body()->Add(column, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
}

void LimitRow::show(const workbench::LimitView* view) {
    name_->set(view ? view->name : "");
    value_->set(view ? view->value : "");
    limit_->set(view ? view->limit : "");
    source_->set(view && !view->source.empty() ? "Source: " + view->source : "");
    bar_->show(view ? view->fraction : std::nullopt, view ? view->tone : Tone::none);
    // What is kept needs no colour; what is not has its word in the findings above.
    const bool kept = !view || view->tone == Tone::good;
    value_->set_tone(kept ? Tone::none : view->tone);
}

LimitsCard::LimitsCard(wxWindow* parent, const Look& look)
    : Card(parent, look, "Other limits"),
      rows_([this, &look] { return std::make_unique<LimitRow>(*this, look); }) {}

void LimitsCard::render(const workbench::PrepareView& view) {
    Show(!view.limits.empty());
    rows_.show(view.limits);
}

StepRow::StepRow(Card& card, const Look& look)
    : name_(new Text(&card, look, {.weight = wxFONTWEIGHT_MEDIUM})),
      formula_(new Text(&card, look, style::note)),
      calculation_(new Text(&card, look, style::body)),
      result_(new Text(&card, look, {.weight = wxFONTWEIGHT_SEMIBOLD})) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(name_, wxSizerFlags());
    head->Add(formula_, wxSizerFlags(1).Border(wxLEFT, card.FromDIP(space::medium)));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand());
    column->Add(left_and_right(card, calculation_, result_), wxSizerFlags().Expand());
    card.body()->Add(column, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
}

void StepRow::show(const workbench::StepView* view) {
    name_->set(view ? view->name : "");
    formula_->set(view ? view->formula : "");
    calculation_->set(view ? view->calculation : "");
    result_->set(view ? view->result : "");
}

WorkingCard::WorkingCard(wxWindow* parent, const Look& look)
    : Card(parent, look, "Working"),
      rows_([this, &look] { return std::make_unique<StepRow>(*this, look); }) {}

void WorkingCard::render(const std::vector<workbench::StepView>& working) {
    Show(!working.empty());
    rows_.show(working);
}

}  // namespace vialwright::gui
