// SPDX-License-Identifier: Apache-2.0
// One template of gLabels as our stock.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "core/result.hpp"
#include "labels/draw/draw_list.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::files {

using PaperSizes = std::map<std::string, draw::Point, std::less<>>;  // by id: "US-Letter"

PaperSizes glabels_papers(const pugi::xml_node& root);

// "Avery", "5160" as "glabels:Avery-5160".
std::string glabels_id(std::string_view brand, std::string_view part);

// "2.625in", "38.1 mm", "5" (points); nothing where it is no such length.
std::optional<draw::Length> glabels_length(std::string_view text);

// The reason where it cannot be used. `file` is where it stands, for the stock's source.
Result<stock::Stock, std::string> glabels_stock(const pugi::xml_node& node, const PaperSizes& papers,
                                                const std::string& file);

}  // namespace vialwright::files
