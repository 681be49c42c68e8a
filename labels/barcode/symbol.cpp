// SPDX-License-Identifier: Apache-2.0
#include "labels/barcode/symbol.hpp"

#include <algorithm>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <zint.h>

#include "labels/gs1/element_string.hpp"

namespace vialwright::barcode {

namespace {

struct DeleteSymbol {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using ZintSymbol = std::unique_ptr<zint_symbol, DeleteSymbol>;

bool is_gs1(CodeKind kind) {
    return kind == CodeKind::gs1_data_matrix || kind == CodeKind::gs1_128 ||
           kind == CodeKind::databar_expanded;
}

// zint reads GS1 data with its identifiers in square brackets, which no value can contain. The other DataBar symbols hold a GTIN
// and nothing else.
std::string zint_input(const Code& code) {
    if (code.kind == CodeKind::databar_omni || code.kind == CodeKind::databar_truncated ||
        code.kind == CodeKind::databar_limited)
        return code.payload.substr(std::min<std::size_t>(2, code.payload.size()));
    if (!is_gs1(code.kind)) return code.payload;
    const auto elements = gs1::read_human(code.human);
    if (!elements) throw BarcodeError(elements.error());
    std::string text;
    for (const auto& element : *elements) text += fmt::format("[{}]{}", element.ai, element.value);
    return text;
}

int symbology(CodeKind kind) {
    switch (kind) {
        case CodeKind::gs1_128: return BARCODE_GS1_128;
        case CodeKind::upc_a: return BARCODE_UPCA;
        case CodeKind::databar_omni:
        case CodeKind::databar_truncated: return BARCODE_DBAR_OMN;
        case CodeKind::databar_limited: return BARCODE_DBAR_LTD;
        case CodeKind::databar_expanded: return BARCODE_DBAR_EXP;
        case CodeKind::qr: return BARCODE_QRCODE;
        case CodeKind::gs1_data_matrix:
        case CodeKind::data_matrix: break;
    }
    return BARCODE_DATAMATRIX;
}

int input_mode(CodeKind kind) {
    if (is_gs1(kind)) return GS1_MODE;
    return kind == CodeKind::qr ? UNICODE_MODE : DATA_MODE;
}

ZintSymbol encoded(const Code& code) {
    constexpr int medium_correction = 2;  // of QR: 15 % of the symbol may be lost
    ZintSymbol symbol(ZBarcode_Create());
    if (!symbol) throw std::bad_alloc();
    symbol->symbology = symbology(code.kind);
    symbol->input_mode = input_mode(code.kind);
    if (symbol->symbology == BARCODE_DATAMATRIX) symbol->option_3 = DM_SQUARE;
    if (code.kind == CodeKind::qr) symbol->option_1 = medium_correction;
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
    Symbol symbol{made->width, made->rows, {}, quiet_zone(code.kind)};
    symbol.dark.reserve(static_cast<std::size_t>(symbol.columns) * static_cast<std::size_t>(symbol.rows));
    for (int row = 0; row < symbol.rows; ++row)
        for (int column = 0; column < symbol.columns; ++column)
            symbol.dark.push_back(((made->encoded_data[row][column >> 3] >> (column & 7)) & 1) != 0);
    return symbol;
}

QuietZone quiet_zone(CodeKind kind) {
    switch (kind) {
        case CodeKind::qr: return {4, 4, 4, 4};
        case CodeKind::gs1_128: return {10, 10, 1, 1};
        case CodeKind::upc_a: return {9, 9, 1, 1};
        default: return {};
    }
}

std::vector<int> module_dots(int dpi) {
    if (dpi >= 600) return {10, 8, 6};
    if (dpi >= 300) return {5, 4, 3};
    return {4, 3};
}

}  // namespace vialwright::barcode
