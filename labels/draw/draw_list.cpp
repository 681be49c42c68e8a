// SPDX-License-Identifier: Apache-2.0
#include "labels/draw/draw_list.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::draw {

namespace {

std::string shown(const Length& length) { return numbers::format_fixed(length.in_points(), 3).text; }

std::string shown(const Point& p) { return fmt::format("{}, {}", shown(p.x), shown(p.y)); }

std::string shown(const Rect& r) {
    return fmt::format("{}, {} size {} x {}", shown(r.x), shown(r.y), shown(r.width), shown(r.height));
}

struct MarkText {
    std::string operator()(const TextRun& run) const {
        return fmt::format("text {} {} at {} [{}]{} \"{}\"\n", name_of(run.face), shown(run.size),
                           shown(run.baseline), run.element, run.ink == Ink::white ? " white" : "", run.text);
    }
    std::string operator()(const Box& box) const {
        return fmt::format("box {}{}\n", shown(box.rect), box.ink == Ink::white ? " white" : "");
    }
    std::string operator()(const ModuleGrid& grid) const {
        std::string text = fmt::format("modules {} x {} of {} at {} [{}]\n", grid.columns, grid.rows,
                                       shown(grid.module), shown(grid.corner), grid.element);
        for (int row = 0; row < grid.rows; ++row) {
            text += "  ";
            for (int column = 0; column < grid.columns; ++column)
                text += grid.is_dark(column, row) ? '#' : '.';
            text += '\n';
        }
        return text;
    }
};

}  // namespace

Rect around(const Rect& a, const Rect& b) {
    const Length x = min(a.x, b.x);
    const Length y = min(a.y, b.y);
    return {x, y, max(a.right(), b.right()) - x, max(a.bottom(), b.bottom()) - y};
}

Rect grown(const Rect& rect, const Length& by) {
    return {rect.x - by, rect.y - by, rect.width + by * 2, rect.height + by * 2};
}

std::string_view name_of(Face face) {
    switch (face) {
        case Face::regular: return "regular";
        case Face::bold: return "bold";
        case Face::mono: return "mono";
    }
    return "unknown";
}

std::string to_text(const DrawList& list) {
    std::string text =
        fmt::format("label {} x {} pt for {} dpi\n", shown(list.width), shown(list.height), list.dpi);
    for (const Mark& mark : list.marks) text += std::visit(MarkText{}, mark);
    return text;
}

}  // namespace vialwright::draw
