// SPDX-License-Identifier: Apache-2.0
// A date taken from the calendar and a unit from the list, by real keys, in the entries of the pages.
#include <catch2/catch.hpp>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include "app/gui/drop_down.hpp"
#include "app/gui/text.hpp"
#include "app/gui/words.hpp"
#include "tests/gui/desk.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

std::string text_of(const GuiDesk& desk, std::string_view entry) {
    return gui::typed(dynamic_cast<const wxTextEntry&>(*desk.find(entry)).GetValue());
}

// Null: nothing is open.
gui::DropDown* opened() {
    for (wxWindow* window : wxTopLevelWindows)
        if (auto* found = dynamic_cast<gui::DropDown*>(window); found && found->IsShown()) return found;
    return nullptr;
}

void open(GuiDesk& desk, int key, int modifiers = 0) {
    desk.press(key, modifiers);
    REQUIRE(desk.until([] { return opened() && opened()->IsActive(); }));
    desk.settle();
}

// Back in the window, in the entry that it was opened from.
void check_back(GuiDesk& desk, const std::string& entry) {
    REQUIRE(desk.until([&] { return !opened() && desk.frame().IsActive(); }));
    desk.settle();
    CHECK(desk.focused_name() == entry);
}

std::string words_in(const wxWindow& window) {
    std::string words;
    if (const auto* text = dynamic_cast<const gui::Text*>(&window)) words = text->words();
    for (const wxWindow* child : window.GetChildren()) words += " " + words_in(*child);
    return words;
}

}  // namespace

TEST_CASE("a date is picked from the calendar by keys, in the form in which it is typed", "[gui][choice]") {
    GuiDesk desk;
    desk.enter("Expires", "2026-09-05");
    open(desk, WXK_F4);
    CHECK_THAT(words_in(*opened()), Contains("Sat, 5 Sep 2026, in 184 days"));
    desk.press(WXK_DOWN);
    desk.press(WXK_LEFT);
    CHECK_THAT(words_in(*opened()), Contains("Fri, 11 Sep 2026"));
    desk.press(WXK_PAGEDOWN);
    desk.press(WXK_RETURN);
    check_back(desk, "Expires");
    CHECK(text_of(desk, "Expires") == "2026-10-11");
    CHECK_THAT(desk.page(), Contains("Sun, 11 Oct 2026"));
    open(desk, WXK_DOWN, wxMOD_ALT);
    desk.press(WXK_UP);
    desk.press(WXK_ESCAPE);
    check_back(desk, "Expires");
    CHECK(text_of(desk, "Expires") == "2026-10-11");
    desk.press('Z', wxMOD_CONTROL);  // one step of the page's own
    CHECK(text_of(desk, "Expires") == "2026-09-05");
}

TEST_CASE("the calendar keeps the time behind a date, and starts today where nothing is typed",
          "[gui][choice]") {
    GuiDesk desk;
    desk.enter("Compounded", "2026-03-02 09:00");
    open(desk, WXK_F4);
    desk.press(WXK_END);
    desk.press(WXK_RETURN);
    check_back(desk, "Compounded");
    CHECK(text_of(desk, "Compounded") == "2026-03-31 09:00");
    desk.go_to("Expires");
    open(desk, WXK_F4);
    desk.press(WXK_RIGHT);
    desk.press(WXK_RETURN);
    check_back(desk, "Expires");
    CHECK(text_of(desk, "Expires") == "2026-03-06");
}

TEST_CASE("Labels and the beyond-use date have the calendar too", "[gui][choice]") {
    GuiDesk desk;
    desk.open("Labels");
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Ingredients expire", "Glycine=2026-12");
    open(desk, WXK_F4);
    desk.press(WXK_HOME);
    desk.press(WXK_RETURN);
    check_back(desk, "Ingredients expire");
    CHECK(text_of(desk, "Ingredients expire") == "Glycine=2026-12-01");
    desk.open("Beyond-use date");
    desk.choose("What is it", "Nonsterile");
    desk.go_to("Compounding begun");
    open(desk, WXK_F4);
    desk.press(WXK_RETURN);
    check_back(desk, "Compounding begun");
    CHECK(text_of(desk, "Compounding begun") == "2026-03-05");
}

TEST_CASE("the picture in the entry opens the calendar for the mouse", "[gui][choice]") {
    GuiDesk desk;
    desk.go_to("Expires");
    const wxRect entry = desk.find("Expires")->GetScreenRect();
    wxUIActionSimulator mouse;
    mouse.MouseMove(entry.GetRight() - 16, entry.y + entry.height / 2);
    mouse.MouseClick();
    REQUIRE(desk.until([] { return opened() && opened()->IsActive(); }));
    desk.press(WXK_ESCAPE);
    check_back(desk, "Expires");
}

TEST_CASE("the unit of a quantity is chosen by keys, and typing goes on behind it", "[gui][choice]") {
    GuiDesk desk;
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Weight", "154");
    CHECK_THAT(desk.page(), !Contains("= 69.85 kg"));
    open(desk, WXK_F4);
    desk.press('L');
    desk.press(WXK_RETURN);
    check_back(desk, "Weight");
    CHECK(text_of(desk, "Weight") == "154 lb");
    CHECK_THAT(desk.page(), Contains("69.85 kg"));
    open(desk, WXK_DOWN, wxMOD_ALT);  // starts on lb, the third
    desk.press(WXK_UP);
    desk.press(WXK_UP);
    desk.press(WXK_RETURN);
    check_back(desk, "Weight");
    CHECK(text_of(desk, "Weight") == "154 kg");  // nothing was converted
    desk.enter("Dose", "250");
    open(desk, WXK_F4);
    desk.press(WXK_DOWN);
    desk.press(WXK_RETURN);
    check_back(desk, "Dose");
    CHECK(text_of(desk, "Dose") == "250 mg/kg");
    wxUIActionSimulator().Text("/day");
    desk.settle();
    CHECK(text_of(desk, "Dose") == "250 mg/kg/day");
    open(desk, WXK_F4);
    desk.press(WXK_ESCAPE);
    check_back(desk, "Dose");
    CHECK(text_of(desk, "Dose") == "250 mg/kg/day");
}

TEST_CASE("an entry that offers nothing lets the key go by", "[gui][choice]") {
    GuiDesk desk;
    desk.go_to("Lot");
    desk.press(WXK_F4);
    desk.settle();
    CHECK_FALSE(opened());
    CHECK(desk.focused_name() == "Lot");
}

}  // namespace vialwright::test
