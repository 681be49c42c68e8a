// SPDX-License-Identifier: Apache-2.0
// Several orders side by side on the page "Prepare", by the keyboard alone.
#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

void type_order(GuiDesk& desk, std::string_view weight, std::string_view dose) {
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Weight", weight);
    desk.enter("Age", "40 y");
    desk.enter("Dose", dose);
    desk.press('N', wxMOD_CONTROL | wxMOD_SHIFT);
}

}  // namespace

TEST_CASE("Ctrl+T begins an order of another patient, and Ctrl+Tab goes from one to the other",
          "[gui][orders]") {
    GuiDesk desk;
    CHECK_FALSE(desk.offers("New order"));
    type_order(desk, "70 kg", "2 g");
    CHECK_THAT(desk.answer(), Contains("40 mL"));
    desk.go_to("Dose");

    desk.press('T', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Product");
    CHECK_THAT(desk.answer(), !Contains("40 mL"));
    type_order(desk, "80 kg", "1 g");
    CHECK_THAT(desk.answer(), Contains("20 mL"));
    CHECK(desk.offers("2: Glycine Injection 50 mg/mL, 80 kg, 40 y \xE2\x80\x93 DRAW UP"));

    desk.press(WXK_TAB, wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Dose");
    CHECK_THAT(desk.answer(), Contains("40 mL"));
    desk.press(WXK_TAB, wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK_THAT(desk.answer(), Contains("20 mL"));

    // One key press too many in this order is taken back in this order alone.
    desk.enter("Weight", "800 kg");
    desk.press('Z', wxMOD_CONTROL);
    desk.press(WXK_TAB, wxMOD_CONTROL);
    CHECK_THAT(desk.answer(), Contains("40 mL"));
}

TEST_CASE("Ctrl+W closes an order and says so, Ctrl+Shift+T brings it back", "[gui][orders]") {
    GuiDesk desk;
    type_order(desk, "70 kg", "2 g");
    desk.press('T', wxMOD_CONTROL);
    type_order(desk, "80 kg", "1 g");
    desk.press('W', wxMOD_CONTROL);
    CHECK_THAT(desk.answer(), Contains("40 mL"));
    CHECK_THAT(desk.page(), Contains("80 kg, 40 y\" is closed. Ctrl+Shift+T brings it back."));
    CHECK_FALSE(desk.offers("New order"));
    desk.press('T', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK_THAT(desk.answer(), Contains("20 mL"));
    CHECK_THAT(desk.page(), !Contains("is closed"));  // it is not, any more
}

TEST_CASE("questions that a key answers are brought into view", "[gui][orders]") {
    GuiDesk desk(gui::Appearance::light, {1024, 700});
    type_order(desk, "70 kg", "2 g");
    const auto is_seen = [&](const char* name) {
        const wxWindow* control = desk.find(name);
        const wxWindow* column = desk.find("Order");
        return control && column && column->GetScreenRect().Contains(control->GetScreenRect());
    };
    constexpr const char* question = "No: Allergic to glycine?";
    desk.go_to("Weight");  // the questions are far below
    CHECK_FALSE(is_seen(question));
    desk.press('N', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(is_seen(question));
    CHECK_FALSE(is_seen("Weight"));
    CHECK(desk.focused_name() == "Weight");
    desk.press('1');  // nothing is typed out of sight
    CHECK(is_seen("Weight"));
}

TEST_CASE("from another page Ctrl+T goes to the new order, and Ctrl+W does nothing", "[gui][orders]") {
    GuiDesk desk;
    type_order(desk, "70 kg", "2 g");
    desk.open("Calculator");
    desk.press('W', wxMOD_CONTROL);
    CHECK(desk.frame().title_of_page() == "Calculator");
    desk.press('T', wxMOD_CONTROL);
    CHECK(desk.frame().title_of_page() == "Prepare");
    CHECK(desk.focused_name() == "Product");
    desk.press(WXK_TAB, wxMOD_CONTROL);
    CHECK_THAT(desk.answer(), Contains("40 mL"));
}

TEST_CASE("tabs are reached and turned with the arrow keys, and nothing of them is cut", "[gui][orders]") {
    GuiDesk desk(gui::Appearance::light, {1024, 700});
    for (int i = 1; i <= 5; ++i) {
        if (i > 1) desk.press('T', wxMOD_CONTROL);
        type_order(desk, std::to_string(60 + i) + " kg", "1 g");
    }
    check_whole(desk.frame());
    desk.go_to("5: Glycine Injection 50 mg/mL, 65 kg, 40 y \xE2\x80\x93 DRAW UP");
    desk.press(WXK_RIGHT);
    CHECK(desk.focused_name() == "1: Glycine Injection 50 mg/mL, 61 kg, 40 y \xE2\x80\x93 DRAW UP");
    desk.press(WXK_LEFT);
    CHECK(desk.focused_name() == "5: Glycine Injection 50 mg/mL, 65 kg, 40 y \xE2\x80\x93 DRAW UP");
    CHECK_THAT(desk.answer(), Contains("20 mL"));
}

TEST_CASE("a session brings all orders back", "[gui][orders][shell]") {
    files::Session kept;
    {
        GuiDesk desk;
        type_order(desk, "70 kg", "2 g");
        desk.press('T', wxMOD_CONTROL);
        type_order(desk, "80 kg", "1 g");
        kept = desk.frame().session();
    }
    GuiDesk desk;
    desk.frame().restore(kept);
    desk.settle();
    CHECK_THAT(desk.answer(), Contains("20 mL"));  // the one that was in front
    desk.press(WXK_TAB, wxMOD_CONTROL);
    CHECK_THAT(desk.answer(), Contains("40 mL"));
}

TEST_CASE("the window asks before it closes over an order that is neither saved nor printed",
          "[gui][orders]") {
    GuiDesk desk;
    desk.confirms = false;
    type_order(desk, "70 kg", "2 g");
    desk.press('Q', wxMOD_CONTROL);
    CHECK_THAT(desk.asked, Contains("An order is typed"));
    CHECK_THAT(desk.answer(), Contains("40 mL"));
}

TEST_CASE("two patients of the same product and age are told apart by what they are called",
          "[gui][orders]") {
    GuiDesk desk;
    type_order(desk, "70 kg", "2 g");
    desk.enter("Name, bed or Rx number", "Bed 4");
    desk.press('T', wxMOD_CONTROL);
    type_order(desk, "70 kg", "2 g");
    desk.enter("Name, bed or Rx number", "Bed 7");
    CHECK(desk.offers("2: Glycine Injection 50 mg/mL, Bed 7, 70 kg, 40 y \xE2\x80\x93 DRAW UP"));
}

}  // namespace vialwright::test
