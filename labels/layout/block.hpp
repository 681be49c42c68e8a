// SPDX-License-Identifier: Apache-2.0
// Blocks: what stands together on a label, as lines of pieces whose places are known relative to the block. A column is a
// stack of blocks with gaps that grow with the room there is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "labels/barcode/symbol.hpp"
#include "labels/layout/text_fit.hpp"

namespace vialwright::layout {

// In thousandths of the font size, as measured on the fonts: capitals are 711 high, descenders 208 deep. What is higher
// or deeper (accents, brackets) is measured where it occurs.
inline constexpr std::int32_t ascent_thousandths = 720;
inline constexpr std::int32_t descent_thousandths = 210;
inline constexpr std::int64_t leading_thousandths = 1120;       // the closest that lines are set
inline constexpr std::int64_t open_leading_thousandths = 1260;  // the most open

struct Piece {
    std::string element;
    std::string text;
    draw::Face face = draw::Face::regular;
    draw::Length size;
    draw::Point at;  // pen start: x from the block's left, y from the line's baseline
    draw::Ink ink = draw::Ink::black;
};

struct Line {
    draw::Length ascent, descent;  // what the line takes above and below its baseline
    std::vector<Piece> pieces;
    std::vector<draw::Rect> bars;  // black, relative to line and block like pieces
};

struct GridPiece {
    barcode::Symbol symbol;
    draw::Length module;
    draw::Length x;  // of its left edge, from the block's left; its top is the block's top
};

struct Block {
    std::vector<Line> lines;
    draw::Length leading;       // baseline to baseline, closest
    draw::Length open_leading;  // and most open
    draw::Length gap;           // to the block before, least
    draw::Length open_gap;      // and most
    bool rule_above = false;    // a thin rule in the middle of the gap
    bool is_untidy = false;     // a line ends with the opening of a sentence
    std::optional<GridPiece> grid;

    // air: 0 is the closest setting, 1 the most open.
    draw::Length height(const numbers::Exact& air) const;
    draw::Length gap_at(const numbers::Exact& air) const { return gap + (open_gap - gap) * air; }
    draw::Length leading_at(const numbers::Exact& air) const {
        return leading + (open_leading - leading) * air;
    }
};

using Column = std::vector<Block>;

// From the top of the first block to the bottom of the last.
draw::Length height_of(const Column& column, const numbers::Exact& air);

// The most open setting within the height, in steps of 1/32; nothing if even the closest is too high.
std::optional<numbers::Exact> air_within(const Column& column, const draw::Length& height);

// Where a column is drawn.
struct Frame {
    draw::Length x, top, width, height;
};

// Adds the marks of a column set to fill the frame. What is left above the most open setting goes into the gaps, most of
// it where a rule is. Baselines, bars and rules stand on whole printer dots.
void draw_column(draw::DrawList& list, const Column& column, const Frame& frame, const numbers::Exact& air);

}  // namespace vialwright::layout
