// SPDX-License-Identifier: Apache-2.0
// What a person without a mouse, or without the screen, depends on.
#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("the window opens with the cursor in its first entry", "[gui][keyboard]") {
    GuiDesk desk;
    CHECK(desk.focused_name() == "Product");
}

TEST_CASE("every control has a name, and Tab reaches each one, in the order of the page", "[gui]") {
    GuiDesk desk;
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    CHECK(controls_of(desk.frame()).size() > 20);
    check_keyboard(desk, "Product");
}

TEST_CASE("Alt and a letter, Ctrl and a number, and F8 go where they should", "[gui]") {
    GuiDesk desk;
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.press('D', wxMOD_ALT);
    CHECK(desk.focused_name() == "Dose");
    desk.press('W', wxMOD_ALT);
    CHECK(desk.focused_name() == "Weight");
    desk.press('6', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Lot");
    desk.press('2', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Weight");
    desk.press('3', wxMOD_CONTROL);
    desk.type("1");  // no unit
    desk.press('6', wxMOD_CONTROL);
    desk.press(WXK_F8);
    CHECK(desk.focused_name() == "Dose");
}

TEST_CASE("Enter does no harm", "[gui]") {
    GuiDesk desk;
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Dose", "2 g");
    const std::string before = desk.page();
    desk.press(WXK_RETURN);
    CHECK(desk.page() == before);
    CHECK(desk.focused_name() == "Dose");
}

}  // namespace vialwright::test
