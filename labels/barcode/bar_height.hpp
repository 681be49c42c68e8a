// SPDX-License-Identifier: Apache-2.0
// How wide the modules of a symbol may be, and how high its bars must be.
#pragma once

#include <vector>

#include "labels/barcode/symbol.hpp"

namespace vialwright::barcode {

bool is_linear(CodeKind kind);

// Widths of a module in whole printer dots, from the most to the least wanted, for 203, 300 and 600 dpi. At least 0.254 mm (10 mil,
// the least that GS1 allows on medicines); UPC-A at least 0.264 mm, 80 % of its nominal 0.33 mm (ISO/IEC 15420).
std::vector<int> module_dots(CodeKind kind, int dpi);

// The least number of rows of modules that the symbol is drawn with, so that it is high enough:
//   GS1-128            5 mm and 15 % of the width of its bars (ISO/IEC 15417)
//   UPC-A              22.85 mm at the nominal module of 0.33 mm, in proportion (ISO/IEC 15420)
//   DataBar            Omnidirectional 33 modules, Truncated 13, Limited 10, Expanded 34 (ISO/IEC 24724)
// A symbol of two dimensions has the rows that it has.
int least_rows(CodeKind kind, const Symbol& symbol, int dots_a_module, int dpi);

// A linear symbol with its row repeated, for drawing as a grid. One row and at least one are wanted; else std::invalid_argument.
Symbol at_height(const Symbol& symbol, int rows);

}  // namespace vialwright::barcode
