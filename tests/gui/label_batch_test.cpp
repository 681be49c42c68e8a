// SPDX-License-Identifier: Apache-2.0
// The page "Batch": a file of rows, chosen with the keyboard, listed, and made into labels while the window stays usable.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"
#include "tests/gui/picture.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

std::string row(const std::string& lot, const std::string& copies = "2") {
    return "glycine-injection," + lot + ",2026-03-05T09:00,2026-09-05," + copies + "\n";
}

std::filesystem::path written(const TemporaryFolder& folder, const std::string& rows) {
    const auto path = folder.path() / "march.csv";
    std::ofstream(path, std::ios::binary) << "product,lot,made,bud,copies\n" << rows;
    return path;
}

bool says(GuiDesk& desk, const std::string& words) {
    return desk.until([&] { return desk.page().find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a file of rows becomes labels that are read back", "[gui][labels]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.open("Batch");
    CHECK(desk.focused_name() == "Choose a file of rows");
    CHECK_THAT(desk.page(), Contains("Choose a CSV file with a row for each label"));
    desk.rows = written(folder, row("A26-0305") + row("A26-0306", "3"));
    desk.push("Choose a file of rows");
    REQUIRE(says(desk, "2 rows."));
    REQUIRE(desk.until([&] { return desk.offers("Save PDF"); }));  // read to its end
    desk.target = folder.path() / "march.pdf";
    desk.press('S', wxMOD_CONTROL);
    REQUIRE(says(desk, "5 labels on 5 pages, all read back and whole: march.pdf: 5 labels"));
    CHECK(std::filesystem::exists(*desk.target));
    check_keyboard(desk, "Choose a file of rows");
}

TEST_CASE("a row whose date has passed is told in the window", "[gui][labels]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.open("Batch");
    desk.rows =
        written(folder, row("A26-0305") + "glycine-injection,A25-0901,2025-09-01T09:00,2026-03-01,1\n");
    desk.push("Choose a file of rows");
    REQUIRE(says(desk, "2 rows. The date of 1 row has passed."));
    REQUIRE(says(desk, "Dates have passed"));
    desk.choose_row("Rows of the file", 1);
    CHECK(says(desk, "Line 3, glycine-injection, lot A25-0901: its date has passed, 2026-03-01."));
    CHECK(desk.offers("Save PDF"));
}

TEST_CASE("Ctrl+P prints all labels of a file, once a person agrees to number, printer and stock",
          "[gui][labels]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.open("Batch");
    CHECK_FALSE(desk.offers("Print"));
    desk.rows = written(folder, row("A26-0305") + row("A26-0306", "3"));
    desk.push("Choose a file of rows");
    REQUIRE(says(desk, "2 rows."));
    REQUIRE(desk.until([&] { return desk.offers("Print"); }));
    desk.agrees = false;
    desk.press('P', wxMOD_CONTROL);
    CHECK_THAT(desk.asked, Contains("Print 5 labels on \"zebra\"?") && Contains("Load the stock first: "));
    CHECK(desk.sent == 0);
    desk.agrees = true;
    desk.push("Print");
    REQUIRE(says(desk, "Sent 5 labels to \"zebra\" as job 7"));
    CHECK(desk.sent == 5);
    CHECK(desk.sent_to == "zebra");
    CHECK(std::filesystem::is_empty(desk.files.path()));
    desk.enter("Numbered from", "x");
    CHECK_THAT(desk.page(), !Contains("Sent 5 labels"));
    desk.press('P', wxMOD_CONTROL);
    CHECK(desk.sent == 5);
}

TEST_CASE("a file of rows is not printed where CUPS does not answer, and one key looks again",
          "[gui][labels]") {
    const TemporaryFolder folder;
    GuiDesk desk(gui::Appearance::light, wxSize(1024, 700));
    desk.queues = Failure{print::PrintProblem{print::PrintProblem::Cause::no_server, "CUPS does not answer",
                                              "start it, or print the saved file later at 100 %"}};
    desk.open("Batch");
    desk.rows = written(folder, row("A26-0305"));
    desk.push("Choose a file of rows");
    REQUIRE(says(desk, "CUPS does not answer. Start it"));
    REQUIRE(desk.until([&] { return desk.offers("Save PDF"); }));
    CHECK_FALSE(desk.offers("Print"));
    desk.settle();
    check_whole(desk.frame());
    desk.queues = GuiDesk::one_queue();
    desk.push("Print on: Look again");
    REQUIRE(desk.until([&] { return desk.offers("Print"); }));
}

TEST_CASE("a row that is wrong is told by line and column, and no label is made", "[gui][labels]") {
    const TemporaryFolder folder;
    GuiDesk desk(gui::Appearance::light, wxSize(1024, 700));
    desk.open("Batch");
    check_whole(desk.frame());
    desk.rows =
        written(folder, row("A26-0305") + "glycine-injection,A26-0306,2026-13-05T09:00,2026-09-05,2\n" +
                            row("A26-0307", "0"));
    desk.push("Choose a file of rows");
    REQUIRE(says(desk, "3 rows: 2 rows are wrong."));
    desk.choose_row("Rows of the file", 1);
    CHECK_THAT(desk.page(), Contains("Line 3, glycine-injection, lot A26-0306: made: "));
    CHECK_THAT(desk.page(), Contains("Correct the rows that are wrong"));
    desk.choose_row("Rows of the file", 2);
    CHECK_THAT(desk.page(), Contains("Line 4, glycine-injection, lot A26-0307: copies: "));
    check_whole(desk.frame());
}

// Not of the documentation: VIALWRIGHT_PICTURES=folder, and each is looked at.
TEST_CASE("pictures of printing a file of rows", "[.pictures][batchpictures]") {
    const auto dark = std::getenv("VIALWRIGHT_PICTURE_DARK") != nullptr;
    const TemporaryFolder folder;
    GuiDesk desk(dark ? gui::Appearance::dark : gui::Appearance::light, picture_size());
    desk.open("Batch");
    take_picture(desk, picture("window-batch-empty.png"));
    desk.rows = written(folder, row("A26-0305", "12") + row("A26-0306", "24") + row("A26-0307", "12"));
    desk.push("Choose a file of rows");
    REQUIRE(desk.until([&] { return desk.offers("Print"); }));
    take_picture(desk, picture("window-batch-ready.png"));
    desk.press('P', wxMOD_CONTROL);
    REQUIRE(says(desk, "Sent 48 labels"));
    take_picture(desk, picture("window-batch-printed.png"));
}

}  // namespace vialwright::test
