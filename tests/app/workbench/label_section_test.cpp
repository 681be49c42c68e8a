// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

PreparePresenter labelled_page(const test::Desk& desk) {
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    page.edit(Field::lot, "A26-0305");
    page.edit(Field::made, "2026-03-05 09:00");
    page.edit(Field::expires, "2026-09-05");
    return page;
}

}  // namespace

TEST_CASE("lot and dates make the label that will be printed, and a job for it", "[workbench]") {
    const test::Desk desk;
    auto page = labelled_page(desk);
    page.edit(Field::copies, "12");
    page.edit(Field::printer, "203");
    const PrepareView& view = page.view();
    CHECK(view.label.drawing->width == draw::mm(8));  // the fake engine draws the lot's length
    CHECK(view.label.stamp.empty());
    CHECK(view.field(Field::made).echo == "Thu, 5 Mar 2026");
    CHECK(view.field(Field::expires).echo == "Sat, 5 Sep 2026, 184 days");
    CHECK(view.save.file_name == "glycine-A26-0305.pdf");
    REQUIRE(page.job());
    CHECK(page.job()->copies == 12);
    CHECK(page.job()->printer.dpi == 203);
    CHECK(page.job()->stock->id == "roll");
}

TEST_CASE("a wrong label entry says what to write, and there is no job", "[workbench]") {
    struct Row {
        Field field;
        const char* text;
        const char* words;
    };
    const auto row = GENERATE(values<Row>({
        {Field::lot, "a26", "capital letters"},
        {Field::lot, "A26/0305", "hyphens"},
        {Field::lot, "A26\xE2\x80\xAE", "hyphens"},  // a direction mark
        {Field::lot, "A12345678901234567890", "1 to 20"},
        {Field::made, "5 March", "2026-03-05 09:00"},
        {Field::made, "2026-03-05", "2026-03-05 09:00"},
        {Field::made, "2026-02-30 09:00", "is not a time"},
        {Field::made, "2026-03-05 24:00", "is not a time"},
        {Field::expires, "09/05/2026", "2026-09-05"},
        {Field::expires, "2026-03-04", "before it is made"},
        {Field::expires, "2026-03-05 09:00", "before it is made"},
        {Field::copies, "0", "1 to 10,000"},
        {Field::copies, "10001", "1 to 10,000"},
        {Field::copies, "1.5", "whole number"},
        {Field::copies, "many", "whole number"},
    }));
    CAPTURE(name_of(row.field), row.text);
    const test::Desk desk;
    auto page = labelled_page(desk);
    REQUIRE(page.job());
    page.edit(row.field, row.text);
    CHECK_THAT(page.view().field(row.field).error, Contains(row.words));
    CHECK_FALSE(page.job());
    CHECK(page.view().save.why_not == "Correct what is marked first.");
    CHECK(page.view().label.stamp != "");
}

TEST_CASE("a life in hours keeps its hour on the label, one in days has none", "[workbench]") {
    struct Row {
        const char* life;
        const char* expires;
        const char* echo;
    };
    const auto row = GENERATE(values<Row>({
        {"24 h", "2026-11-28 02:20", "Sat, 28 Nov 2026, 02:20, 1 day"},
        {"4 h", "2026-11-27 06:20", "Fri, 27 Nov 2026, 06:20, 4 hours"},
        {"36 h", "2026-11-28 14:20", "Sat, 28 Nov 2026, 14:20, 36 hours"},
        {"90 min", "2026-11-27 03:50", "Fri, 27 Nov 2026, 03:50, 1 hour 30 minutes"},
        {"1 h", "2026-11-27 03:20", "Fri, 27 Nov 2026, 03:20, 1 hour"},
        {"96 hours", "2026-12-01 02:20", "Tue, 1 Dec 2026, 02:20, 4 days"},
        {"1 d", "2026-11-28", "Sat, 28 Nov 2026, 1 day"},
        {"6 mo", "2027-05-27", "Thu, 27 May 2027, 181 days"},
        {"2026-11-27 14:00", "2026-11-27 14:00", "Fri, 27 Nov 2026, 14:00, 11 hours 40 minutes"},
    }));
    CAPTURE(row.life);
    const test::Desk desk;
    auto page = labelled_page(desk);
    page.edit(Field::made, "2026-11-27 02:20");
    page.edit(Field::expires, row.life);
    CHECK(page.view().field(Field::expires).error.empty());
    CHECK(page.view().field(Field::expires).echo == row.echo);
    REQUIRE(page.job());
    const auto& expires = page.job()->request.expires;
    CHECK((expires.minute ? time::to_text(*expires.minute) : time::to_text(expires.date)) == row.expires);
}

