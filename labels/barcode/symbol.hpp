// SPDX-License-Identifier: Apache-2.0
// A bar code symbol as a grid of modules, made by zint: Data Matrix (ECC 200, square), QR, and linear symbols, which are one row
// (bar_height.hpp says how high they are drawn). zint's warnings are errors here: with a wrong
// check digit, a month 13 or a blank in a lot it warns and makes a symbol all the same.
#pragma once

#include <stdexcept>
#include <vector>

#include "labels/barcode/code.hpp"

namespace vialwright::barcode {

// What make_code lets through encodes; anything else is a bug.
struct BarcodeError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The blank space that a symbol needs around it, in modules. Two modules instead of one are better where there is room.
struct QuietZone {
    int left = 1, right = 1, above = 1, below = 1;
    friend bool operator==(const QuietZone&, const QuietZone&) = default;
};

struct Symbol {
    int columns = 0;
    int rows = 0;
    std::vector<bool> dark;  // row by row
    QuietZone quiet{};
};

Symbol encode(const Code& code);

// Data Matrix 1 on each side (ISO/IEC 16022), QR 4 (ISO/IEC 18004), GS1-128 10 left and right (ISO/IEC 15417), UPC-A 9 left and
// right (ISO/IEC 15420), GS1 DataBar none (ISO/IEC 24724), where 1 is taken so that nothing touches the bars.
QuietZone quiet_zone(CodeKind kind);

// Widths of a module in printer dots, from the most to the least wanted. Whole dots only: 2.4 dots read worse than 2.
// 203 dpi: 3 dots (0.375 mm); 300 dpi: 4 (0.339 mm), on small stock 3 (0.254 mm, the least GS1 allows on medicines);
// 600 dpi: 8 and 6, the same sizes. The first is for stock with room to spare.
std::vector<int> module_dots(int dpi);

}  // namespace vialwright::barcode
