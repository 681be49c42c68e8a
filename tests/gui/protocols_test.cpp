// SPDX-License-Identifier: Apache-2.0
// The page "Protocols", by keyboard alone.
#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"

namespace vialwright::test {

using Catch::Contains;

TEST_CASE("a monograph is found, opened and read with its sources", "[gui][protocols]") {
    GuiDesk desk;
    desk.open("Protocols");
    CHECK(desk.focused_name() == "Search");
    desk.type("glycine injection");
    CHECK_THAT(desk.page(), Contains("1 of 4 monographs"));
    CHECK_THAT(desk.page(), Contains("Glycine Injection 50 mg/mL") && Contains("Usual 0.5 to 2 g"));
    CHECK_THAT(desk.page(), Contains("Not approved here") && Contains("Draft"));
    CHECK_THAT(desk.page(), !Contains("Source: Glycine Injection"));
    desk.push("Sources of the monograph");
    CHECK_THAT(desk.page(), Contains("Source: Glycine Injection"));
    desk.enter("Search", "");
    desk.go_to("Monographs");
    const std::string first = desk.page();
    desk.press(WXK_HOME);
    desk.press(WXK_DOWN);
    CHECK(desk.page() != first);
    CHECK(desk.focused_name() == "Monographs");
    desk.enter("Search", "xyzzy");
    CHECK_THAT(desk.page(), Contains("0 of 4 monographs") && Contains("No monograph"));
    desk.press('N', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), Contains("4 monographs"));
    CHECK(desk.focused_name() == "Search");
}

TEST_CASE("on the page Protocols each control has a name, and Tab goes through them", "[gui][protocols]") {
    GuiDesk desk;
    desk.open("Protocols");
    check_keyboard(desk, "Search");
}

TEST_CASE("every text of every shipped monograph is shown whole", "[gui][protocols]") {
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    CAPTURE(size.x, size.y);
    GuiDesk desk(gui::Appearance::light, size);
    desk.open("Protocols");
    desk.push("Sources of the monograph");
    desk.go_to("Monographs");
    desk.press(WXK_HOME);
    for (int i = 0; i < 4; ++i) {
        check_whole(desk.frame());
        desk.press(WXK_DOWN);
    }
}

}  // namespace vialwright::test
