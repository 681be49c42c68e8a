// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/page_places.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::layout {

namespace {

using draw::Length;
using draw::Rect;
using numbers::Exact;
using numbers::Rounding;

Length whole_points(const Length& length, Rounding how) {
    return draw::points(numbers::round_to_multiple(length.in_points(), 1, how));
}

// From both edges of a turned page bars must be whole dots: the largest number of points that is, to less than what bars are
// drawn short by (dot_marks.hpp).
Length whole_points_and_dots(const Length& length, int dpi) {
    constexpr int points_per_inch = 72;
    constexpr int close = 5;  // seventy-seconds of a dot
    const Length most = whole_points(length, Rounding::down);
    auto count = static_cast<int>(most.in_points().parts()->numerator);
    const auto is_whole = [&](int points) {
        const int beyond = points * dpi % points_per_inch;
        return std::min(beyond, points_per_inch - beyond) <= close;
    };
    while (count > 0 && !is_whole(count)) --count;
    return draw::points(count);
}

// How far a turned page's label is from the edge that is fed first: what the page is shorter by.
draw::Point from_far_edges(const stock::Stock& stock, const PrinterProfile& printer) {
    const draw::Point page = page_size(stock, printer);
    const bool from_right = printer.turn == 180 || printer.turn == 270;
    const bool from_bottom = printer.turn == 90 || printer.turn == 180;
    return {from_right ? page.x - stock.page_width : Length(),
            from_bottom ? page.y - stock.page_height : Length()};
}

// The label's center is what a scale moves: what is left wrong at its edges is then half as much.
Length corrected(const Length& start, const Length& size, const Exact& scale, const Length& move) {
    const Length half = size / Exact(2);
    return (start + half) * scale - half + move;
}

// Around everything that is printed, from the label's corner.
std::optional<Rect> ink_of(const LabelLayout& label) {
    std::optional<Rect> ink;
    const auto add = [&](const Rect& rect) { ink = ink ? draw::around(*ink, rect) : rect; };
    for (const auto& element : label.elements) add(element.bounds);
    for (const draw::Mark& mark : label.drawing.marks) {
        if (const auto* box = std::get_if<draw::Box>(&mark)) add(box->rect);
        if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark)) add(grid->bounds());
    }
    return ink;
}

content::LabelRefusal off_page(const Length& by) {
    return {{{"page",
              fmt::format("the printer's correction moves print {} mm off the page, where it is lost",
                          numbers::format_decimal(by.in_mm(), 2).text),
              "correct the printer itself (its own offset, its paper guide), or choose a stock whose print "
              "stays further from the edge"}},
            ""};
}

}  // namespace

draw::Point page_size(const stock::Stock& stock, const PrinterProfile& printer) {
    if (printer.page == Page::as_stock) return {stock.page_width, stock.page_height};
    if (printer.turn != 0)
        return {whole_points_and_dots(stock.page_width, printer.dpi),
                whole_points_and_dots(stock.page_height, printer.dpi)};
    const Rounding how = stock.kind == stock::Kind::roll ? Rounding::down : Rounding::half_up;
    return {whole_points(stock.page_width, how), whole_points(stock.page_height, how)};
}

draw::Point place_on_page(const stock::Stock& stock, int place, const PrinterProfile& printer) {
    const Correction& correction = printer.correction;
    const draw::Point far = from_far_edges(stock, printer);
    const Length x = stock.origin_x + stock.pitch_x * (place % stock.columns);
    const Length y = stock.origin_y + stock.pitch_y * (place / stock.columns);
    return {
        corrected(x, stock.label_width, correction.scale_x, correction.right + far.x).snapped(printer.dpi),
        corrected(y, stock.label_height, correction.scale_y, correction.down + far.y).snapped(printer.dpi)};
}

std::optional<content::LabelRefusal> refused_off_page(const PrintJob& job, const PrinterProfile& printer) {
    if (printer.page == Page::as_stock && printer.correction == Correction{}) return std::nullopt;
    std::vector<std::optional<Rect>> inks;
    inks.reserve(job.labels.size());
    for (const auto& label : job.labels) inks.push_back(ink_of(label));
    Length most;
    for (const auto& page : job.pages)
        for (const auto& placement : page) {
            const auto& ink = inks.at(placement.label);
            if (!ink) continue;
            const Rect on_page{placement.origin.x + ink->x, placement.origin.y + ink->y, ink->width,
                               ink->height};
            for (const Length& beyond : {-on_page.x, -on_page.y, on_page.right() - job.page_width,
                                         on_page.bottom() - job.page_height})
                most = max(most, beyond);
        }
    if (!most.is_positive()) return std::nullopt;
    return off_page(most);
}

}  // namespace vialwright::layout
