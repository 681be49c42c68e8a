// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/code_strips.hpp"

#include <array>
#include <optional>

#include "labels/barcode/bar_height.hpp"

namespace vialwright::layout {

namespace {

using content::Element;
using content::FurtherCode;
using content::LabelContent;
using draw::Length;
using draw::Rect;
using numbers::Exact;
using numbers::Rounding;

enum class Edge : std::uint8_t { below, right };

Length thousandths(const Length& size, int count) { return size * Exact::ratio(count, 1000); }

// A code with its quiet zone and the line under it, its size known and its place not yet.
class Strip {
public:
    Strip(const FurtherCode& further, const Element* line, const FontSet& fonts, int dpi)
        : further_(further), line_(line), fonts_(fonts), dpi_(dpi), symbol_(barcode::encode(further.code)) {
        const int dots = barcode::module_dots(further.code.kind, dpi).back();
        module_ = draw::dots(dots, dpi);
        if (barcode::is_linear(further.code.kind))
            symbol_ = barcode::at_height(symbol_, barcode::least_rows(further.code.kind, symbol_, dots, dpi));
    }

    // To the edges of the quiet zone; the line may be wider than the bars.
    Length width() const { return max(code_width(), line_width()); }
    Length height() const {
        const auto& quiet = symbol_.quiet;
        return module_ * (quiet.above + symbol_.rows + quiet.below) + line_height();
    }

    // With the quiet zone's upper left corner at `at` or less than a dot beside it.
    void draw(std::vector<draw::Mark>& marks, const draw::Point& at) const {
        const auto& quiet = symbol_.quiet;
        const draw::Point corner{(at.x + module_ * quiet.left).snapped(dpi_, Rounding::up),
                                 (at.y + module_ * quiet.above).snapped(dpi_, Rounding::up)};
        marks.push_back(
            draw::ModuleGrid{further_.id, corner, module_, symbol_.columns, symbol_.rows, symbol_.dark});
        if (line_ == nullptr) return;
        const Length under = corner.y + module_ * (symbol_.rows + quiet.below);
        marks.push_back(draw::TextRun{line_->id,
                                      line_->text(),
                                      draw::Face::regular,
                                      line_size(),
                                      {corner.x, under + line_ascent()},
                                      draw::Ink::black});
    }

private:
    Length code_width() const {
        return module_ * (symbol_.quiet.left + symbol_.columns + symbol_.quiet.right);
    }
    Length line_size() const { return line_->minimum_size; }
    Length line_width() const {
        if (line_ == nullptr) return {};
        return module_ * symbol_.quiet.left + fonts_.width(draw::Face::regular, line_size(), line_->text());
    }
    // Brackets reach higher and lower than digits: measured on their outlines, with a dot to spare.
    Length line_ascent() const {
        const auto ink = fonts_.ink(draw::Face::regular, line_->text());
        return thousandths(line_size(), ink.top) + draw::dots(1, dpi_);
    }
    Length line_height() const {
        if (line_ == nullptr) return {};
        const auto ink = fonts_.ink(draw::Face::regular, line_->text());
        return line_ascent() + thousandths(line_size(), -ink.bottom) + draw::dots(1, dpi_);
    }

    const FurtherCode& further_;
    const Element* line_;
    const FontSet& fonts_;
    int dpi_;
    barcode::Symbol symbol_;
    Length module_;
};

// White between a strip and the text.
Length gap_beside(const Rect& area) { return max(draw::mm(1), area.height / Exact(30)); }

// Nothing where less than a third of the width or height is left: no text that would be read can be set in it.
std::optional<CutArea> cut(const CutArea& from, const Strip& strip, Edge edge, int dpi) {
    const Rect& area = from.area;
    const Length dot = draw::dots(1, dpi);
    const Length width = strip.width() + dot;
    const Length height = strip.height() + dot;
    if (width > area.width || height > area.height) return std::nullopt;
    CutArea left = from;
    const Length gap = gap_beside(area);
    if (edge == Edge::below) {
        left.area.height -= height + gap;
        strip.draw(left.marks, {area.x, area.bottom() - height});
    } else {
        left.area.width -= width + gap;
        strip.draw(left.marks, {area.right() - width, area.y});
    }
    const bool is_enough =
        left.area.width > area.width / Exact(3) && left.area.height > area.height / Exact(3);
    return is_enough ? std::optional(std::move(left)) : std::nullopt;
}

}  // namespace

std::vector<CutArea> cut_areas(const Rect& area, const LabelContent& content, const FontSet& fonts, int dpi) {
    std::vector<CutArea> ways{{area, {}}};
    for (const FurtherCode& further : content.further_codes) {
        const Strip strip(further, content.element(further.id + "-text"), fonts, dpi);
        const auto edges = barcode::is_linear(further.code.kind) ? std::array{Edge::below, Edge::right}
                                                                 : std::array{Edge::right, Edge::below};
        std::vector<CutArea> next;
        for (const CutArea& way : ways)
            for (const Edge edge : edges)
                if (auto found = cut(way, strip, edge, dpi)) next.push_back(*std::move(found));
        ways = std::move(next);
    }
    return ways;
}

}  // namespace vialwright::layout
