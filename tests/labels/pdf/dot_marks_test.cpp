// SPDX-License-Identifier: Apache-2.0
// Boxes and modules as operators in tenths of a dot: inset by one on every side, nothing off the printer's dots.
#include "labels/pdf/dot_marks.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"

namespace vialwright::pdf {

using namespace units::literals;
using draw::dots;

namespace {

draw::Box box(const numbers::Exact& x, const numbers::Exact& width) {
    return {{dots(x, 300), dots(2, 300), dots(width, 300), dots(1, 300)}};
}

std::vector<DotRect> rects_of(const draw::Box& box) {
    std::vector<DotRect> rects;
    append_dots(rects, box, {dots(10, 300), dots(20, 300)}, 300);
    return rects;
}

}  // namespace

TEST_CASE("a box becomes whole dots, counted from the page", "[dots]") {
    const auto rects = rects_of(box(3, 5));
    REQUIRE(rects.size() == 1);
    CHECK(rects.front().x == 13);
    CHECK(rects.front().y == 22);
    CHECK(rects.front().width == 5);
    CHECK(rects.front().height == 1);
}

TEST_CASE("a box or a module off the dots is a bug that is told", "[dots]") {
    CHECK_THROWS_AS(rects_of(box(3.5_x, 5)), std::invalid_argument);
    CHECK_THROWS_AS(rects_of(box(3, 5.1_x)), std::invalid_argument);
    auto white = box(3, 5);
    white.ink = draw::Ink::white;
    CHECK_THROWS_AS(rects_of(white), std::invalid_argument);
    std::vector<DotRect> rects;
    const draw::ModuleGrid grid{"barcode", {}, dots(3.2_x, 300), 1, 1, {true}};
    CHECK_THROWS_AS(append_dots(rects, grid, {}, 300), std::invalid_argument);
}

TEST_CASE("modules are drawn as runs across and, where there are two or more, down", "[dots]") {
    // #.#
    // ###
    const draw::ModuleGrid grid{"barcode", {}, dots(4, 300), 3, 2, {true, false, true, true, true, true}};
    std::vector<DotRect> rects;
    append_dots(rects, grid, {}, 300);
    std::vector<std::vector<std::int64_t>> found;
    for (const auto& r : rects) found.push_back({r.x, r.y, r.width, r.height});
    CHECK(found == std::vector<std::vector<std::int64_t>>{
                       {0, 0, 4, 4}, {8, 0, 4, 4}, {0, 4, 12, 4}, {0, 0, 4, 8}, {8, 0, 4, 8}});
}

TEST_CASE("operators are integers in tenths of a dot, a tenth smaller on every side", "[dots]") {
    CHECK(operators_for({{1, 2, 3, 4}}, draw::points(72), 300) ==
          "q\n0.024 0 0 -0.024 0 72 cm\n0 g\n11 21 28 38 re\nf\nQ\n");
    CHECK(operators_for({}, draw::points(72), 300).empty());
}

}  // namespace vialwright::pdf
