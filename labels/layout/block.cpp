// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/block.hpp"

namespace vialwright::layout {

namespace {

using draw::Length;
using numbers::Exact;
using numbers::Rounding;

constexpr int air_steps = 32;

// Rules count twice: the white space is where the groups part.
int share_of(const Block& block) { return block.rule_above ? 3 : 1; }

class ColumnPen {
public:
    ColumnPen(draw::DrawList& list, const Frame& frame) : list_(list), frame_(frame), y_(frame.top) {}

    void draw(const Block& block, const Exact& air, const Length& gap) {
        if (block.rule_above) draw_rule(y_ + gap / Exact(2));
        y_ += gap;
        if (block.grid) draw_grid(*block.grid);
        Length baseline = y_;
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const Line& line = block.lines[i];
            baseline += i == 0 ? line.ascent : advance(block, i, air);
            draw_line(line, baseline.snapped(list_.dpi, Rounding::up));
        }
        y_ += block.height(air);
    }

    // From one baseline to the next: the leading, or more where bars or large type need it.
    static Length advance(const Block& block, std::size_t i, const Exact& air) {
        const Length needed = block.lines[i - 1].descent + block.lines[i].ascent;
        return max(needed, block.leading_at(air));
    }

private:
    void draw_line(const Line& line, const Length& baseline) {
        for (const draw::Rect& bar : line.bars) {
            const Length left = (frame_.x + bar.x).snapped(list_.dpi, Rounding::up);
            const Length top = (baseline + bar.y).snapped(list_.dpi);
            list_.marks.push_back(
                draw::Box{{left, top, bar.width.snapped(list_.dpi), bar.height.snapped(list_.dpi)}});
        }
        for (const Piece& piece : line.pieces)
            list_.marks.push_back(draw::TextRun{piece.element,
                                                piece.text,
                                                piece.face,
                                                piece.size,
                                                {frame_.x + piece.at.x, baseline + piece.at.y},
                                                piece.ink});
    }

    void draw_grid(const GridPiece& grid) {
        const draw::Point corner{(frame_.x + grid.x).snapped(list_.dpi, Rounding::down),
                                 y_.snapped(list_.dpi, Rounding::up)};
        list_.marks.push_back(draw::ModuleGrid{"barcode", corner, grid.module, grid.symbol.columns,
                                               grid.symbol.rows, grid.symbol.dark});
    }

    void draw_rule(const Length& y) {
        const Length thickness = draw::dots(list_.dpi >= 600 ? 2 : 1, list_.dpi);
        list_.marks.push_back(draw::Box{{frame_.x.snapped(list_.dpi, Rounding::up), y.snapped(list_.dpi),
                                         frame_.width.snapped(list_.dpi, Rounding::down), thickness}});
    }

    draw::DrawList& list_;
    const Frame& frame_;
    Length y_;
};

}  // namespace

Length Block::height(const Exact& air) const {
    Length height;
    if (!lines.empty()) height = lines.front().ascent + lines.back().descent;
    for (std::size_t i = 1; i < lines.size(); ++i) height += ColumnPen::advance(*this, i, air);
    if (grid) height = max(height, grid->module * grid->symbol.rows);
    return height;
}

Length height_of(const Column& column, const Exact& air) {
    Length height;
    for (std::size_t i = 0; i < column.size(); ++i)
        height += column[i].height(air) + (i == 0 ? Length{} : column[i].gap_at(air));
    return height;
}

std::optional<Exact> air_within(const Column& column, const Length& height) {
    if (height_of(column, 0) > height) return std::nullopt;
    int fits = 0;
    int too_much = air_steps + 1;
    while (too_much - fits > 1) {
        const int middle = (fits + too_much) / 2;
        if (height_of(column, Exact::ratio(middle, air_steps)) <= height) fits = middle;
        else too_much = middle;
    }
    return Exact::ratio(fits, air_steps);
}

void draw_column(draw::DrawList& list, const Column& column, const Frame& frame, const Exact& air) {
    int shares = 0;
    for (std::size_t i = 1; i < column.size(); ++i) shares += share_of(column[i]);
    const Length left_over = frame.height - height_of(column, air);
    ColumnPen pen(list, frame);
    for (std::size_t i = 0; i < column.size(); ++i) {
        Length gap;
        if (i > 0) gap = column[i].gap_at(air) + left_over * Exact::ratio(share_of(column[i]), shares);
        pen.draw(column[i], air, gap);
    }
}

}  // namespace vialwright::layout