TEST_CASE("a life in hours asks for the hour of compounding", "[workbench]") {
    const test::Desk desk;
    auto page = labelled_page(desk);
    const auto* made = GENERATE("", "2026-11-27");
    page.edit(Field::made, made);
    page.edit(Field::expires, "4 h");
    CHECK_THAT(page.view().field(Field::expires).error, Contains("write that first, with its hour"));
    CHECK_FALSE(page.job());
    page.edit(Field::made, "2026-11-27 02:20");
    CHECK(page.view().field(Field::expires).error.empty());
    CHECK(page.job());
}

TEST_CASE("a refused label has no drawing, its reasons, and the stock that fits", "[workbench]") {
    const test::Desk desk;
    auto page = labelled_page(desk);
    page.edit(Field::stock, "sheet");
    const PrepareView& view = page.view();
    CHECK_FALSE(view.label.drawing);
    CHECK(view.label.refusal == std::vector<std::string>{"storage: it does not fit.",
                                                         "The smallest stock that holds it: The roll."});
    CHECK_FALSE(page.job());
    CHECK(view.save.why_not == "There is no label, for the reason above.");
}

TEST_CASE("a product that can have no label says so before anything is typed", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    page.edit(Field::stock, "sheet");
    CHECK_FALSE(page.view().label.drawing);
    CHECK_FALSE(page.view().label.refusal.empty());
}

TEST_CASE("the objection of the engine is told with its advice", "[workbench]") {
    const test::Desk desk;
    auto page = labelled_page(desk);
    page.edit(Field::lot, "NO");
    REQUIRE_FALSE(page.view().label.refusal.empty());
    CHECK(page.view().label.refusal[0] == "lot: it is NO. To do: write another.");
}

TEST_CASE("what was set in its short wording is told", "[workbench]") {
    const test::Desk desk;
    CHECK(labelled_page(desk).view().label.notes ==
          std::vector<std::string>{"Set in its short wording, for lack of room: storage."});
}

TEST_CASE("the label of a dose is printed where it may be saved, and nowhere else", "[workbench]") {
    const test::Desk desk;
    auto page = labelled_page(desk);
    CHECK(page.view().print.why_not == "The printers are not known yet.");
    print::Queue zebra;
    zebra.name = "zebra";
    page.tell_queues(print::QueueList{{zebra}, "zebra"});
    page.edit(Field::copies, "2");
    CHECK(page.view().label.queue.selected == "zebra");
    CHECK(page.view().print.question == "Print 2 labels on \"zebra\"?");
    REQUIRE(page.print_order());
    CHECK(page.print_order()->job.printer.page == layout::Page::whole_points);
    CHECK(page.job()->printer.page == layout::Page::as_stock);
    page.begin_printing(page.view().print.sending);
    CHECK(page.view().save.outcome == "Sending 2 labels to \"zebra\".");
    CHECK_FALSE(page.view().print.enabled);
    page.tell_printed({Tone::good, "Sent."});
    CHECK(page.view().save.outcome == "Sent.");
    page.edit(Field::dose, "1 g");  // typed, and not checked: the questions are open
    CHECK_FALSE(page.view().save.enabled);
    CHECK_FALSE(page.view().print.enabled);
    CHECK(page.view().print.why_not == page.view().save.why_not);
    CHECK_FALSE(page.print_order());
}

TEST_CASE("an unknown stock or printer gives no label", "[workbench]") {
    const test::Desk desk;
    auto page = labelled_page(desk);
    page.edit(Field::stock, "napkin");
    CHECK_THAT(page.view().label.stock.error, Contains("napkin"));
    CHECK_FALSE(page.job());
    page.edit(Field::stock, "roll");
    page.edit(Field::printer, "72");
    CHECK_FALSE(page.view().label.printer.error.empty());
    CHECK_FALSE(page.job());
}

TEST_CASE("without facility, fonts or stock there is no label but still a dose", "[workbench]") {
    const test::Desk desk;
    PrepareSources sources = desk.sources();
    sources.facility = nullptr;
    PreparePresenter page(sources);
    page.edit(Field::product, "glycine");
    page.edit(Field::dose, "1 g");
    CHECK_FALSE(page.view().label.drawing);
    CHECK(page.view().answer.number == "20");
    CHECK_FALSE(page.view().save.enabled);
}

}  // namespace vialwright::workbench
