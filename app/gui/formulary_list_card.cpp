// SPDX-License-Identifier: Apache-2.0
#include "app/gui/formulary_list_card.hpp"

#include <fmt/format.h>
#include <wx/button.h>

#include "app/gui/button_row.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::FormularyRow;
using workbench::tr;

namespace {

TableCell cell_of(const FormularyRow& row, std::size_t column) {
    switch (column) {
        case 0: return {row.product};
        case 1: return {row.route};
        case 2: return {row.revision};
        case 3: return {row.status.text, row.status.tone};
        default: return {row.approval};
    }
}

}  // namespace

FormularyListCard::FormularyListCard(wxWindow* parent, const Look& look,
                                     const workbench::FormularyPresenter& presenter, Acts acts)
    : Card(parent, look, tr("Formulary")), presenter_(presenter) {
    search_ =
        std::make_unique<TextField>(this, look, FieldLabel{tr("Search"), tr("Search")},
                                    shown(tr("product, ingredient, route, purpose, status")), acts.search);
    add_fields(*this, {search_.get()}, space::small);
    problems_ = add(style::note, space::small);
    problems_->set_tone(workbench::Tone::stop);
    const std::vector<TableColumn> columns = {{tr("Product"), 260, false, 150},
                                              {tr("Route"), 200, false, 64},
                                              {tr("Revision"), 0},
                                              {tr("Status"), 0},
                                              {tr("Approval"), 0}};
    list_ = new Table(this, look, tr("Monographs"), columns, [this](std::size_t row, std::size_t column) {
        return row < presenter_.count() ? cell_of(presenter_.row(row), column) : TableCell{};
    });
    list_->chosen = [this, select = acts.select](std::size_t row) {
        tell("");
        select(presenter_.row(row).key);
    };
    GetSizer()->GetItem(body())->SetProportion(1);
    body()->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    add_buttons(acts);
    refusal_ = add(style::body, space::small);
    refusal_->set_tone(workbench::Tone::stop);
}

void FormularyListCard::add_buttons(const Acts& acts) {
    buttons_ = add_button_row(*this, {{tr("E&dit"), tr("Edit the monograph"), acts.edit},
                                      {tr("D&uplicate"), tr("Duplicate the monograph"), acts.duplicate},
                                      {tr("Co&mpare revisions"), tr("Compare revisions"), acts.compare}});
}

void FormularyListCard::render() {
    const auto& view = presenter_.view();
    search_->render({view.search, view.found, "", false});
    problems_->set(fmt::format("{}", fmt::join(view.problems, "\n")));
    list_->show_rows(presenter_.count());
    const std::size_t place = presenter_.selected_place();
    const bool any = place < presenter_.count();
    if (any) list_->choose(place);
    for (wxButton* button : buttons_) button->Enable(any);
    tell("");
}

void FormularyListCard::tell(const std::string& problem) {
    if (problem == refusal_->words()) return;
    refusal_->set(problem);
    Layout();
    if (rewrap_all(*this)) Layout();
}

}  // namespace vialwright::gui
