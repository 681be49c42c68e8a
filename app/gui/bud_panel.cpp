// SPDX-License-Identifier: Apache-2.0
#include "app/gui/bud_panel.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

namespace {

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace

CandidateRow::CandidateRow(Card& card, const Look& look)
    : tint_(new Surface(&card, look, SurfaceKind::tint)),
      icon_(new ToneIcon(tint_, look, 18)),
      at_(new Text(tint_, look, {.scale = 1.05, .weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true})),
      counts_(new Text(tint_, look, {.scale = 0.93, .weight = wxFONTWEIGHT_SEMIBOLD})),
      limit_(new Text(tint_, look, style::body)),
      source_(new Text(tint_, look, style::note)) {
    counts_->set_tone(Tone::good);
    icon_->set_tone(Tone::good);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(at_, wxSizerFlags(1).CentreVertical());
    head->Add(icon_, wxSizerFlags().CentreVertical().Border(wxRIGHT, card.FromDIP(4)));
    head->Add(counts_, wxSizerFlags().CentreVertical());
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(head, wxSizerFlags().Expand());
    words->Add(limit_, wxSizerFlags().Expand());
    words->Add(source_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::hair)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(words, wxSizerFlags().Expand().Border(wxALL, card.FromDIP(space::medium)));
    tint_->SetSizer(outer);
    card.body()->Add(tint_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
}

void CandidateRow::show(const workbench::CandidateView* view) {
    tint_->Show(view);
    if (!view) return;
    tint_->set_tone(view->counts ? Tone::good : Tone::none);
    at_->set(view->at);
    icon_->Show(view->counts);
    counts_->set(view->counts ? tr("The earliest: it counts") : "");
    limit_->set(view->limit);
    source_->set(view->source.empty() ? "" : fmt::format(fmt::runtime(tr("Source: {}")), view->source));
}

CandidatesCard::CandidatesCard(wxWindow* parent, const Look& look)
    : Card(parent, look, tr("Limits, the earliest first")),
      rows_([this, &look] { return std::make_unique<CandidateRow>(*this, look); }) {}

void CandidatesCard::render(const workbench::BudView& view) {
    Show(!view.candidates.empty());
    rows_.show(view.candidates);
}

BudPanel::BudPanel(wxWindow* parent, const Look& look, workbench::BudSources sources, const Ports& ports)
    : FormPage(parent, look, workbench::BudPresenter(std::move(sources))) {
    make_form();
    make_reading();
    make_texts(ports);
    columns_ = {form_, saying_};
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddSpacer(FromDIP(space::small));
    columns->Add(form_, wxSizerFlags(32).Expand());
    columns->Add(reading_, wxSizerFlags(40).Expand());
    columns->Add(saying_, wxSizerFlags(28).Expand());
    columns->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns, wxSizerFlags(1).Expand());
    page->Add(make_footer(*this, look, tr("The earliest of all limits counts; what is not known is refused"),
                          tr("Ctrl+1 to 3: sections     F8: next marked entry     Ctrl+N: start over")),
              wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
    restyle();
    render();
}

void BudPanel::make_form() {
    form_ = new Column(this, look(), Column::Holds::entries, tr("Entries"));
    const auto fill_in = [this](const std::string& entry) {
        presenter_.fill_in_now(entry);
        render();
    };
    entries_ = new EntriesCard(form_, look(), tr("Preparation or container"), edit(), fill_in);
    form_->add(entries_);
}

void BudPanel::make_reading() {
    reading_ = new Column(this, look(), Column::Holds::reading, tr("Date"));
    reading_->add(result_ = new ResultCard(reading_, look()));
    reading_->add(candidates_ = new CandidatesCard(reading_, look()));
    reading_->add(findings_ = new FindingsCard(reading_, look(), tr("What to know")));
}

void BudPanel::make_texts(const Ports& ports) {
    saying_ = new Column(this, look(), Column::Holds::entries, tr("Label and storage"));
    auto* card = new Card(saying_, look(), tr("Label and storage"));
    label_words_ = card->add({.scale = 1.05, .weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true}, space::small);
    storage_heading_ = card->add(style::label, space::large);
    storage_words_ = card->add(style::body, space::hair);
    zone_words_ = card->add(style::note, space::large);
    copy_ = new CopyButton(card, ports.copy);
    card->body()->Add(copy_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    saying_->add(card);
}

void BudPanel::render() {
    const wxWindowUpdateLocker lock(this);
    const auto& view = presenter_.view();
    entries_->render(view.entries);
    result_->render(view.result);
    candidates_->render(view);
    findings_->render(view.result.findings, view.result.findings_summary);
    label_words_->set(view.label_text.empty() ? tr("Nothing to print yet.") : lines_of(view.label_text));
    storage_heading_->set(view.storage_text.empty() ? "" : tr("Storage"));
    storage_words_->set(lines_of(view.storage_text));
    zone_words_->set(view.problems.empty()
                         ? fmt::format(fmt::runtime(tr("Times are those of {}.")), view.zone)
                         : lines_of(view.problems));
    copy_->offer(view.result.copy_text);
    for (Column* column : {form_, reading_, saying_}) column->arrange();
}

// Of a container: opened now.
void BudPanel::compounded_now() {
    const auto& entries = presenter_.view().entries;
    const auto found =
        std::ranges::find_if(entries, [](const auto& entry) { return !entry.fill_in.empty(); });
    if (found == entries.end()) return;
    presenter_.fill_in_now(std::string(found->id));
    render();
}

void BudPanel::go_to_section(std::size_t section) {
    if (section == 0) entries_->focus_first();
    else if (section == 1) reading_->SetFocus();
    else if (copy_->IsEnabled()) copy_->SetFocus();
}

}  // namespace vialwright::gui
