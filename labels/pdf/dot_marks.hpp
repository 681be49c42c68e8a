// SPDX-License-Identifier: Apache-2.0
// Boxes and bar codes as PDF operators in units of a tenth of a printer dot, counted from the page's top left corner.
//
// Rasterisers paint every dot that a shape touches: a bar of exactly three dots comes out as four. Each shape is therefore
// drawn a tenth of a dot smaller on all sides; poppler, Ghostscript and MuPDF then paint exactly the dots that are meant.
// Dark modules are drawn as horizontal and as vertical runs, so that no hairline shows between rows on a screen.
#pragma once

#include <string>
#include <vector>

#include "labels/draw/draw_list.hpp"

namespace vialwright::pdf {

struct DotRect {
    std::int64_t x = 0, y = 0, width = 0, height = 0;  // whole printer dots
};

// std::invalid_argument for a mark that does not stand on whole dots: a bug of the layout.
void append_dots(std::vector<DotRect>& rects, const draw::Box& box, const draw::Point& origin, int dpi);
void append_dots(std::vector<DotRect>& rects, const draw::ModuleGrid& grid, const draw::Point& origin,
                 int dpi);

std::string operators_for(const std::vector<DotRect>& rects, const draw::Length& page_height, int dpi);

}  // namespace vialwright::pdf
