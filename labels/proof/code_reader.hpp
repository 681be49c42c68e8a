// SPDX-License-Identifier: Apache-2.0
// The bar code as it was drawn: its modules rebuilt from the filled rectangles of the page, then decoded by ZXing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "labels/proof/page_content.hpp"

namespace vialwright::proof {

// Where a symbol should be on the page, in points from the top left.
struct SymbolPlace {
    double left = 0, top = 0;
    double module = 0;  // width of one
    int columns = 0, rows = 0;
};

struct DrawnSymbol {
    int columns = 0, rows = 0;
    std::vector<bool> dark;
    friend bool operator==(const DrawnSymbol&, const DrawnSymbol&) = default;
};

// Nothing if a rectangle there does not cover whole modules, but for `slack` on each side.
std::optional<DrawnSymbol> drawn_symbol(const std::vector<FoundRect>& rects, const SymbolPlace& place,
                                        double slack);

struct ReadCode {
    std::string payload;
    bool is_gs1 = false;
};
std::optional<ReadCode> decode(const DrawnSymbol& symbol);

}  // namespace vialwright::proof
