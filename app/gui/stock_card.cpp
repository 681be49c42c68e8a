// SPDX-License-Identifier: Apache-2.0
#include "app/gui/stock_card.hpp"

#include <algorithm>

#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::StockView;
using workbench::tr;

namespace {

constexpr int table_height = 168;

TableCell cell_of(const StockView& stock, std::size_t column) {
    return {column == 0 ? stock.name : stock.size};
}

}  // namespace

StockCard::StockCard(wxWindow* parent, const Look& look, Acts acts)
    : Card(parent, look, tr("Label stock")), acts_(std::move(acts)) {
    chosen_words_ = add(style::strong, space::small);
    chosen_note_ = add(style::note, space::hair);
    search_ = std::make_unique<TextField>(this, look, FieldLabel{tr("Find stock"), tr("Find stock")},
                                          shown(tr("maker, number, 3 x 1")), acts_.search);
    add_fields(*this, {search_.get()}, space::small);
    const std::vector<TableColumn> columns = {{tr("Stock"), 150, false, 130}, {tr("Size, mm"), 0}};
    table_ = new Table(this, look, tr("Stock"), columns, [this](std::size_t row, std::size_t column) {
        return row < stocks_.size() ? cell_of(stocks_[row], column) : TableCell{};
    });
    table_->SetMinSize(FromDIP(wxSize(160, table_height)));
    table_->chosen = [this](std::size_t row) {
        if (row < stocks_.size() && stocks_[row].id != chosen_) acts_.choose(std::string(stocks_[row].id));
    };
    body()->Add(table_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
}

void StockCard::render(const workbench::StockSectionView& view) {
    chosen_words_->set(view.stock_words);
    chosen_note_->set(view.stock_note);
    search_->render({view.search, view.found, "", false});
    const bool is_new = view.stocks != stocks_;
    if (is_new) {
        stocks_ = view.stocks;
        table_->show_rows(stocks_.size());
    }
    if (!is_new && view.stock == chosen_) return;
    chosen_ = view.stock;
    const auto at = std::ranges::find(stocks_, chosen_, &StockView::id);
    if (at != stocks_.end()) table_->choose(static_cast<std::size_t>(at - stocks_.begin()));
    else table_->UnselectAll();
}

}  // namespace vialwright::gui
