// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/pixel_grid.hpp"

#include <algorithm>
#include <cmath>

namespace vialwright::gui {

namespace {
// Half of the quiet zone about a symbol of 12 modules; a larger one has more room still.
constexpr double most_change = 1.0 / 12;
}  // namespace

PixelGrid::PixelGrid(cairo_t* context) : context_(context) {
    cairo_surface_get_device_scale(cairo_get_group_target(context), &scale_x_, &scale_y_);
}

void PixelGrid::to_pixels(double& x, double& y) const {
    cairo_user_to_device(context_, &x, &y);
    x *= scale_x_;
    y *= scale_y_;
}

Frame PixelGrid::from_pixels(double left, double top, double right, double bottom) const {
    left /= scale_x_;
    right /= scale_x_;
    top /= scale_y_;
    bottom /= scale_y_;
    cairo_device_to_user(context_, &left, &top);
    cairo_device_to_user(context_, &right, &bottom);
    return {left, top, right - left, bottom - top};
}

Frame PixelGrid::snapped(const Frame& frame) const {
    double left = frame.x, top = frame.y, right = frame.x + frame.width, bottom = frame.y + frame.height;
    to_pixels(left, top);
    to_pixels(right, bottom);
    left = std::round(left);
    top = std::round(top);
    return from_pixels(left, top, std::max(std::round(right), left + 1),
                       std::max(std::round(bottom), top + 1));
}

void PixelGrid::add_box(const Frame& frame) const {
    const Frame box = snapped(frame);
    cairo_rectangle(context_, box.x, box.y, box.width, box.height);
}

Frame PixelGrid::even(const Frame& frame, int columns, int rows) const {
    double left = frame.x, top = frame.y, right = frame.x + frame.width, bottom = frame.y + frame.height;
    to_pixels(left, top);
    to_pixels(right, bottom);
    const double cell = (right - left) / columns;
    const double whole = std::round(cell);
    if (whole < 1 || std::abs(whole - cell) > cell * most_change)
        return from_pixels(std::round(left), std::round(top), std::round(left) + right - left,
                           std::round(top) + bottom - top);
    const double x = std::round((left + right - whole * columns) / 2);
    const double y = std::round((top + bottom - whole * rows) / 2);
    return from_pixels(x, y, x + whole * columns, y + whole * rows);
}

}  // namespace vialwright::gui
