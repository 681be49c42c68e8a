// SPDX-License-Identifier: Apache-2.0
// The page "Check a file": chosen or dropped, checked beside the window's own work, filtered, sorted, reported.
#include <fstream>

#include <catch2/catch.hpp>
#include <wx/dataview.h>
#include <wx/dnd.h>
#include <wx/uiaction.h>

#include "app/gui/words.hpp"
#include "tests/gui/controls.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

constexpr const char* header = "id,product,dose,route,age,conditions,drugs,allergies\n";

std::string order(const std::string& id, const std::string& dose, const std::string& conditions = "none") {
    return id + ",glycine-injection," + dose + ",intravenous,40 y," + conditions + ",none,none\n";
}

std::filesystem::path written(const TemporaryFolder& folder, const std::string& name,
                              const std::string& text) {
    const auto path = folder.path() / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string some_orders() {
    return header + order("A-1", "1 g") + order("A-2", "25 g") + order("A-3", "2.5 g") +
           order("A-4", ".5 g") + order("A-5", "1 g", "");
}

bool has_ended(GuiDesk& desk, const char* how = "Done") {
    return desk.until([&] { return desk.page().find(std::string(" ") + how + " ") != std::string::npos; });
}

}  // namespace

TEST_CASE("a file that is chosen is checked, its results filtered and its report saved", "[gui][checkfile]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.orders = written(folder, "today.csv", some_orders());
    desk.press('O', wxMOD_CONTROL);
    CHECK(desk.frame().title_of_page() == "Check a file");
    REQUIRE(has_ended(desk));
    desk.settle();
    CHECK_THAT(desk.page(), Contains("today.csv 5 orders: 1 stop, 2 not checked"));
    desk.choose("Show", "Stop (1)");
    CHECK_THAT(desk.page(), Contains("1 of 5 orders"));
    desk.go_to("Orders");
    desk.press(WXK_HOME);
    CHECK_THAT(desk.page(), Contains("Line 3, A-2, glycine-injection: Stop"));
    CHECK_THAT(desk.page(), Contains("ten times the usual maximum of 2 g"));
    desk.go_to("Show");
    desk.press(WXK_HOME);
    CHECK_THAT(desk.page(), !Contains("1 of 5 orders"));
    desk.choose("Order", "Gravest first");
    desk.report = folder.path() / "report.csv";
    desk.push("Save report");
    CHECK_THAT(desk.page(), Contains("5 orders in report.csv"));
    std::ifstream report(*desk.report);
    const std::string text{std::istreambuf_iterator<char>(report), {}};
    CHECK_THAT(text, Contains("\nA-1,") && Contains("\nA-4,not-checked,"));
}

TEST_CASE("a heading that is pressed sorts, and pressed again the other way round", "[gui][checkfile]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.orders = written(folder, "today.csv", some_orders());
    desk.press('O', wxMOD_CONTROL);
    REQUIRE(has_ended(desk));
    desk.settle();
    const auto first_line = [&] {
        desk.choose_row("Orders", 0);
        const std::string page = desk.page();
        const auto at = page.find(" Line ");
        REQUIRE(at != std::string::npos);
        return page.substr(at + 1, 6);
    };
    const auto press_heading = [&](const wxString& heading) {
        const auto* table = dynamic_cast<const wxDataViewCtrl*>(desk.find("Orders"));
        REQUIRE(table);
        int x = 20;  // within it
        for (unsigned i = 0; i < table->GetColumnCount() && table->GetColumn(i)->GetTitle() != heading; ++i)
            x += table->GetColumn(i)->GetWidth();
        wxUIActionSimulator mouse;
        mouse.MouseMove(desk.find("Orders")->ClientToScreen(wxPoint(x, 12)));
        desk.settle();
        mouse.MouseClick();
        desk.settle();
    };
    CHECK(first_line() == "Line 2");
    press_heading("Verdict");
    CHECK(first_line() == "Line 3");
    press_heading("Verdict");
    CHECK(first_line() == "Line 2");
    press_heading("Line");
    press_heading("Line");
    CHECK(first_line() == "Line 6");
}

TEST_CASE("a file that is dropped is checked too, and one that is none says what to do", "[gui][checkfile]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.open("Check a file");
    auto* target = dynamic_cast<wxFileDropTarget*>(desk.find("Check a file page")->GetDropTarget());
    REQUIRE(target);
    wxArrayString files;
    SECTION("orders") {
        files.Add(gui::shown(written(folder, "dropped.csv", some_orders()).string()));
        CHECK(target->OnDropFiles(5, 5, files));
        REQUIRE(has_ended(desk));
        CHECK_THAT(desk.page(), Contains("dropped.csv"));
    }
    SECTION("something else") {
        files.Add(gui::shown(written(folder, "dropped.csv", "id,produkt\n1,x\n").string()));
        CHECK(target->OnDropFiles(5, 5, files));
        REQUIRE(has_ended(desk, "Not finished"));
        desk.settle();
        CHECK_THAT(desk.page(), Contains("produkt") && Contains("No order was checked."));
        check_whole(desk.frame());
    }
    SECTION("nothing") { CHECK_FALSE(target->OnDropFiles(5, 5, files)); }
}

TEST_CASE("a long check leaves the window usable and is cancelled with whole lines", "[gui][checkfile]") {
    const TemporaryFolder folder;
    std::string many = header;  // more than are checked while a person tabs to "Cancel" on a busy computer
    for (int i = 0; i < 1'500'000; ++i) many += order(std::to_string(i), "1 g");
    GuiDesk desk;
    desk.orders = written(folder, "many.csv", many);
    desk.press('O', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), Contains("Running"));
    desk.press('1', wxMOD_ALT);
    CHECK(desk.frame().title_of_page() == "Prepare");
    desk.open("Check a file");
    desk.push("Cancel");
    REQUIRE(has_ended(desk, "Cancelled"));
    desk.settle();
    CHECK_THAT(desk.page(), Contains("the orders after it are not.") || Contains("No order was checked."));
}

TEST_CASE("on the page Check a file each control has a name, and nothing is cut off", "[gui][checkfile]") {
    const TemporaryFolder folder;
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    GuiDesk desk(gui::Appearance::light, size);
    desk.open("Check a file");
    check_whole(desk.frame());
    desk.orders = written(folder, "a-file-of-orders-with-a-long-name-2026-03-05.csv", some_orders());
    desk.push("Choose a file");
    REQUIRE(has_ended(desk));
    desk.settle();
    check_keyboard(desk, "Choose a file");
    desk.go_to("Orders");
    desk.press(WXK_END);
    check_whole(desk.frame());
}

}  // namespace vialwright::test
