// SPDX-License-Identifier: Apache-2.0
// The bar code as it was drawn: its modules rebuilt from the filled rectangles of the page, then decoded by ZXing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "labels/barcode/code.hpp"
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
    bool is_gs1 = false;  // FNC1 leads it; ZXing does not say so of DataBar, which is always GS1
};
std::optional<ReadCode> decode(const DrawnSymbol& symbol, barcode::CodeKind kind);

// The same from a picture, 8 bits a pixel, 0 black: what a page looks like when it is drawn. The symbol stands alone in it, with its
// quiet zone.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey;
};
std::optional<ReadCode> decode(const Picture& picture, barcode::CodeKind kind);

// Whether what was read is what the code means to say. ZXing tells of DataBar the GTIN alone, or its elements in brackets.
bool says(const ReadCode& read, const barcode::Code& code);

}  // namespace vialwright::proof
