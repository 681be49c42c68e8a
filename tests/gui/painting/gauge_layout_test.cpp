// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/gauge_layout.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

namespace vialwright::gui {

namespace {

using numbers::Exact;
using workbench::GaugeView;
using workbench::ZoneKind;

// A made-up type in which every character has the same width.
GaugeMeasures measures(double character = 7) {
    return {[=](GaugeText, std::string_view text) { return character * static_cast<double>(text.size()); },
            16};
}

// Usual 500 to 2,000 mg, at most 4,000 mg.
GaugeView sample(const Exact& marker = Exact::ratio(1, 2)) {
    GaugeView view;
    view.unit = "mg";
    view.caption = "usual 500 to 2,000 mg, at most 4,000 mg";
    view.zones = {{ZoneKind::low, 0, Exact::ratio(1, 5)},
                  {ZoneKind::usual, Exact::ratio(1, 5), Exact::ratio(3, 5)},
                  {ZoneKind::high, Exact::ratio(3, 5), Exact::ratio(4, 5)},
                  {ZoneKind::stop, Exact::ratio(4, 5), 1}};
    view.ticks = {{Exact::ratio(1, 5), "500", true},
                  {Exact::ratio(3, 5), "2,000", true},
                  {Exact::ratio(4, 5), "4,000"}};
    view.marker = marker;
    view.marker_text = "1,000 mg";
    return view;
}

GaugeView any_view() {
    GaugeView view = sample(Exact::ratio(*rc::gen::inRange(0, 101), 100));
    view.ticks.clear();
    for (int i = 0; i < *rc::gen::inRange(1, 6); ++i)
        view.ticks.push_back({Exact::ratio(*rc::gen::inRange(0, 101), 100),
                              std::string(*rc::gen::inRange(1U, 9U), '0'), *rc::gen::arbitrary<bool>()});
    view.tone = *rc::gen::element(workbench::Tone::none, workbench::Tone::stop);
    return view;
}

std::vector<Frame> text_frames(const GaugeLayout& layout) {
    std::vector<Frame> frames{layout.flag};
    for (const auto& zone : layout.zones)
        if (zone.word) frames.push_back(zone.word->frame);
    for (const auto& tick : layout.ticks) frames.push_back(tick.number.frame);
    if (layout.unit) frames.push_back(layout.unit->frame);
    for (const auto& line : layout.caption) frames.push_back(line.frame);
    return frames;
}

bool overlap(const Frame& a, const Frame& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const PlacedZone& zone(const GaugeLayout& layout, ZoneKind kind) {
    return *std::ranges::find(layout.zones, kind, &PlacedZone::kind);
}

}  // namespace

TEST_CASE("no text of the gauge overlaps another, leaves it or is left out", "[gui]") {
    rc::prop("at any width", [] {
        const GaugeView view = any_view();
        const double width = *rc::gen::inRange(260, 701);
        const GaugeLayout layout = lay_out_gauge(view, width, measures());
        RC_ASSERT(layout.ticks.size() == view.ticks.size());
        const auto frames = text_frames(layout);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            RC_ASSERT(frames[i].x >= 0);
            RC_ASSERT(frames[i].x + frames[i].width <= width);
            RC_ASSERT(frames[i].y + frames[i].height <= layout.height);
            for (std::size_t j = 0; j < i; ++j) RC_ASSERT(!overlap(frames[i], frames[j]));
        }
    });
}

TEST_CASE("the marker is at the dose, never on the name of a zone, and the flag points at it", "[gui]") {
    rc::prop("at any dose", [] {
        const GaugeView view = any_view();
        const double width = *rc::gen::inRange(260, 701);
        const GaugeLayout layout = lay_out_gauge(view, width, measures());
        RC_ASSERT(std::abs(layout.marker - static_cast<double>(view.marker) * width) <= 2);
        for (const auto& placed : layout.zones)
            if (placed.word) {
                const Frame& word = placed.word->frame;
                RC_ASSERT(layout.marker < word.x || layout.marker > word.x + word.width);
                RC_ASSERT(word.x >= placed.frame.x);
                RC_ASSERT(word.x + word.width <= placed.frame.x + placed.frame.width);
            }
        RC_ASSERT(layout.flag.x <= layout.pointer_left);
        RC_ASSERT(layout.pointer_left < layout.pointer_right);
        RC_ASSERT(layout.pointer_right <= layout.flag.x + layout.flag.width);
        RC_ASSERT(layout.flag.x <= layout.marker && layout.marker <= layout.flag.x + layout.flag.width);
        RC_ASSERT(layout.flag_text.frame.x >= layout.icon.x + layout.icon.width);
    });
}

TEST_CASE("where there is room the numbers stand in one row under their ticks, and the unit after them",
          "[gui]") {
    const GaugeLayout layout = lay_out_gauge(sample(), 500, measures());
    REQUIRE(layout.ticks.size() == 3);
    for (const auto& tick : layout.ticks) {
        CHECK(tick.number.frame.y == layout.ticks[0].number.frame.y);
        CHECK(tick.number.frame.x + tick.number.frame.width / 2 == Approx(tick.x));
    }
    CHECK(layout.ticks[0].x == Approx(100));
    REQUIRE(layout.unit);
    CHECK(layout.unit->frame.x + layout.unit->frame.width == Approx(500));
    CHECK(zone(layout, ZoneKind::low).word->frame.x == Approx(50 - 3 * 7 / 2.0));
}

TEST_CASE("numbers too wide for their neighbours go one row down; the usual range keeps the first", "[gui]") {
    const GaugeLayout layout = lay_out_gauge(sample(), 260, measures(14));
    CHECK(layout.ticks[1].number.frame.y == layout.ticks[0].number.frame.y);
    CHECK(layout.ticks[2].number.frame.y == layout.ticks[1].number.frame.y + 16);
}

TEST_CASE("the name of a zone gives way to the marker, and is not drawn where it has no room", "[gui]") {
    const auto usual = [](const Exact& marker) {
        return zone(lay_out_gauge(sample(marker), 500, measures()), ZoneKind::usual);
    };
    CHECK(usual(Exact::ratio(38, 100)).word->frame.x >
          190);  // the marker is left of the middle: to its right
    CHECK(usual(Exact::ratio(42, 100)).word->frame.x < 200);
    CHECK_FALSE(zone(lay_out_gauge(sample(), 260, measures(20)), ZoneKind::low).word);
}

TEST_CASE("the caption is broken between limits, not inside one", "[gui]") {
    const GaugeLayout layout = lay_out_gauge(sample(), 260, measures());
    REQUIRE(layout.caption.size() == 2);
    CHECK(layout.caption[0].text == "usual 500 to 2,000 mg,");
    CHECK(layout.caption[1].text == "at most 4,000 mg");
    CHECK(lay_out_gauge(sample(), 500, measures()).caption.size() == 1);
}

}  // namespace vialwright::gui
