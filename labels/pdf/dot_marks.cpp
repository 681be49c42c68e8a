// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/dot_marks.hpp"

#include <array>
#include <charconv>
#include <stdexcept>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::pdf {

namespace {

using numbers::Exact;

std::int64_t whole_dots(const draw::Length& length, int dpi) {
    const Exact count = length.in_dots(dpi);
    const auto parts = count.parts();
    if (!count.is_whole() || !parts)
        throw std::invalid_argument("a box or bar code does not stand on whole printer dots");
    return static_cast<std::int64_t>(parts->numerator);
}

// Runs of dark modules along one direction; single modules only where `with_singles`.
template <class IsDark, class Add>
void for_each_run(int lines, int length, bool with_singles, IsDark is_dark, Add add) {
    for (int line = 0; line < lines; ++line)
        for (int at = 0; at < length; ++at) {
            if (!is_dark(line, at)) continue;
            int end = at;
            while (end < length && is_dark(line, end)) ++end;
            if (end - at > 1 || with_singles) add(line, at, end - at);
            at = end;
        }
}

}  // namespace

void append_dots(std::vector<DotRect>& rects, const draw::Box& box, const draw::Point& origin, int dpi) {
    if (box.ink != draw::Ink::black) throw std::invalid_argument("only black boxes are drawn in dots");
    rects.push_back({whole_dots(origin.x + box.rect.x, dpi), whole_dots(origin.y + box.rect.y, dpi),
                     whole_dots(box.rect.width, dpi), whole_dots(box.rect.height, dpi)});
}

void append_dots(std::vector<DotRect>& rects, const draw::ModuleGrid& grid, const draw::Point& origin,
                 int dpi) {
    const std::int64_t x = whole_dots(origin.x + grid.corner.x, dpi);
    const std::int64_t y = whole_dots(origin.y + grid.corner.y, dpi);
    const std::int64_t module = whole_dots(grid.module, dpi);
    for_each_run(
        grid.rows, grid.columns, true, [&](int row, int column) { return grid.is_dark(column, row); },
        [&](int row, int column, int count) {
            rects.push_back({x + column * module, y + row * module, count * module, module});
        });
    for_each_run(
        grid.columns, grid.rows, false, [&](int column, int row) { return grid.is_dark(column, row); },
        [&](int column, int row, int count) {
            rects.push_back({x + column * module, y + row * module, module, count * module});
        });
}

namespace {

void append(std::string& text, std::int64_t number, char after) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
    text += after;
}

}  // namespace

std::string operators_for(const std::vector<DotRect>& rects, const draw::Length& page_height, int dpi) {
    if (rects.empty()) return {};
    const std::string scale = numbers::format_fixed(Exact::ratio(72, dpi * 10), 12).text;
    std::string text = fmt::format("q\n{} 0 0 -{} 0 {} cm\n0 g\n", scale, scale,
                                   numbers::machine_decimal(page_height.in_points(), 10));
    for (const DotRect& r : rects) {
        append(text, 10 * r.x + 1, ' ');
        append(text, 10 * r.y + 1, ' ');
        append(text, 10 * r.width - 2, ' ');
        append(text, 10 * r.height - 2, ' ');
        text += "re\n";
    }
    return text + "f\nQ\n";
}

}  // namespace vialwright::pdf
