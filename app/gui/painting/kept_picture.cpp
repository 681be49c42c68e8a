// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/kept_picture.hpp"

#include <cmath>

namespace vialwright::gui {

namespace {

int whole_units(const draw::Length& length, double scale) {
    return static_cast<int>(std::ceil(static_cast<double>(length.in_points()) * scale));
}

}  // namespace

void KeptPicture::paint(cairo_t* context, const CairoPainter& painter, const draw::DrawList& list,
                        double scale) {
    cairo_surface_t* const target = cairo_get_group_target(context);
    double pixels = 1, down = 1;
    cairo_surface_get_device_scale(target, &pixels, &down);
    if (!picture_ || pixels != pixels_ || scale != scale_ || !(list == list_)) {
        picture_.reset(cairo_surface_create_similar(target, CAIRO_CONTENT_COLOR_ALPHA,
                                                    whole_units(list.width, scale),
                                                    whole_units(list.height, scale)));
        cairo_t* const on_picture = cairo_create(picture_.get());
        painter.paint(on_picture, list, scale);
        cairo_destroy(on_picture);
        list_ = list;
        scale_ = scale;
        pixels_ = pixels;
    }
    cairo_set_source_surface(context, picture_.get(), 0, 0);
    cairo_paint(context);
}

}  // namespace vialwright::gui
