// SPDX-License-Identifier: Apache-2.0
// The ruler that the page "Settings" prints for its chosen printer.
#include <algorithm>

#include <catch2/catch.hpp>

#include "app/workbench/settings_presenter.hpp"
#include "tests/app/workbench/label_shelf.hpp"
#include "tests/app/workbench/two_queues.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;
using Part = SettingsPart;

constexpr const char* roll = "thermal-3.00x1.00in";

struct TestDesk {
    Shelf shelf;
    test::TemporaryFolder folder;
    SettingsPresenter page{sources()};
    std::optional<printer::Printer> sent_to;
    std::optional<print::PrintProblem> problem;

    SettingsSources sources() {
        SettingsSources found{SettingsFolder(folder.path(), {}), {}, {}, "", {}};
        found.zones.now = [] { return time::Instant(); };
        found.catalogue = *shelf.library.catalogue();
        for (const auto& one : *found.catalogue) found.stock.push_back({one.id, one.name});
        found.fonts = *shelf.library.fonts();
        return found;
    }
    PrintPort port() {
        PrintPort fake;
        fake.keep = [](std::string_view) -> Result<std::filesystem::path, std::string> {
            return std::filesystem::path("/kept/0123.pdf");
        };
        fake.send = [this](const proof::ProvedFile&, const stock::Stock&,
                           const printer::Printer& to) -> Result<print::Printed, print::PrintProblem> {
            if (problem) return Failure{*problem};
            sent_to = to;
            return print::Printed{to.queue, 7, "Custom.76.2x25.4mm", {}};
        };
        return fake;
    }
    void add_printer(const char* queue) {
        page.add_printer();
        page.edit(Part::printers, "name", "Bench");
        page.edit(Part::printers, "dpi", "203");
        page.edit(Part::printers, "queue", queue);
    }
    // As the window does it.
    void print() {
        REQUIRE(page.print_view().enabled);
        const PrintOrder order = *page.print_order();
        page.begin_printing(page.print_view().sending);
        page.tell_printed(print_labels(order, port()));
    }
    const FieldView& field(std::string_view id) const {
        const auto found = std::ranges::find(page.view().test, id, &EntryView::id);
        INFO("the entry " << id);
        REQUIRE(found != page.view().test.end());
        return found->field;
    }
    const SaveView& outcome() const { return page.view().test_outcome; }
};

}  // namespace

TEST_CASE("a printer's ruler is printed with what stands in its entries, saved or not", "[settings]") {
    TestDesk desk;
    CHECK(desk.page.view().test.empty());
    desk.page.tell_queues(two_queues());
    desk.add_printer("zebra");
    desk.page.edit(Part::printers, "move_left", "0.5 mm");
    CHECK(desk.outcome().why_not == "Choose the stock that is in the printer.");
    CHECK(desk.field("stock").wanted);
    CHECK_FALSE(desk.page.print_view().enabled);
    desk.page.choose_for_test("stock", roll);
    CHECK_THAT(desk.field("stock").echo, Contains(" mm from the left and the upper edge"));
    CHECK(desk.field("queue").text == "zebra");
    CHECK(desk.page.print_view().question == "Print 1 label on \"zebra\"?");
    CHECK(
        desk.page.print_view().details ==
        "Load the stock first: Thermal roll, 3 x 1 in.\nThey are laid out for \"Bench\", 203 dots per inch.");
    desk.print();
    REQUIRE(desk.sent_to);
    CHECK(desk.sent_to->queue == "zebra");
    CHECK(desk.sent_to->profile.dpi == 203);
    CHECK(desk.sent_to->profile.correction.right.is_negative());
    CHECK(desk.sent_to->profile.page == layout::Page::whole_points);
    CHECK_THAT(desk.outcome().outcome, Contains("Sent 1 label to \"zebra\" as job 7"));
    desk.page.edit(Part::printers, "move_left", "0.6 mm");
    CHECK(desk.outcome().outcome.empty());
}

TEST_CASE("the usual stock is what a ruler is printed on, unless another is chosen", "[settings]") {
    TestDesk desk;
    desk.page.tell_queues(two_queues());
    desk.add_printer("zebra");
    desk.page.edit(Part::preferences, "stock", roll);
    CHECK(desk.field("stock").text == roll);
    CHECK(desk.page.print_view().enabled);
    desk.page.choose_for_test("stock", "avery-5160");
    CHECK(desk.field("stock").text == "avery-5160");
    CHECK_THAT(desk.page.print_view().details, Contains("Avery 5160"));
}

TEST_CASE("what is wrong with a printer keeps its ruler from being printed", "[settings]") {
    TestDesk desk;
    desk.page.tell_queues(two_queues());
    desk.add_printer("zebra");
    desk.page.choose_for_test("stock", roll);
    REQUIRE(desk.page.print_view().enabled);
    SECTION("an entry") {
        desk.page.edit(Part::printers, "move_up", "11 mm");
        CHECK(desk.page.print_view().why_not == "Correct what is marked.");
    }
    SECTION("no queue") {
        desk.page.edit(Part::printers, "queue", "");
        CHECK(desk.page.print_view().why_not == "Choose where it is printed.");
        CHECK(desk.field("queue").wanted);
        desk.page.choose_for_test("queue", "office");
        CHECK(desk.page.print_view().question == "Print 1 label on \"office\"?");
        desk.page.add_printer();
        desk.page.choose_printer(0);
        CHECK(desk.field("queue").wanted);
    }
    SECTION("a queue that is gone") {
        desk.page.edit(Part::printers, "queue", "attic");
        CHECK_THAT(desk.field("queue").error, Contains("CUPS has no queue \"attic\""));
    }
    SECTION("no CUPS") {
        desk.page.tell_queues(Failure{
            print::PrintProblem{print::PrintProblem::Cause::no_server, "CUPS does not answer", "start it"}});
        CHECK(desk.field("queue").echo == "CUPS does not answer. Start it.");
    }
    CHECK_FALSE(desk.page.print_view().enabled);
}

TEST_CASE("a ruler that is refused or not taken is told", "[settings]") {
    TestDesk desk;
    desk.page.tell_queues(two_queues());
    desk.add_printer("zebra");
    desk.page.choose_for_test("stock", roll);
    SECTION("by CUPS") {
        desk.problem = print::PrintProblem{print::PrintProblem::Cause::stopped, "it is stopped", "start it"};
        desk.print();
        CHECK(desk.outcome().outcome ==
              "Nothing was printed: it is stopped; start it. The labels are kept in /kept/0123.pdf.");
    }
    SECTION("moved off the page") {
        desk.page.edit(Part::printers, "move_right", "9 mm");
        desk.print();
        CHECK_THAT(desk.outcome().outcome, Contains("the label is refused") && Contains("off the page"));
    }
    CHECK(desk.outcome().outcome_tone == Tone::stop);
    CHECK_FALSE(desk.sent_to);
}

}  // namespace vialwright::workbench
