// SPDX-License-Identifier: Apache-2.0
// Label stock as it is searched: by maker's number, name or size, in any order, as it is typed.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/labels_view.hpp"
#include "core/formulary/monograph.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::workbench {

// The product's own stock first, then the rest; all of it while nothing is typed. `product` may be null.
std::vector<const stock::Stock*> found_stock(const stock::Catalogue& catalogue,
                                             const formulary::Monograph* product, const std::string& typed);

StockView stock_view(const stock::Stock& stock);

// Shows what view.search finds; returns the stock with the wanted id, the first where there is none, null without any.
const stock::Stock* show_stock_section(const stock::Catalogue& catalogue, const formulary::Monograph* product,
                                       const std::string& wanted, StockSectionView& view);

}  // namespace vialwright::workbench
