// SPDX-License-Identifier: Apache-2.0
// A label as it was painted last: where only its stamp or its place changes, its glyphs need not be filled anew.
#pragma once

#include <memory>

#include "app/gui/painting/cairo_painter.hpp"

namespace vialwright::gui {

class KeptPicture {
public:
    // As CairoPainter::paint, where the label's corner is on a whole pixel.
    void paint(cairo_t* context, const CairoPainter& painter, const draw::DrawList& list, double scale);

private:
    struct Closer {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    std::unique_ptr<cairo_surface_t, Closer> picture_;
    draw::DrawList list_;
    double scale_ = 0, pixels_ = 0;  // of the surface a unit
};

}  // namespace vialwright::gui
