// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/search_items.hpp"

#include "app/workbench/answer_section.hpp"
#include "app/workbench/labels_stock.hpp"
#include "app/workbench/monograph_view.hpp"
#include "app/workbench/tool.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

SearchItem search_item(const formulary::Monograph& product) {
    const bool one_strength = product.product.strengths.size() == 1;
    SearchItem item{SearchKind::product, product.id,
                    one_strength ? strength_words(product, 0) : product.product.name, route_words(product),
                    product.id + " " + status_words(product.status)};
    for (const auto& ingredient : product.ingredients) {
        item.words += " " + ingredient.name;
        for (const auto& synonym : ingredient.synonyms) item.words += " " + synonym;
    }
    for (const auto& rule : product.doses) item.words += " " + rule.title + " " + rule.purpose;
    return item;
}

SearchItem search_item(const stock::Stock& stock) {
    const StockView view = stock_view(stock);
    return {SearchKind::stock, stock.id, stock.name, view.size, stock.id};
}

std::vector<SearchItem> search_items_of_tools() {
    std::vector<SearchItem> items;
    for (const Tool& tool : tools())
        items.push_back({SearchKind::tool, std::string(tool.id), std::string(tool.name), tr("Compounding"),
                         std::string(tool.about)});
    return items;
}

std::vector<SearchItem> search_items(const OrdersView& orders) {
    std::vector<SearchItem> items;
    for (const OrderTab& tab : orders.tabs)
        if (!tab.state.empty())
            items.push_back({SearchKind::order, std::to_string(tab.id), tab.title, tab.state, tr("Record")});
    return items;
}

std::vector<SearchItem> search_items(const RecentFiles& files) {
    std::vector<SearchItem> items;
    const auto names = files.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& file = files.files()[i];
        items.push_back(
            {SearchKind::file, file.string(), names[i], file.parent_path().string(), tr("Record")});
    }
    return items;
}

}  // namespace vialwright::workbench
