// SPDX-License-Identifier: Apache-2.0
// What the search finds in the data: products, tools and label stock; and of the work: orders and files.
#pragma once

#include "app/workbench/prepare_orders.hpp"
#include "app/workbench/recent_files.hpp"
#include "app/workbench/search_presenter.hpp"
#include "core/formulary/monograph.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::workbench {

SearchItem search_item(const formulary::Monograph& product);
SearchItem search_item(const stock::Stock& stock);
std::vector<SearchItem> search_items_of_tools();
std::vector<SearchItem> search_items(const OrdersView& orders);  // those in which something is typed
std::vector<SearchItem> search_items(const RecentFiles& files);

}  // namespace vialwright::workbench
