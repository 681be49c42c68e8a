// SPDX-License-Identifier: Apache-2.0
// Stock geometry: what cannot be printed on is refused in words.
#include <functional>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::stock {

using namespace units::literals;
using draw::inches;
using draw::mm;
using draw::points;

namespace {

// The only fault of a good sheet after the change; all of them if there are several.
std::string fault_after(const std::function<void(Stock&)>& change, Stock stock = tests::avery_5160()) {
    change(stock);
    std::string all;
    for (const auto& fault : faults_of(stock)) all += (all.empty() ? "" : "; ") + fault;
    return all;
}

}  // namespace

TEST_CASE("good rolls and sheets have no fault", "[stock]") {
    for (const auto& stock : tests::catalogue()) {
        INFO(stock.id);
        CHECK(faults_of(stock).empty());
    }
    CHECK(tests::avery_5160().labels_per_page() == 30);
}

TEST_CASE("each wrong dimension has its sentence", "[stock]") {
    CHECK(fault_after([](Stock& s) { s.label_width = {}; }) ==
          "the label has no width or no height; the "
          "inset leaves nothing of the label to print on");
    CHECK(fault_after([](Stock& s) { s.inset = points(36); }) ==
          "the inset leaves nothing of the label to print on");
    CHECK(fault_after([](Stock& s) { s.inset = -points(1); }) ==
          "the inset leaves nothing of the label to print on");
    CHECK(fault_after([](Stock& s) { s.corner_radius = points(37); }) ==
          "the corners are rounder than the label is wide");
    CHECK(fault_after([](Stock& s) { s.columns = 0; }) == "between 1 and 100 columns and rows");
    CHECK(fault_after([](Stock& s) { s.kind = Kind::roll; }) == "a roll holds one label a page");
    CHECK(fault_after([](Stock& s) { s.origin_x = -points(1); }) ==
          "the first label begins off the page (across)");
    CHECK(fault_after([](Stock& s) { s.pitch_y = inches(0.99_x); }) ==
          "labels overlap (down): 25.15 mm from one to the next, 25.4 mm long");
    CHECK(fault_after([](Stock& s) { s.origin_y = inches(1.1_x); }) ==
          "the last label ends off the page (down): at 281.94 mm of 279.4 mm");
    CHECK(fault_after([](Stock& s) { s.basis = "guess"; }) == "basis is verified or memory");
    CHECK(fault_after([](Stock& s) { s.source.clear(); }) == "the source of the dimensions is missing");
    CHECK(fault_after([](Stock& s) { s.label_width = mm(501); }, tests::roll(300, 100)) ==
          "the label is longer than 500 mm; the last label ends off the page (across): at 501 mm of 76.2 "
          "mm");
}

TEST_CASE("labels may touch, and may end at the page's edge", "[stock]") {
    CHECK(fault_after([](Stock& s) { s.pitch_x = s.label_width; }).empty());
    CHECK(fault_after([](Stock& s) { s.origin_y = inches(1); }).empty());
}

TEST_CASE("a label wider than its vial's circumference less the window is refused", "[stock]") {
    // 24 mm across is 75.4 mm around; less 3 mm to see the contents leaves 72.4 mm.
    const auto around_24_mm = [](Stock& s) { s.smallest_container = mm(24); };
    CHECK(fault_after(around_24_mm, tests::roll(285, 100)).empty());  // 72.39 mm
    CHECK(fault_after(around_24_mm, tests::roll(286, 100)) ==
          "the label is 72.64 mm wide; a container of 24 mm takes at most 72.4 mm with a window of 3 mm");
}

TEST_CASE("a stock is found by its id only", "[stock]") {
    const auto all = tests::catalogue();
    REQUIRE(find(all, "avery-5160") != nullptr);
    CHECK(find(all, "avery-5160")->name == "Avery 5160");
    CHECK(find(all, "Avery 5160") == nullptr);
    CHECK(find(all, "") == nullptr);
}

}  // namespace vialwright::stock
