// SPDX-License-Identifier: Apache-2.0
// A Data Matrix symbol (ECC 200, square) as a grid of modules, made by zint. zint's warnings are errors here: with a wrong
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

struct Symbol {
    int columns = 0;
    int rows = 0;
    std::vector<bool> dark;  // row by row
};

Symbol encode(const Code& code);

// Widths of a module in printer dots, from the most to the least wanted. Whole dots only: 2.4 dots read worse than 2.
// 203 dpi: 3 dots (0.375 mm); 300 dpi: 4 (0.339 mm), on small stock 3 (0.254 mm, the least GS1 allows on medicines);
// 600 dpi: 8 and 6, the same sizes. The first is for stock with room to spare.
std::vector<int> module_dots(int dpi);

}  // namespace vialwright::barcode
