// SPDX-License-Identifier: Apache-2.0
#include "app/gui/revisions_card.hpp"

#include <fmt/format.h>

#include "app/gui/button_row.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::RevisionChange;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr int chosen_height = 68;

std::string said(const std::string& value) { return value.empty() ? tr("not said") : value; }

// A rule that came or went is named by what it says.
std::string key_of(const RevisionChange& change) {
    if (!change.what.empty()) return change.what;
    return change.before.empty() ? tr("new") : tr("taken out");
}

TableCell cell_of(const RevisionChange& change, std::size_t column) {
    const auto mark = workbench::mark_of(change.effect);
    switch (column) {
        case 0: return {mark.text, mark.tone};
        case 1: return {change.where};
        case 2: return {key_of(change)};
        case 3: return {said(change.before)};
        default: return {said(change.after)};
    }
}

}  // namespace

RevisionsCard::RevisionsCard(wxWindow* parent, const Look& look, const Acts& acts)
    : Card(parent, look, tr("Revisions compared")) {
    GetSizer()->GetItem(body())->SetProportion(1);
    before_ = std::make_unique<ChoiceField>(this, look, FieldLabel{tr("Earlier"), tr("Earlier")},
                                            acts.choose_before);
    after_ =
        std::make_unique<ChoiceField>(this, look, FieldLabel{tr("Later"), tr("Later")}, acts.choose_after);
    add_fields(*this, {before_.get(), after_.get()}, space::small);
    told_ = new Notice(this, look);
    body()->Add(told_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
    const std::vector<TableColumn> columns = {
        {tr("Effect"), 104}, {tr("Where"), 300}, {tr("What"), 150}, {tr("Before"), 240}, {tr("After"), 200}};
    table_ = new Table(this, look, tr("Changes"), columns, [this](std::size_t row, std::size_t column) {
        return row < changes_.size() ? cell_of(changes_[row], column) : TableCell{};
    });
    table_->chosen = [this](std::size_t) { show_chosen(); };
    body()->Add(table_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    chosen_ = new Notice(this, look);
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(chosen_, wxSizerFlags().Expand());
    place->SetMinSize(FromDIP(wxSize(-1, chosen_height)));
    body()->Add(place, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    add_button_row(*this, {{tr("Compare with a fi&le"), tr("Compare with a file"), acts.add_file},
                           {tr("&Close"), tr("Close the comparison"), acts.close}});
}

void RevisionsCard::render(const workbench::RevisionsView& view) {
    before_->render(view.before);
    after_->render(view.after);
    told_->set(view.tone, view.told);
    changes_ = view.changes;
    table_->show_rows(changes_.size());
    show_chosen();
}

void RevisionsCard::tell(const std::string& problem) {
    told_->set(Tone::stop, problem);
    show_chosen();
}

// The whole of the chosen change: a cell of the table has room for the beginning.
void RevisionsCard::show_chosen() {
    const auto row = table_->chosen_row();
    if (!row || *row >= changes_.size()) {
        chosen_->set(Tone::none, "");
    } else {
        const RevisionChange& change = changes_[*row];
        const auto mark = workbench::mark_of(change.effect);
        chosen_->set(mark.tone,
                     fmt::format("{}{}, {}: {} \u2192 {}", mark.text.empty() ? "" : mark.text + ". ",
                                 change.where, key_of(change), said(change.before), said(change.after)));
    }
    Layout();
    if (rewrap_all(*this)) Layout();
}

}  // namespace vialwright::gui
