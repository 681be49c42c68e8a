// SPDX-License-Identifier: Apache-2.0
// The proof of fit notices every way in which a good drawing can be spoiled.
#include "labels/layout/fit_check.hpp"

#include <functional>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::layout {

using namespace units::literals;
using draw::Box;
using draw::DrawList;
using draw::ModuleGrid;
using draw::points;
using draw::TextRun;

namespace {

using tests::composed;
using tests::fonts;
using tests::glycine;
using tests::request;
using tests::roll;

std::string faults_after(const std::function<void(DrawList&)>& change) {
    const auto stock = roll(300, 100);
    auto layout = tests::laid_out(stock);
    change(layout.drawing);
    std::string all;
    for (const auto& fault : faults_of_fit(layout.drawing, composed(glycine(), request()), stock, fonts()))
        all += fault.element + ": " + fault.message + "\n";
    return all;
}

TextRun& run_of(DrawList& list, std::string_view element) {
    for (auto& mark : list.marks)
        if (auto* run = std::get_if<TextRun>(&mark); run != nullptr && run->element == element) return *run;
    throw std::runtime_error("no such run");
}
template <class Kind> Kind& first(DrawList& list) {
    for (auto& mark : list.marks)
        if (auto* one = std::get_if<Kind>(&mark)) return *one;
    throw std::runtime_error("no such mark");
}

}  // namespace

using Catch::Contains;

TEST_CASE("a good drawing has no fault", "[layout]") {
    CHECK(faults_after([](DrawList&) {}).empty());
}

TEST_CASE("a text that leaves the printable part is noticed on every side", "[layout]") {
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "name").baseline.x = points(1); }),
               Contains("name: the text leaves the printable part"));
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "name").baseline.y = points(5); }),
               Contains("name: the text leaves the printable part"));
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "serial").baseline.x = points(214); }),
               Contains("serial: the text leaves the printable part"));
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "serial").baseline.y = points(71); }),
               Contains("serial: the text leaves the printable part"));
}

TEST_CASE("texts on each other, bars on text and text on bars are noticed", "[layout]") {
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "lot").baseline = run_of(l, "name").baseline; }),
               Contains("its text touches"));
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "strength").ink = draw::Ink::black; }),
               Contains("strength: its text and a bar or rule do not go together"));
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "name").ink = draw::Ink::white; }),
               Contains("name: its text and a bar or rule do not go together"));
    CHECK_THAT(faults_after([](DrawList& l) { first<Box>(l).rect.x = points(-1); }),
               Contains("rule: a bar or rule leaves the printable part"));
}

TEST_CASE("the bar code's quiet zone is one module on every side", "[layout]") {
    CHECK_THAT(faults_after([](DrawList& l) {
                   const auto& grid = first<ModuleGrid>(l);
                   auto& mark = run_of(l, "rx-only");
                   mark.baseline.x = grid.corner.x - fonts().ink_box(mark).width - grid.module / 2_x;
               }),
               Contains("rx-only: its text is in the bar code's quiet zone"));
    CHECK_THAT(faults_after([](DrawList& l) {
                   const auto& grid = first<ModuleGrid>(l);
                   first<Box>(l).rect = {grid.corner.x, grid.bounds().bottom() + grid.module / 2_x, points(5),
                                         points(1)};
               }),
               Contains("barcode: a bar or rule is in the bar code's quiet zone"));
    CHECK_THAT(faults_after([](DrawList& l) { first<ModuleGrid>(l).corner.y = points(55); }),
               Contains("barcode: the bar code leaves the printable part"));
    CHECK_THAT(faults_after([](DrawList& l) { l.marks.push_back(first<ModuleGrid>(l)); }),
               Contains("barcode: the bar code must be there once"));
}

TEST_CASE("a text that is not whole, not there or too small is noticed", "[layout]") {
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "lot").text = "A26-0306"; }),
               Contains("lot: its text is not there whole"));
    CHECK_THAT(faults_after([](DrawList& l) {
                   std::erase_if(l.marks, [](const draw::Mark& mark) {
                       const auto* run = std::get_if<TextRun>(&mark);
                       return run != nullptr && run->element == "facility-phone";
                   });
               }),
               Contains("facility-phone: its text is not there whole"));
    CHECK_THAT(faults_after([](DrawList& l) { run_of(l, "name").size = points(8.5_x); }),
               Contains("name: its text would be 8.5 pt, below 9 pt"));
    CHECK_THAT(faults_after([](DrawList& l) { l.marks.push_back(run_of(l, "quantity")); }),
               Contains("quantity: its text is not there whole"));
}

TEST_CASE("a text that belongs to no element is noticed", "[layout]") {
    CHECK_THAT(faults_after([](DrawList& l) {
                   auto extra = run_of(l, "quantity");
                   extra.element = "advertisement";
                   extra.baseline.y = points(69);
                   extra.baseline.x = points(190);
                   l.marks.push_back(extra);
               }),
               Contains("advertisement: its text belongs to no element of the label"));
}

}  // namespace vialwright::layout
