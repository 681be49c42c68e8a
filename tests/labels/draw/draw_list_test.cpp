// SPDX-License-Identifier: Apache-2.0
// Lengths on paper are exact; snapping names its direction; a draw list is told as text.
#include "labels/draw/draw_list.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"

namespace vialwright::draw {

using namespace units::literals;
using numbers::Exact;
using numbers::Rounding;

TEST_CASE("an inch is 25.4 mm, 72 points and dpi dots", "[draw]") {
    CHECK(inches(1) == mm(25.4_x));
    CHECK(inches(1) == points(72));
    for (const int dpi : {203, 300, 600}) CHECK(inches(1) == dots(dpi, dpi));
    CHECK(mm(10).in_mm() == Exact(10));
    CHECK(inches(2.625_x).in_inches() == 2.625_x);
    CHECK(points(1).in_dots(300) == Exact::ratio(300, 72));
}

TEST_CASE("snapping goes to whole dots in the direction that is named", "[draw]") {
    const Length length = dots(10.5_x, 203);
    CHECK(length.snapped(203, Rounding::down) == dots(10, 203));
    CHECK(length.snapped(203, Rounding::up) == dots(11, 203));
    CHECK(length.snapped(203) == dots(11, 203));
    CHECK(dots(10, 203).snapped(203, Rounding::up) == dots(10, 203));
    // 0.75 in is 152.25 dots of a 203 dpi printer.
    CHECK(inches(0.75_x).snapped(203) == dots(152, 203));
}

TEST_CASE("rectangles touch, hold and grow", "[draw]") {
    const Rect a{points(0), points(0), points(10), points(10)};
    const Rect beside{points(10), points(0), points(5), points(5)};
    CHECK_FALSE(a.overlaps(beside));
    CHECK(a.overlaps(grown(beside, points(0.1_x))));
    CHECK(a.holds(a));
    CHECK_FALSE(a.holds(grown(a, points(0.1_x))));
    CHECK(around(a, beside) == Rect{points(0), points(0), points(15), points(10)});
    CHECK(grown(a, points(1)) == Rect{points(-1), points(-1), points(12), points(12)});
}

TEST_CASE("a draw list as text has one line a mark and at most three decimals", "[draw]") {
    DrawList list{inches(1), mm(10), 300, {}};
    list.marks.push_back(
        TextRun{"lot", "A26", Face::mono, points(5.5_x), {points(1), points(Exact::ratio(1, 3))}});
    list.marks.push_back(TextRun{"strength", "5 mg", Face::bold, points(8), {}, Ink::white});
    list.marks.push_back(Box{{{}, points(1), points(2), points(3)}});
    list.marks.push_back(ModuleGrid{"barcode", {}, points(0.96_x), 2, 2, {true, false, true, true}});
    CHECK(to_text(list) ==
          "label 72 x 28.346 pt for 300 dpi\n"
          "text mono 5.5 at 1, 0.333 [lot] \"A26\"\n"
          "text bold 8 at 0, 0 [strength] white \"5 mg\"\n"
          "box 0, 1 size 2 x 3\n"
          "modules 2 x 2 of 0.96 at 0, 0 [barcode]\n"
          "  #.\n"
          "  ##\n");
}

}  // namespace vialwright::draw
