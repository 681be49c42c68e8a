// SPDX-License-Identifier: Apache-2.0
#include "app/gui/zone_card.hpp"

#include <utility>

#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {
constexpr int table_height = 150;
}

ZoneCard::ZoneCard(wxWindow* parent, const Look& look, Acts acts)
    : Card(parent, look, tr("Time zone of the site")),
      acts_(std::move(acts)),
      chosen_(add(style::strong, space::small)),
      now_(add(style::note, space::hair)) {
    search_ = std::make_unique<TextField>(this, look, FieldLabel{tr("Find a zone"), tr("Find a zone")},
                                          shown(tr("new york, berlin, utc")), acts_.search);
    add_fields(*this, {search_.get()});
    const std::vector<TableColumn> columns = {{tr("Zone"), 240, false, 120}, {tr("Now"), 0}};
    table_ = new Table(this, look, tr("Time zones"), columns,
                       [this](std::size_t row, std::size_t column) { return cell_of(row, column); });
    table_->SetMinSize(FromDIP(wxSize(160, table_height)));
    table_->chosen = [this](std::size_t row) {
        if (at_ != row) acts_.choose(row);
    };
    body()->Add(table_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

TableCell ZoneCard::cell_of(std::size_t row, std::size_t column) const {
    if (row >= names_.size()) return {};
    if (column == 1) return {acts_.time_in(row)};
    return {names_[row].empty() ? tr("The computer's") : names_[row]};
}

void ZoneCard::render(const workbench::ZonesView& view) {
    chosen_->set(view.chosen);
    show_time(view);
    search_->render({view.search, view.found, "", false});
    const bool is_new = view.names != names_;
    if (is_new) {
        names_ = view.names;
        table_->show_rows(names_.size());
    }
    if (!is_new && view.at == at_) return;
    at_ = view.at;
    if (at_) table_->choose(*at_);
    else table_->UnselectAll();
}

}  // namespace vialwright::gui
