// SPDX-License-Identifier: Apache-2.0
// Where everything of a range gauge stands, in pixels, for a width. No text overlaps another, none is cut and no limit is
// left out: numbers that do not fit side by side go one row down. Only the name of a zone too narrow for it is not drawn;
// the caption says the limits in words.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/gui/painting/pixel_grid.hpp"
#include "app/workbench/gauge.hpp"

namespace vialwright::gui {

enum class GaugeText : std::uint8_t { flag, zone, tick, usual_tick, caption };

struct GaugeMeasures {
    std::function<double(GaugeText, std::string_view)> width;
    double line = 0;  // height of a line of text
};

struct PlacedText {
    std::string text;
    GaugeText kind = GaugeText::caption;
    Frame frame;
};

struct PlacedZone {
    workbench::ZoneKind kind;
    Frame frame;
    std::optional<PlacedText> word;
};

struct PlacedTick {
    double x = 0;
    PlacedText number;
};

struct GaugeLayout {
    double height = 0;
    Frame bar;
    std::vector<PlacedZone> zones;
    std::vector<PlacedTick> ticks;
    std::optional<PlacedText> unit;   // at the end of the numbers, where there is room
    std::vector<PlacedText> caption;  // a line each
    double marker = 0;                // x; inside the bar
    Frame flag;                       // holds an icon and the marker's text, and points at the marker
    Frame icon;
    PlacedText flag_text;
    double pointer_left = 0, pointer_right = 0;  // where the flag's pointer starts, on its lower edge
};

inline constexpr double least_gauge_width = 200;

GaugeLayout lay_out_gauge(const workbench::GaugeView& view, double width, const GaugeMeasures& measures);

}  // namespace vialwright::gui
