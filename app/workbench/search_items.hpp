// SPDX-License-Identifier: Apache-2.0
// What the search finds in the data: products, tools and label stock.
#pragma once

#include "app/workbench/search_presenter.hpp"
#include "core/formulary/monograph.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::workbench {

SearchItem search_item(const formulary::Monograph& product);
SearchItem search_item(const stock::Stock& stock);
std::vector<SearchItem> search_items_of_tools();

}  // namespace vialwright::workbench
