// SPDX-License-Identifier: Apache-2.0
// Where further bar codes stand: each in a strip that is cut from the printable area, along its lower edge (as wide as the label)
// or its right edge (as high as it). The text is then set in what is left.
#pragma once

#include <vector>

#include "labels/content/label_content.hpp"
#include "labels/layout/font_set.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::layout {

// The area that is left, and the marks of the strips: module grids named by the code's id, and the lines of linear codes.
struct CutArea {
    draw::Rect area;
    std::vector<draw::Mark> marks;
};

// Every way to cut the strips out of the area, the most usual first; one without marks where there are no further codes, none where
// they do not fit. Modules are the narrowest that the kind of code permits at this resolution, bars as high as they must be, quiet
// zones kept.
std::vector<CutArea> cut_areas(const draw::Rect& area, const content::LabelContent& content,
                               const FontSet& fonts, int dpi);

}  // namespace vialwright::layout
