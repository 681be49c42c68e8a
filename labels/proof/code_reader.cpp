// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/code_reader.hpp"

#include <algorithm>
#include <cmath>

#define ZX_USE_UTF8 1  // asked for by ZXing 1.4: its texts are to become UTF-8
#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

namespace vialwright::proof {

namespace {

constexpr int pixels_a_module = 4;
constexpr int quiet_modules = 2;
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

std::optional<ReadCode> decode(const DrawnSymbol& symbol) {
    const int width = (symbol.columns + 2 * quiet_modules) * pixels_a_module;
    const int height = (symbol.rows + 2 * quiet_modules) * pixels_a_module;
    std::vector<std::uint8_t> picture(static_cast<std::size_t>(width) * static_cast<std::size_t>(height),
                                      white);
    for (int y = 0; y < symbol.rows * pixels_a_module; ++y)
        for (int x = 0; x < symbol.columns * pixels_a_module; ++x)
            if (symbol.dark[static_cast<std::size_t>(y / pixels_a_module * symbol.columns +
                                                     x / pixels_a_module)])
                picture[static_cast<std::size_t>((y + quiet_modules * pixels_a_module) * width + x +
                                                 quiet_modules * pixels_a_module)] = 0;
    const ZXing::ImageView image(picture.data(), width, height, ZXing::ImageFormat::Lum);
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::DataMatrix).setIsPure(true);
    const ZXing::Result result = ZXing::ReadBarcode(image, hints);
    if (!result.isValid()) return std::nullopt;
    return ReadCode{{result.bytes().begin(), result.bytes().end()},
                    result.contentType() == ZXing::ContentType::GS1};
}

}  // namespace vialwright::proof
