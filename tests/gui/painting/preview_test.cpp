// SPDX-License-Identifier: Apache-2.0
// What the window shows is what is printed: the painted label against poppler's rendering of its PDF.
//
// Poppler sets its glyphs on whole pixels in height. Its picture is therefore taken at four times the density, and each
// square of sixteen pixels averaged: what is left is a quarter of a pixel.
#include <catch2/catch.hpp>

#include "labels/pdf/pdf_writer.hpp"
#include "tests/gui/painting/picture.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

namespace {

constexpr int finer = 4;
// Pixels in a hundred thousand. Measured: 2 to 12 where both are the same, 57 and more where the shortest text of a label
// is missing, 28 and more where it stands two dots of a 300 dpi printer aside.
constexpr int alike_at_most = 20;

const gui::CairoPainter& painter() {
    static const auto loaded = gui::CairoPainter::load(VIALWRIGHT_FONTS_DIR);
    REQUIRE(loaded);
    return *loaded;
}

std::string pdf_of(const layout::LabelLayout& label, const stock::Stock& stock) {
    return pdf::write_pdf(job_of(label, stock), fonts(), {"Preview"});
}

// The label with one text after the other changed by `change(run)`.
template <class Change> std::vector<draw::DrawList> each_changed(const draw::DrawList& list, Change change) {
    std::vector<draw::DrawList> all;
    for (std::size_t i = 0; i < list.marks.size(); ++i) {
        draw::DrawList changed = list;
        auto* run = std::get_if<draw::TextRun>(&changed.marks[i]);
        if (run == nullptr) continue;
        change(*run);
        all.push_back(std::move(changed));
    }
    return all;
}

void move(draw::TextRun& run, int right, int down) {
    run.baseline.x += draw::dots(right, 300);
    run.baseline.y += draw::dots(down, 300);
}

}  // namespace

TEST_CASE("the preview shows what the PDF prints", "[gui]") {
    constexpr int dpi = 300;
    const auto size =
        GENERATE(std::pair{300, 100}, std::pair{225, 125}, std::pair{250, 100}, std::pair{400, 200});
    const auto stock = roll(size.first, size.second);
    const auto label = laid_out(stock, dpi);
    const Picture print = averaged(rendered(pdf_of(label, stock), dpi * finer), finer);
    const auto unlike = [&](const draw::DrawList& list) {
        return unlike_in_100000(painted(painter(), list, dpi), print);
    };
    INFO(stock.name);
    CHECK(unlike(label.drawing) <= alike_at_most);

    // And it would be seen if a text were missing, or stood elsewhere.
    for (const auto& changed : each_changed(label.drawing, [](auto& run) { run.text = " "; }))
        CHECK(unlike(changed) > 2 * alike_at_most);
    for (const auto& changed : each_changed(label.drawing, [](auto& run) { move(run, 2, 0); }))
        CHECK(unlike(changed) > alike_at_most);
    for (const auto& changed : each_changed(label.drawing, [](auto& run) { move(run, 0, -2); }))
        CHECK(unlike(changed) > alike_at_most);
}

TEST_CASE("bars and bar codes are the same pixels on the screen and from the PDF", "[gui]") {
    const int dpi = GENERATE(203, 300, 600);
    const auto stock = roll(400, 200);
    auto label = laid_out(stock, dpi);
    std::erase_if(label.drawing.marks,
                  [](const draw::Mark& mark) { return std::holds_alternative<draw::TextRun>(mark); });
    REQUIRE(label.drawing.marks.size() >= 3);
    const Picture screen = painted(painter(), label.drawing, dpi);
    CHECK(screen == rendered(pdf_of(label, stock), dpi));
    CHECK(std::ranges::count(screen.grey, 0) + std::ranges::count(screen.grey, 255) ==
          static_cast<std::ptrdiff_t>(screen.grey.size()));
}

TEST_CASE("a picture that is kept shows the label that is asked for, at its size", "[gui]") {
    const auto label = laid_out(roll(300, 100)).drawing;
    auto other = label;
    std::get<draw::TextRun>(*std::ranges::find_if(other.marks, [](const draw::Mark& mark) {
        return std::holds_alternative<draw::TextRun>(mark);
    })).text = "other";
    gui::KeptPicture kept;
    for (const auto& [list, dpi] :
         {std::pair{&label, 240}, {&label, 240}, {&other, 240}, {&label, 240}, {&label, 96}})
        CHECK(painted(kept, *list, dpi, painter()) == painted(painter(), *list, dpi));
}

TEST_CASE("a dense screen shows the label in all of its pixels", "[gui]") {
    const auto label = laid_out(roll(300, 100));
    CHECK(painted(painter(), label.drawing, 240, 2) == painted(painter(), label.drawing, 240));
}

TEST_CASE("fonts that are not there are told, not thrown", "[gui]") {
    const auto missing = gui::CairoPainter::load("no/such/folder");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().find("no/such/folder") != std::string::npos);
}

}  // namespace vialwright::tests
