// SPDX-License-Identifier: Apache-2.0
#include "labels/barcode/bar_height.hpp"

#include <algorithm>
#include <stdexcept>

namespace vialwright::barcode {

namespace {

// Whole numbers throughout: a module is dots * 25.4 mm / dpi.
constexpr int quotient_up(int numerator, int denominator) {
    return (numerator + denominator - 1) / denominator;
}

// How many modules reach this height, in tenths of a millimetre.
constexpr int modules_for(int tenths_mm, int dots, int dpi) {
    return quotient_up(tenths_mm * dpi, dots * 254);
}

int gs1_128_rows(const Symbol& symbol, int dots, int dpi) {
    constexpr int least_tenths = 50;
    return std::max(modules_for(least_tenths, dots, dpi), quotient_up(symbol.columns * 15, 100));
}

}  // namespace

bool is_linear(CodeKind kind) {
    return kind != CodeKind::gs1_data_matrix && kind != CodeKind::data_matrix && kind != CodeKind::qr;
}

std::vector<int> module_dots(CodeKind kind, int dpi) {
    if (kind != CodeKind::upc_a) return module_dots(dpi);
    if (dpi >= 600) return {8, 7};
    if (dpi >= 300) return {4};
    return {3};
}

int least_rows(CodeKind kind, const Symbol& symbol, int dots_a_module, int dpi) {
    constexpr int upc_rows = 70;  // 22.85 mm / 0.33 mm, rounded up
    switch (kind) {
        case CodeKind::gs1_128: return gs1_128_rows(symbol, dots_a_module, dpi);
        case CodeKind::upc_a: return upc_rows;
        case CodeKind::databar_omni: return 33;
        case CodeKind::databar_truncated: return 13;
        case CodeKind::databar_limited: return 10;
        case CodeKind::databar_expanded: return 34;
        default: return symbol.rows;
    }
}

Symbol at_height(const Symbol& symbol, int rows) {
    if (symbol.rows != 1 || rows < 1)
        throw std::invalid_argument("only a linear symbol has a height to choose");
    Symbol tall{symbol.columns, rows, {}, symbol.quiet};
    tall.dark.reserve(symbol.dark.size() * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        tall.dark.insert(tall.dark.end(), symbol.dark.begin(), symbol.dark.end());
    return tall;
}

}  // namespace vialwright::barcode
