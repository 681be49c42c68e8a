// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/pixel_grid.hpp"

#include <cmath>
#include <memory>

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

namespace vialwright::gui {

namespace {

// A context moved and scaled as a window does it, on a screen of the given density.
class Screen {
public:
    Screen(int density, double x, double y)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_A8, 8, 8), cairo_surface_destroy),
          context_(nullptr, cairo_destroy) {
        cairo_surface_set_device_scale(surface_.get(), density, density);
        context_.reset(cairo_create(surface_.get()));
        cairo_translate(context_.get(), x, y);
    }
    PixelGrid grid() const { return PixelGrid(context_.get()); }

private:
    std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface_;
    std::unique_ptr<cairo_t, void (*)(cairo_t*)> context_;
};

bool is_whole(double x) { return std::abs(x - std::round(x)) < 1e-6; }

double any_tenths(int from, int to) { return *rc::gen::inRange(from * 10, to * 10) / 10.0; }

}  // namespace

TEST_CASE("a thin rule is one pixel and stands between pixels", "[gui]") {
    const Frame rule = Screen(1, 0.25, 0.25).grid().snapped({10.4, 20.6, 50, 0.3});
    CHECK(rule.x + 0.25 == Approx(11));
    CHECK(rule.y + 0.25 == Approx(21));
    CHECK(rule.width == Approx(50));
    CHECK(rule.height == Approx(1));
    CHECK(Screen(2, 0, 0).grid().snapped({10, 20, 50, 0.1}).height ==
          Approx(0.5));  // one of the denser pixels
}

TEST_CASE("modules of nearly two pixels are two pixels; of two and a half they stay what they are", "[gui]") {
    const Screen screen(1, 0, 0);
    const PixelGrid pixels = screen.grid();
    CHECK(pixels.even({10, 10, 43, 43}, 20, 20).width == Approx(40));
    CHECK(pixels.even({10, 10, 37, 37}, 20, 20).width == Approx(40));
    CHECK(pixels.even({10, 10, 50, 50}, 20, 20).width == Approx(50));
}

TEST_CASE("the modules of a bar code are all alike, and the code keeps its size and its place", "[gui]") {
    rc::prop("on any screen", [] {
        const int density = *rc::gen::inRange(1, 4);
        const double x = any_tenths(-20, 20), y = any_tenths(-20, 20);
        const int cells = *rc::gen::inRange(10, 60);
        const double side = any_tenths(5, 400);
        const Frame frame = Screen(density, x, y).grid().even({3, 4, side, side}, cells, cells);
        const double pixel = 1.0 / density;
        const double cell = frame.width / cells / pixel;
        RC_ASSERT(is_whole((frame.x + x) / pixel));
        RC_ASSERT(is_whole((frame.y + y) / pixel));
        RC_ASSERT(is_whole(cell) || std::abs(frame.width - side) < 1e-6);
        RC_ASSERT(std::abs(frame.width - side) <= side / 12 + 1e-6);
        RC_ASSERT(std::abs(frame.x + frame.width / 2 - 3 - side / 2) <= pixel);
        RC_ASSERT(frame.width == Approx(frame.height));
    });
}

}  // namespace vialwright::gui
