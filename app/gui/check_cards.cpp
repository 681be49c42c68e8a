// SPDX-License-Identifier: Apache-2.0
#include "app/gui/check_cards.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Override;
using workbench::Tone;
using workbench::tr;

namespace {

// One thing at the left that may take several lines, one at the right that keeps its width.
wxSizer* left_and_right(const Card& card, wxWindow* left, wxWindow* right) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags(1));
    row->Add(right, wxSizerFlags().Border(wxLEFT, card.FromDIP(space::medium)));
    return row;
}

}  // namespace

FindingRow::FindingRow(Card& card, const Look& look, const Deciding* deciding)
    : deciding_(deciding),
      heading_(new Text(&card, look, style::label)),
      tint_(new Surface(&card, look, SurfaceKind::tint)),
      icon_(new ToneIcon(tint_, look, 18)),
      sentence_(new Text(tint_, look, style::body)),
      source_(new Text(tint_, look, style::note)) {
    auto* words = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    words->Add(sentence_, wxSizerFlags().Expand());
    words->Add(source_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::hair)));
    row->Add(icon_, wxSizerFlags().Border(wxRIGHT, card.FromDIP(space::medium)));
    row->Add(words, wxSizerFlags(1));
    if (deciding_) make_decision(look, words);
    if (decide_) row->Add(decide_, wxSizerFlags().Border(wxLEFT, card.FromDIP(space::medium)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(row, wxSizerFlags().Expand().Border(wxALL, card.FromDIP(space::medium)));
    tint_->SetSizer(outer);
    card.body()->Add(heading_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::medium)));
    card.body()->Add(tint_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(4)));
}

void FindingRow::make_decision(const Look& look, wxSizer* words) {
    decide_ = new wxButton(tint_, wxID_ANY, shown(tr("Override…")), wxDefaultPosition, wxDefaultSize,
                           wxBU_EXACTFIT);
    decide_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(); });
    native::set_style_class(*decide_, "quiet", true);
    const auto width_of = [this](const std::string& text) { return decide_->GetTextExtent(shown(text)).x; };
    decide_->SetMinSize(
        wxSize(std::max(width_of(tr("Take back")), width_of(tr("Override…"))) + tint_->FromDIP(18),
               tint_->FromDIP(26)));
    const auto edit = [this](const std::string& raw) { deciding_->go_on(finding_, raw); };
    const FieldLabel label{tr("Reason to go on"), tr("Reason to go on")};
    reason_ = std::make_unique<TextField>(tint_, look, label,
                                          shown(tr("Who was asked, and what was decided")), edit);
    words->Add(reason_->column(), wxSizerFlags().Expand().Border(wxTOP, tint_->FromDIP(space::small)));
    words->Add(reason_->error_row(), wxSizerFlags().Expand());
}

void FindingRow::show(const workbench::FindingView* view) {
    tint_->Show(view);
    heading_->set(view ? view->heading : "");
    if (!view) return;
    heading_->set_tone(view->tone == Tone::note ? Tone::none : view->tone);
    tint_->set_tone(view->tone);
    icon_->set_tone(view->tone);
    sentence_->set(view->sentence);
    const bool renamed = view->sentence != finding_.sentence;
    finding_ = *view;
    show_source(source_shown_);
    if (!decide_) return;
    const bool is_asked = view->may_override == Override::asked || view->may_override == Override::given;
    show_control(*decide_, view->may_override != Override::impossible);
    relabel(*decide_, is_asked ? tr("Take back") : tr("Override…"));
    reason_->set_shown(is_asked);
    reason_->render({view->reason, view->reason_note, "", view->may_override == Override::asked});
    if (renamed) name_decision();
}

void FindingRow::show_source(bool shown) {
    source_shown_ = shown;
    source_->set(shown && !finding_.source.empty()
                     ? fmt::format(fmt::runtime(tr("Source: {}")), finding_.source)
                     : "");
}

void FindingRow::name_decision() {
    const auto name = [&](wxWindow& control, const std::string& words) {
        control.SetName(shown(words + ": " + finding_.sentence));
        native::set_accessible_name(control, words + ": " + finding_.sentence);
    };
    name(*decide_, tr("Override"));
    name(*reason_->control(), tr("Reason"));
}

void FindingRow::decide() {
    if (finding_.may_override != Override::offered) return deciding_->take_back(finding_);
    deciding_->go_on(finding_, "");
    if (reason_->is_shown()) reason_->control()->SetFocus();
}

FindingsCard::FindingsCard(wxWindow* parent, const Look& look, const std::string& heading, Deciding deciding)
    : Card(parent, look, heading), deciding_(std::move(deciding)), rows_([this, &look] {
          auto row = std::make_unique<FindingRow>(*this, look, deciding_.go_on ? &deciding_ : nullptr);
          row->show_source(!sources_ || sources_->is_down());
          return row;
      }) {
    if (!deciding_.go_on) return;
    sources_ = new SourcesButton(this, tr("Sources of the findings"), [this] {
        rows_.each([this](FindingRow& row) { row.show_source(sources_->is_down()); });
        deciding_.rearrange();
    });
    put_in_heading(sources_);
}

void FindingsCard::render(const std::vector<workbench::FindingView>& findings,
                          const workbench::PillView& summary) {
    Show(!summary.text.empty());
    show_pill(summary);
    if (sources_)
        show_control(*sources_,
                     std::ranges::any_of(findings, [](const auto& one) { return !one.source.empty(); }));
    rows_.show(findings);
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
    : Card(parent, look, tr("Working")),
      rows_([this, &look] { return std::make_unique<StepRow>(*this, look); }) {}

void WorkingCard::render(const std::vector<workbench::StepView>& working) {
    Show(!working.empty());
    rows_.show(working);
}

}  // namespace vialwright::gui
