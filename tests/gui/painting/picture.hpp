// SPDX-License-Identifier: Apache-2.0
// Grey pictures of a label: one painted by the window's painter, one of its PDF by poppler.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <cairo.h>

#include "app/gui/painting/kept_picture.hpp"

namespace vialwright::tests {

struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey;  // row by row, 255 is white
    friend bool operator==(const Picture&, const Picture&) = default;
};

// On white paper. `density` is how many pixels the surface has for a unit of the context: 2 on a dense screen.
Picture painted(const gui::CairoPainter& painter, const draw::DrawList& list, int dpi, int density = 1);
Picture painted(gui::KeptPicture& kept, const draw::DrawList& list, int dpi,
                const gui::CairoPainter& painter);

// pdftoppm's, its first page; throws with what it said where it fails.
Picture rendered(const std::string& pdf, int dpi);

// A picture of fewer pixels, each the mean of a square of `factor` by `factor`.
Picture averaged(const Picture& picture, int factor);

// Pixels in a hundred thousand that differ by more than 2/5 of the way from black to white; pictures of unlike size differ in all.
int unlike_in_100000(const Picture& a, const Picture& b);

}  // namespace vialwright::tests
