// SPDX-License-Identifier: Apache-2.0
#include "labels/barcode/symbol.hpp"

#include <memory>
#include <string>

#include <fmt/format.h>
#include <zint.h>

namespace vialwright::barcode {

namespace {

struct DeleteSymbol {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using ZintSymbol = std::unique_ptr<zint_symbol, DeleteSymbol>;

// zint reads GS1 data with its identifiers in square brackets, which our lots cannot contain.
std::string zint_input(const Code& code) {
    if (code.kind == CodeKind::data_matrix) return code.payload;
    std::string text = code.human;
    for (char& c : text) c = c == '(' ? '[' : c == ')' ? ']' : c;
    return text;
}

ZintSymbol encoded(const Code& code) {
    ZintSymbol symbol(ZBarcode_Create());
    if (!symbol) throw std::bad_alloc();
    symbol->symbology = BARCODE_DATAMATRIX;
    symbol->input_mode = code.kind == CodeKind::gs1_data_matrix ? GS1_MODE : DATA_MODE;
    symbol->option_3 = DM_SQUARE;
    symbol->warn_level = WARN_FAIL_ALL;
    symbol->show_hrt = 0;
    const std::string input = zint_input(code);
    const std::basic_string<unsigned char> bytes(input.begin(), input.end());
    const int status = ZBarcode_Encode(symbol.get(), bytes.data(), static_cast<int>(bytes.size()));
    if (status != 0)
        throw BarcodeError(fmt::format("zint refuses \"{}\": {} ({})", input, symbol->errtxt, status));
    return symbol;
}

}  // namespace

Symbol encode(const Code& code) {
    const ZintSymbol made = encoded(code);
    Symbol symbol{made->width, made->rows, {}};
    symbol.dark.reserve(static_cast<std::size_t>(symbol.columns) * static_cast<std::size_t>(symbol.rows));
    for (int row = 0; row < symbol.rows; ++row)
        for (int column = 0; column < symbol.columns; ++column)
            symbol.dark.push_back(((made->encoded_data[row][column >> 3] >> (column & 7)) & 1) != 0);
    return symbol;
}

std::vector<int> module_dots(int dpi) {
    if (dpi >= 600) return {10, 8, 6};
    if (dpi >= 300) return {5, 4, 3};
    return {4, 3};
}

}  // namespace vialwright::barcode
