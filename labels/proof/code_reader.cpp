// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/code_reader.hpp"

#include <algorithm>
#include <cmath>

#define ZX_USE_UTF8 1  // asked for by ZXing 1.4: its texts are to become UTF-8
#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include "labels/barcode/bar_height.hpp"

namespace vialwright::proof {

namespace {

using barcode::CodeKind;

constexpr int pixels_a_module = 4;
constexpr int quiet_modules = 2;
constexpr int quiet_modules_beside_bars = 10;
constexpr std::uint8_t white = 255;

// Whole modules from `from` to `to`, both counted from the symbol's edge; nothing where an edge is inside a module.
struct Span {
    int first, last;
};
std::optional<Span> whole_modules(double from, double to, double slack) {
    const double first = std::round(from);
    const double last = std::round(to);
    if (std::abs(first - from) > slack || std::abs(last - to) > slack || last <= first) return std::nullopt;
    return Span{static_cast<int>(first), static_cast<int>(last)};
}

ZXing::BarcodeFormat format_of(CodeKind kind) {
    switch (kind) {
        case CodeKind::gs1_128: return ZXing::BarcodeFormat::Code128;
        case CodeKind::upc_a: return ZXing::BarcodeFormat::UPCA;
        case CodeKind::databar_omni:
        case CodeKind::databar_truncated: return ZXing::BarcodeFormat::DataBar;
        case CodeKind::databar_expanded: return ZXing::BarcodeFormat::DataBarExpanded;
        case CodeKind::qr: return ZXing::BarcodeFormat::QRCode;
        case CodeKind::databar_limited: return ZXing::BarcodeFormat::None;
        case CodeKind::gs1_data_matrix:
        case CodeKind::data_matrix: break;
    }
    return ZXing::BarcodeFormat::DataMatrix;
}

// is_pure: nothing but the symbol, upright: the shortest way, and none that guesses.
std::optional<ReadCode> read(const Picture& picture, CodeKind kind, bool is_pure) {
    const auto format = format_of(kind);
    if (format == ZXing::BarcodeFormat::None) return std::nullopt;  // every format to ZXing
    const ZXing::ImageView image(picture.grey.data(), picture.width, picture.height, ZXing::ImageFormat::Lum);
    const auto hints = ZXing::DecodeHints().setFormats(format).setIsPure(is_pure);
    const ZXing::Result result = ZXing::ReadBarcode(image, hints);
    if (!result.isValid()) return std::nullopt;
    return ReadCode{{result.bytes().begin(), result.bytes().end()},
                    result.contentType() == ZXing::ContentType::GS1};
}

}  // namespace

std::optional<DrawnSymbol> drawn_symbol(const std::vector<FoundRect>& rects, const SymbolPlace& place,
                                        double slack) {
    DrawnSymbol symbol{place.columns, place.rows, {}};
    symbol.dark.assign(static_cast<std::size_t>(place.columns) * static_cast<std::size_t>(place.rows), false);
    const double right = place.left + place.module * place.columns;
    const double bottom = place.top + place.module * place.rows;
    for (const FoundRect& r : rects) {
        if (r.right <= place.left || r.left >= right || r.bottom <= place.top || r.top >= bottom) continue;
        const auto across =
            whole_modules((r.left - place.left) / place.module, (r.right - place.left) / place.module, slack);
        const auto down =
            whole_modules((r.top - place.top) / place.module, (r.bottom - place.top) / place.module, slack);
        if (!across || !down || across->first < 0 || down->first < 0 || across->last > place.columns ||
            down->last > place.rows)
            return std::nullopt;
        for (int row = down->first; row < down->last; ++row)
            for (int column = across->first; column < across->last; ++column)
                symbol.dark[static_cast<std::size_t>(row * place.columns + column)] = true;
    }
    return symbol;
}

std::optional<ReadCode> decode(const DrawnSymbol& symbol, CodeKind kind) {
    const int quiet = barcode::is_linear(kind) ? quiet_modules_beside_bars : quiet_modules;
    Picture picture{
        (symbol.columns + 2 * quiet) * pixels_a_module, (symbol.rows + 2 * quiet) * pixels_a_module, {}};
    picture.grey.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height),
                        white);
    for (int y = 0; y < symbol.rows * pixels_a_module; ++y)
        for (int x = 0; x < symbol.columns * pixels_a_module; ++x)
            if (symbol.dark[static_cast<std::size_t>(y / pixels_a_module * symbol.columns +
                                                     x / pixels_a_module)])
                picture.grey[static_cast<std::size_t>((y + quiet * pixels_a_module) * picture.width + x +
                                                      quiet * pixels_a_module)] = 0;
    return read(picture, kind, true);
}

std::optional<ReadCode> decode(const Picture& picture, CodeKind kind) { return read(picture, kind, false); }

bool says(const ReadCode& read, const barcode::Code& code) {
    const bool has_fnc1 = code.kind == CodeKind::gs1_data_matrix || code.kind == CodeKind::gs1_128;
    if (read.is_gs1 != has_fnc1) return false;
    switch (code.kind) {
        case CodeKind::databar_omni:
        case CodeKind::databar_truncated: return "01" + read.payload == code.payload;
        case CodeKind::databar_expanded: return read.payload == code.human;
        default: return read.payload == code.payload;
    }
}

}  // namespace vialwright::proof
