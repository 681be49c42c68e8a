// SPDX-License-Identifier: Apache-2.0
// The pixels of what a cairo context paints on, so that straight edges fall between them and are crisp. A screen of twice
// the density has twice as many in the same length: the surface's own scale counts too.
#pragma once

#include <cairo.h>

namespace vialwright::gui {

// In units of the context.
struct Frame {
    double x = 0, y = 0, width = 0, height = 0;
};

class PixelGrid {
public:
    explicit PixelGrid(cairo_t* context);

    // The nearest whole pixels, at least one each way: a rule of a third of a pixel is still seen.
    Frame snapped(const Frame& frame) const;
    void add_box(const Frame& frame) const;

    // The frame of a grid of cells, each a whole number of pixels and all alike, about the same middle. Where that would
    // change its size by more than a twelfth, only its corner is on a pixel.
    Frame even(const Frame& frame, int columns, int rows) const;

private:
    void to_pixels(double& x, double& y) const;
    Frame from_pixels(double left, double top, double right, double bottom) const;

    cairo_t* context_;
    double scale_x_ = 1, scale_y_ = 1;
};

}  // namespace vialwright::gui
