// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette.hpp"

#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>

namespace vialwright::gui {

namespace {

constexpr double least_contrast = 4.5;          // WCAG 2.1, 1.4.3
constexpr double least_contrast_of_shapes = 3;  // 1.4.11

double linear(unsigned char channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const wxColour& colour) {
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

double contrast(const wxColour& a, const wxColour& b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

TEST_CASE("the contrast of black and white is 21, of a colour with itself 1", "[gui]") {
    CHECK(contrast(wxColour("#000000"), wxColour("#FFFFFF")) == Approx(21));
    CHECK(contrast(wxColour("#1D5FBF"), wxColour("#1D5FBF")) == Approx(1));
}

TEST_CASE("every text can be read on everything that it stands on", "[gui]") {
    const Palette palette = GENERATE(Palette::light(), Palette::dark());
    CAPTURE(palette.is_dark);
    for (const auto& ink : {palette.text, palette.muted, palette.accent})
        for (const auto& ground : {palette.window, palette.panel, palette.inset})
            CHECK(contrast(ink, ground) >= least_contrast);
    CHECK(contrast(palette.field_line, palette.panel) >= least_contrast_of_shapes);
    CHECK(contrast(palette.on_accent, palette.accent) >= least_contrast);
    for (const auto& tone : palette.tones) {
        CHECK(contrast(tone.foreground, tone.background) >= least_contrast);
        CHECK(contrast(tone.foreground, palette.panel) >= least_contrast);
        CHECK(contrast(palette.text, tone.background) >= least_contrast);
        CHECK(contrast(palette.muted, tone.background) >= least_contrast);
        CHECK(contrast(tone.on_solid, tone.solid) >= least_contrast);
    }
}

}  // namespace vialwright::gui
