// SPDX-License-Identifier: Apache-2.0
// What a printer does wrong, taken back: labels are moved by whole dots and scaled where they stand, never what is on them.
#include "labels/layout/page_places.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::layout {

namespace {

using Catch::Contains;
using draw::Length;
using draw::mm;
using draw::points;
using numbers::Exact;

PrinterProfile moved(const Length& right, const Length& down, int dpi = 203) {
    PrinterProfile printer{dpi};
    printer.correction.right = right;
    printer.correction.down = down;
    return printer;
}

stock::Stock in_mm(int width, int height) {
    stock::Stock stock = tests::roll(300, 100);
    stock.label_width = stock.page_width = mm(width);
    stock.label_height = stock.page_height = mm(height);
    return stock;
}

Length distance(const Length& a, const Length& b) { return max(a - b, b - a); }

}  // namespace

TEST_CASE("a move is rounded to whole dots", "[correction]") {
    const auto roll = tests::roll(300, 100);
    for (const int dpi : {203, 300, 600}) {
        const auto place =
            place_on_page(roll, 0, moved(mm(Exact::ratio(1, 2)), -mm(Exact::ratio(1, 3)), dpi));
        CHECK(place.x.in_dots(dpi).is_whole());
        CHECK(place.y.in_dots(dpi).is_whole());
        CHECK(distance(place.x, mm(Exact::ratio(1, 2))) * 2 <= draw::dots(1, dpi));
        CHECK(distance(place.y, -mm(Exact::ratio(1, 3))) * 2 <= draw::dots(1, dpi));
    }
    CHECK(place_on_page(roll, 0, PrinterProfile{203}) == draw::Point{});
}

TEST_CASE("a scale moves each label's center and nothing within it", "[correction]") {
    PrinterProfile printer{600};
    printer.correction.scale_x = Exact::ratio(1002, 1000);
    printer.correction.scale_y = Exact::ratio(995, 1000);
    const auto sheet = tests::avery_5160();
    for (int place = 0; place < 30; ++place) {
        CAPTURE(place);
        const Length center_x = sheet.origin_x + sheet.pitch_x * (place % 3) + sheet.label_width / 2;
        const Length center_y = sheet.origin_y + sheet.pitch_y * (place / 3) + sheet.label_height / 2;
        const auto at = place_on_page(sheet, place, printer);
        CHECK(distance(at.x + sheet.label_width / 2, center_x * printer.correction.scale_x) * 2 <=
              draw::dots(1, 600));
        CHECK(distance(at.y + sheet.label_height / 2, center_y * printer.correction.scale_y) * 2 <=
              draw::dots(1, 600));
    }
    const auto plain = impose({tests::laid_out(sheet, 600)}, sheet, PrinterProfile{600});
    const auto scaled = impose({tests::laid_out(sheet, 600)}, sheet, printer);
    REQUIRE((plain && scaled));
    CHECK(plain->labels.front().drawing == scaled->labels.front().drawing);
}

TEST_CASE("rc: whatever is corrected, labels stand on whole dots and the proof holds the file to it",
          "[correction]") {
    const auto sheet = tests::avery_5160();
    rc::prop("on whole dots", [&] {
        const int dpi = *rc::gen::element(203, 300, 600);
        PrinterProfile printer = moved(mm(Exact::ratio(*rc::gen::inRange(-300, 300), 100)),
                                       mm(Exact::ratio(*rc::gen::inRange(-300, 300), 100)), dpi);
        printer.correction.scale_x = Exact::ratio(*rc::gen::inRange(980, 1021), 1000);
        printer.correction.scale_y = Exact::ratio(*rc::gen::inRange(980, 1021), 1000);
        for (int place = 0; place < 30; ++place) {
            const auto at = place_on_page(sheet, place, printer);
            RC_ASSERT(at.x.in_dots(dpi).is_whole());
            RC_ASSERT(at.y.in_dots(dpi).is_whole());
        }
    });
    const auto job = impose({tests::laid_out(sheet, 300)}, sheet, moved(mm(1), -mm(1), 300), 30);
    REQUIRE(job);
    const std::string file = pdf::write_pdf(*job, tests::fonts(), {"Test"});
    CHECK(proof::prove(file, *job).passed());
    const auto straight = impose({tests::laid_out(sheet, 300)}, sheet, PrinterProfile{300}, 30);
    CHECK_FALSE(proof::prove(file, *straight).passed());
}

TEST_CASE("print that a correction moves off the page is refused", "[correction]") {
    const auto roll = tests::roll(300, 100);
    const auto refusal = [&](const PrinterProfile& printer) {
        const auto job = impose({tests::laid_out(roll, 203)}, roll, printer);
        return job ? "" : to_text(job.error());
    };
    CHECK(refusal(moved(mm(1), Length())).empty());
    for (const auto& far :
         {moved(mm(5), Length()), moved(-mm(5), Length()), moved(Length(), mm(5)), moved(Length(), -mm(5))})
        CHECK_THAT(refusal(far), Contains("mm off the page, where it is lost"));
}

TEST_CASE("a roll's page for a printer is in whole points and never longer than the label", "[correction]") {
    PrinterProfile printer{203};
    CHECK(page_size(in_mm(89, 28), printer) == draw::Point{mm(89), mm(28)});
    printer.page = Page::whole_points;
    CHECK(page_size(in_mm(89, 28), printer) == draw::Point{points(252), points(79)});
    CHECK(page_size(tests::roll(300, 100), printer) == draw::Point{points(216), points(72)});
    stock::Stock a4 = tests::avery_5160();
    a4.page_width = mm(210);
    a4.page_height = mm(297);
    CHECK(page_size(a4, printer) == draw::Point{points(595), points(842)});
}

TEST_CASE(
    "a turned page has whole dots from both edges, and its label stands as far from the edge that is fed "
    "first",
    "[correction]") {
    const auto stock = in_mm(89, 28);
    for (const int dpi : {300, 600})
        for (const int turn : {90, 180, 270}) {
            CAPTURE(dpi, turn);
            PrinterProfile printer{dpi};
            printer.page = Page::whole_points;
            printer.turn = turn;
            const auto page = page_size(stock, printer);
            for (const Length& side : {page.x, page.y}) {
                CHECK(side.in_points().is_whole());
                CHECK(side.in_dots(dpi).is_whole());
            }
            CHECK(distance(page.x, stock.page_width) < points(6));
            CHECK(distance(page.y, stock.page_height) < points(6));
            const auto at = place_on_page(stock, 0, printer);
            const auto near = [&](const Length& a, const Length& b) {
                return distance(a, b) * 2 <= draw::dots(1, dpi);
            };
            if (turn != 90) CHECK(near(page.x - at.x, stock.page_width));
            else CHECK(at.x == Length());
            if (turn != 270) CHECK(near(page.y - at.y, stock.page_height));
            else CHECK(at.y == Length());
        }
}

TEST_CASE("a printer's own dots a module are kept to", "[correction]") {
    const auto content = tests::composed(tests::glycine(), tests::request());
    const auto stock = tests::roll(400, 200);
    for (const int dots : {3, 4, 6}) {
        CAPTURE(dots);
        PrinterProfile printer{300};
        printer.module_dots = dots;
        const auto layout = lay_out_label(content, stock, printer, tests::fonts());
        REQUIRE(layout);
        CHECK(layout->code.module == draw::dots(dots, 300));
    }
    CHECK(lay_out_label(content, stock, {300}, tests::fonts())->code.module != draw::dots(3, 300));
}

}  // namespace vialwright::layout
