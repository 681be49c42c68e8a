// SPDX-License-Identifier: Apache-2.0
// The page "Formulary", by keyboard alone.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include "app/gui/words.hpp"
#include "tests/gui/controls.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

using Catch::Contains;

TEST_CASE("a monograph is found, opened and read with its sources", "[gui][formulary]") {
    GuiDesk desk;
    desk.open("Formulary");
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

TEST_CASE("on the page Formulary each control has a name, and Tab goes through them", "[gui][formulary]") {
    GuiDesk desk;
    desk.open("Formulary");
    check_keyboard(desk, "Search");
}

TEST_CASE("every text of every shipped monograph is shown whole", "[gui][formulary]") {
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    CAPTURE(size.x, size.y);
    GuiDesk desk(gui::Appearance::light, size);
    desk.open("Formulary");
    desk.push("Sources of the monograph");
    desk.go_to("Monographs");
    desk.press(WXK_HOME);
    for (int i = 0; i < 4; ++i) {
        check_whole(desk.frame());
        desk.press(WXK_DOWN);
    }
}

namespace {

// Settings of the test's own: what is saved lies in them.
std::filesystem::path own_file(const GuiDesk& desk, const char* name) {
    return desk.settings_folder() / "formulary" / name;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

constexpr const char* text_name = "Text of the monograph";

std::string text_in(GuiDesk& desk) {
    return gui::typed(dynamic_cast<const wxTextCtrl&>(*desk.find(text_name)).GetValue());
}

void edit_glycine(GuiDesk& desk) {
    desk.open("Formulary");
    desk.enter("Search", "glycine injection");
    desk.push("Edit the monograph");
    CHECK(desk.focused_name() == text_name);
}

}  // namespace

TEST_CASE("a monograph is edited by keys: a fault is told, mended, and the revision saved",
          "[gui][formulary]") {
    GuiDesk desk;
    edit_glycine(desk);
    CHECK_THAT(text_in(desk), Contains("revision = 2"));
    CHECK_THAT(desk.page(), Contains("Not saved") && Contains("Nothing to mend"));
    const std::string first = text_in(desk);
    desk.press(WXK_HOME, wxMOD_CONTROL);
    wxUIActionSimulator().Text("x");
    desk.settle();
    CHECK_THAT(desk.page(), Contains("Not valid") && Contains("1 fault") && Contains("last that was"));
    desk.press(WXK_END, wxMOD_CONTROL);
    desk.press(WXK_F8);  // to the fault
    CHECK(dynamic_cast<const wxTextCtrl&>(*desk.find(text_name)).GetInsertionPoint() < 80);
    desk.press('Z', wxMOD_CONTROL);
    CHECK(text_in(desk) == first);
    CHECK_THAT(desk.page(), !Contains("Not valid"));
    desk.press('Y', wxMOD_CONTROL);
    CHECK(text_in(desk) == "x" + first);
    desk.press('Z', wxMOD_CONTROL);
    desk.press('S', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), Contains("Saved as") && Contains("once Vialwright is opened again"));
    CHECK(content_of(own_file(desk, "glycine-injection.toml")) == first);
    desk.push("Close the editor");
    CHECK(desk.asked_to_leave == 0);
    CHECK_THAT(desk.page(), Contains("2 of 5 monographs") && Contains("glycine-injection, revision 2"));
}

TEST_CASE("unsaved work is asked for before it is left", "[gui][formulary]") {
    GuiDesk desk;
    edit_glycine(desk);
    wxUIActionSimulator().Text("#");
    desk.settle();
    desk.push("Close the editor");
    CHECK(desk.asked_to_leave == 1);
    CHECK_THAT(desk.page(), Contains("Not saved"));  // stayed
    desk.press('1', wxMOD_ALT);                      // another page: nothing is lost, nothing is asked
    CHECK(desk.asked_to_leave == 1);
    CHECK_FALSE(desk.frame().Close());
    CHECK(desk.asked_to_leave == 2);
    CHECK(desk.frame().title_of_page() == "Formulary");
    desk.disk_fault = "No space left on device";
    desk.leave = gui::Leave::save;
    desk.push("Close the editor");
    CHECK_THAT(desk.page(), Contains("Nothing was saved: No space left on device"));
    desk.leave = gui::Leave::discard;
    desk.press('N', wxMOD_CONTROL);
    CHECK(desk.asked_to_leave == 4);
    CHECK_THAT(desk.page(), Contains("4 monographs"));
    CHECK_FALSE(std::filesystem::exists(own_file(desk, "glycine-injection.toml")));
}

TEST_CASE("a copy is named, made and compared with what it is a copy of", "[gui][formulary]") {
    GuiDesk desk;
    desk.open("Formulary");
    desk.enter("Search", "glycine injection");
    desk.push("Duplicate the monograph");
    CHECK(desk.focused_name() == "New id");
    desk.type("glycine-injection");
    CHECK_THAT(desk.page(), Contains("such as glycine-injection-2"));
    desk.enter("New id", "glycine-free");
    desk.enter("New name", "Glycine Injection, preservative-free");
    desk.push("Make the copy");
    CHECK(desk.focused_name() == text_name);
    CHECK_THAT(text_in(desk), Contains("\"glycine-free\""));
    desk.push("Compare with the saved revision");
    CHECK_THAT(desk.page(), Contains("changes."));
    desk.choose_row("Changes", 0);
    CHECK_THAT(desk.page(), Contains("glycine-injection \u2192 glycine-free"));
    desk.push("Close the comparison");
    CHECK(desk.focused_name() == text_name);
    desk.press('S', wxMOD_CONTROL);
    CHECK(std::filesystem::exists(own_file(desk, "glycine-free.toml")));
}

TEST_CASE("each key in the editor is checked as it is typed", "[gui][formulary]") {
    GuiDesk desk;
    edit_glycine(desk);
    auto& text = dynamic_cast<wxTextCtrl&>(*desk.find(text_name));
    text.SetInsertionPoint(text.GetValue().Find("slow IV push or diluted"));
    for (const char* key : {"a", "b", "c", "\"", "x"}) {
        text.WriteText(key);
        desk.settle();
    }
    CHECK_THAT(desk.page(), Contains("Not valid"));
}

TEST_CASE("the editor and the comparison keep to the keyboard, and nothing is cut off", "[gui][formulary]") {
    GuiDesk desk(gui::Appearance::light, {1024, 700});
    edit_glycine(desk);
    check_keyboard(desk, text_name);
    check_whole(desk.frame());
    desk.push("Compare with the saved revision");
    check_keyboard(desk, "Earlier");
    check_whole(desk.frame());
}

}  // namespace vialwright::test
