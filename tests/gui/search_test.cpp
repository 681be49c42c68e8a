// SPDX-License-Identifier: Apache-2.0
// The search of the window, by keyboard alone.
#include <catch2/catch.hpp>

#include "app/gui/search_dialog.hpp"
#include "tests/gui/desk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

gui::SearchDialog* dialog_of(GuiDesk& desk) {
    for (wxWindow* child : desk.frame().GetChildren())
        if (auto* dialog = dynamic_cast<gui::SearchDialog*>(child); dialog && dialog->IsShown())
            return dialog;
    return nullptr;
}

gui::SearchDialog& search_for(GuiDesk& desk, const char* text) {
    desk.press('K', wxMOD_CONTROL);
    const auto has_keyboard = [&] {
        const auto* dialog = dialog_of(desk);
        const wxWindow* focus = wxWindow::FindFocus();
        return dialog && focus && dialog->IsDescendant(const_cast<wxWindow*>(focus)) &&
               const_cast<gui::SearchDialog*>(dialog)->IsActive();
    };
    REQUIRE(desk.until(has_keyboard));
    desk.type(text);
    auto* dialog = dialog_of(desk);
    REQUIRE(dialog);
    REQUIRE(dialog->view().text == text);
    return *dialog;
}

void open_first(GuiDesk& desk) {
    desk.press(WXK_RETURN);
    REQUIRE(desk.until([&] { return dialog_of(desk) == nullptr && desk.frame().IsActive(); }));
    desk.settle();
}

}  // namespace

TEST_CASE("a product is found by typing, and stands chosen on Prepare", "[gui][search]") {
    GuiDesk desk;
    desk.open("Calculator");
    const auto& found = search_for(desk, "inj glyc").view();
    REQUIRE(!found.rows.empty());
    CHECK(found.rows[0].name == "Glycine Injection 50 mg/mL");
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Prepare");
    CHECK_THAT(desk.answer(), Contains("Glycine Injection 50 mg/mL"));
    CHECK(desk.focused_name() == "Weight");
}

TEST_CASE("arrows move while the keyboard stays in the entry; a tool opens with its form", "[gui][search]") {
    GuiDesk desk;
    auto& dialog = search_for(desk, "dilut");
    REQUIRE(dialog.view().rows.size() > 1);
    desk.press(WXK_DOWN);
    CHECK(dialog.view().selected == 1);
    desk.press(WXK_UP);
    CHECK(dialog.view().selected == 0);
    const wxWindow* focus = wxWindow::FindFocus();
    REQUIRE(focus);
    CHECK(focus->GetName() == "Find");
    CHECK(dialog.view().rows[0].kind == "Tool");
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Compounding");
    CHECK_THAT(desk.page(), Contains("Dilute"));
}

TEST_CASE("pages, sections, label stock and commands are found too", "[gui][search]") {
    GuiDesk desk;
    search_for(desk, "beyond");
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Beyond-use date");
    search_for(desk, "safety questions");
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Prepare");
    search_for(desk, "stock thermal 3 1");
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Labels");
    search_for(desk, "next page");
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Batch");
}

TEST_CASE("a patient's order and a file that was opened are found, in each search anew", "[gui][search]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.enter("Weight", "70 kg");
    desk.enter("Name, bed or Rx number", "Bed 4");
    desk.press('T', wxMOD_CONTROL);
    desk.enter("Weight", "81 kg");
    const auto& orders = search_for(desk, "bed 4").view();
    REQUIRE(orders.rows.size() == 1);
    CHECK(orders.rows[0].kind == "Order");
    CHECK_THAT(orders.rows[0].name, Contains("Bed 4") && Contains("70 kg"));
    open_first(desk);
    CHECK_THAT(desk.page(), Contains("154.32 lb"));
    CHECK(desk.focused_name() == "Name, bed or Rx number");  // where its order was left

    desk.frame().open_file(folder.write(
        "orders.csv", "id,product,dose,route,age\nRX-1,glycine-injection,1 g,intravenous,40 y\n"));
    desk.open("Calculator");
    const auto& files = search_for(desk, "orders.csv").view();
    REQUIRE(files.rows.size() == 1);  // not once more as a command of the menu
    CHECK(files.rows[0].kind == "File");
    CHECK(files.rows[0].detail == folder.path().string());
    open_first(desk);
    CHECK(desk.frame().title_of_page() == "Check a file");
    search_for(desk, "record");
    CHECK(dialog_of(desk)->view().rows.size() == 3);
}

TEST_CASE("Esc closes the search, and the keyboard is where it was", "[gui][search]") {
    GuiDesk desk;
    desk.go_to("Weight");
    search_for(desk, "labels");
    desk.press(WXK_ESCAPE);
    REQUIRE(desk.until([&] { return dialog_of(desk) == nullptr && desk.frame().IsActive(); }));
    CHECK(desk.frame().title_of_page() == "Prepare");
    CHECK(desk.focused_name() == "Weight");
}

}  // namespace vialwright::test
