// SPDX-License-Identifier: Apache-2.0
// What a person without a mouse, or without the screen, depends on.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "app/gui/words.hpp"
#include "tests/gui/desk.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

// A window of wx without a name of its own carries the name of its class.
bool has_a_name(const wxWindow& control) {
    const std::set<wxString> of_classes = {"text", "choice", "comboBox", "button", "checkBox", "panel", ""};
    return !of_classes.contains(control.GetName());
}

}  // namespace

TEST_CASE("every control has a name, and Tab reaches each one, in the order of the page", "[gui]") {
    GuiDesk desk;
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    const auto controls = controls_of(desk.frame());
    CHECK(controls.size() > 20);
    std::vector<std::string> expected;
    for (const wxWindow* control : controls) {
        CAPTURE(control->GetClassInfo()->GetClassName(), control->GetName());
        CHECK(has_a_name(*control));
        expected.push_back(gui::typed(control->GetName()));
    }
    std::vector<std::string> reached;
    desk.go_to("Product");
    for (std::size_t i = 0; i < controls.size() + 2; ++i) {
        const std::string name = desk.focused_name();
        // The column that scrolls lies between the order and the label; a list's arrow is a stop of its own.
        if (name != "Answer" && (reached.empty() || reached.back() != name)) reached.push_back(name);
        desk.tab();
    }
    reached.resize(std::min(reached.size(), expected.size()));
    CHECK(reached == expected);
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
