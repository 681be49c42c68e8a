// SPDX-License-Identifier: Apache-2.0
// The page "Settings", by keyboard alone.
#include <cstdlib>

#include <catch2/catch.hpp>
#include <wx/menu.h>

#include "app/files/facility_file.hpp"
#include "app/files/printers_file.hpp"
#include "app/files/settings_file.hpp"
#include "tests/gui/controls.hpp"
#include "tests/gui/picture.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

const std::string facility =
    "format = \"facility/1\"\nid = \"main\"\nname = \"Main Street Pharmacy\"\nstreet = \"1 Main Street\"\n"
    "city = \"Salem\"\nregion = \"OR\"\npostal_code = \"97301\"\nphone = \"(503) 555-0100\"\n";

files::Settings saved(const GuiDesk& desk) {
    const auto reading = files::read_settings(desk.settings_folder() / "settings.toml");
    REQUIRE(reading.value);
    return *reading.value;
}

}  // namespace

TEST_CASE("what is set is saved with a key, and the window looks so at once", "[gui][settings]") {
    GuiDesk desk;
    desk.open("Settings");
    CHECK(desk.focused_name() == "Appearance");
    CHECK_THAT(desk.page(), Contains("Everything is saved.") && Contains("Labels carry the sample facility"));
    const auto light = desk.frame().GetBackgroundColour();
    desk.choose("Appearance", "Dark");
    CHECK_THAT(desk.page(), Contains("Changes are not saved yet."));
    CHECK(desk.frame().GetBackgroundColour() == light);
    desk.enter("Find a zone", "los ang");
    desk.choose_row("Time zones", 0);
    CHECK_THAT(desk.page(), Contains("America/Los_Angeles It is 2026-03-05 06:00 PST there now."));
    desk.press('S', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), Contains("Saved: settings.toml.") && Contains("Everything is saved."));
    CHECK(desk.frame().GetBackgroundColour() != light);
    CHECK(saved(desk).appearance == files::Appearance::dark);
    CHECK(saved(desk).zone == "America/Los_Angeles");
    desk.press('Z', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), Contains("Changes are not saved yet."));
    CHECK(desk.focused_name() == "Find a zone");
}

TEST_CASE("a facility is typed in, mended and saved", "[gui][settings]") {
    GuiDesk desk;
    desk.open("Settings");
    desk.press('4', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Name of the facility");
    desk.type("Main Street Pharmacy");
    desk.enter("Street", "1 Main Street");
    desk.enter("City", "Salem");
    desk.enter("State", "OR");
    desk.enter("Postal code", "97301");
    desk.enter("Telephone", "(503) 555-0100");
    desk.enter("Id of the facility", "Main");
    CHECK_THAT(desk.page(), Contains("\"Main\" is no id"));
    desk.press('S', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Id of the facility");
    CHECK_FALSE(std::filesystem::exists(desk.settings_folder() / "facility.toml"));
    desk.type("main");
    desk.push("Save settings");
    CHECK_THAT(desk.page(), Contains("Labels carry your facility, Main Street Pharmacy."));
    const auto read = files::read_facility(desk.settings_folder() / "facility.toml");
    REQUIRE(read.value);
    CHECK(read.value->city == "Salem");
}

TEST_CASE("a printer is added, and one that is taken out comes back", "[gui][settings]") {
    GuiDesk desk;
    desk.open("Settings");
    desk.push("Add a printer");
    CHECK(desk.focused_name() == "Name of the printer");
    desk.type("Bench");
    desk.choose("Dots per inch", "203");
    desk.enter("Move up", "11 mm");
    CHECK_THAT(desk.page(), Contains("Print is moved by at most 10 mm"));
    desk.type("1 mm");
    desk.press('S', wxMOD_CONTROL);
    const auto file = desk.settings_folder() / "printers.toml";
    REQUIRE(files::read_printers(file).value);
    REQUIRE(files::read_printers(file).value->size() == 1);
    CHECK(files::read_printers(file).value->front().profile.dpi == 203);
    desk.push("Remove the printer");
    CHECK_THAT(desk.page(), Contains("None yet"));
    desk.press('Z', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), !Contains("None yet") && Contains("Everything is saved."));
}

TEST_CASE("a test label is printed for the chosen printer, once a person agrees", "[gui][settings]") {
    GuiDesk desk(gui::Appearance::light, wxSize(1024, 700),
                 {{"settings.toml", "format = \"settings/1\"\nstock = \"thermal-3.00x1.00in\"\n"}});
    desk.open("Settings");
    CHECK_FALSE(desk.offers("Print a test label"));
    desk.push("Add a printer");
    desk.type("Bench");
    desk.enter("Queue", "zebra");
    REQUIRE(desk.until([&] { return desk.offers("Print a test label"); }));
    desk.agrees = false;
    desk.push("Print a test label");
    CHECK_THAT(desk.asked, Contains("Print 1 label on \"zebra\"?") && Contains("laid out for \"Bench\""));
    CHECK(desk.sent == 0);
    desk.agrees = true;
    desk.push("Print a test label");
    REQUIRE(desk.until([&] { return desk.page().find("Sent 1 label to") != std::string::npos; }));
    CHECK(desk.sent == 1);
    check_whole(desk.frame());
}

TEST_CASE("what is not saved is kept on another page, and asked for before the window closes",
          "[gui][settings]") {
    GuiDesk desk;
    desk.open("Settings");
    desk.choose("Language", "English");
    SECTION("another page") {
        desk.press('1', wxMOD_ALT);
        CHECK(desk.frame().title_of_page() == "Prepare");
        desk.open("Settings");
        CHECK_THAT(desk.page(), !Contains("Everything is saved."));
        desk.leave = gui::Leave::discard;
    }
    SECTION("stay") {
        desk.press('1', wxMOD_ALT);
        CHECK_FALSE(desk.frame().Close());
        CHECK_THAT(desk.asked, Contains("Settings"));
        CHECK(desk.frame().title_of_page() == "Settings");
        desk.leave = gui::Leave::discard;
    }
    SECTION("discard") {
        desk.leave = gui::Leave::discard;
        CHECK(desk.frame().Close());
        CHECK_FALSE(std::filesystem::exists(desk.settings_folder() / "settings.toml"));
    }
    SECTION("save") {
        desk.leave = gui::Leave::save;
        CHECK(desk.frame().Close());
        CHECK(saved(desk).language == files::Language::english);
    }
    SECTION("save, but the disk is full") {
        desk.leave = gui::Leave::save;
        desk.disk_fault = "No space left on device";
        CHECK_FALSE(desk.frame().Close());
        desk.settle();
        CHECK(desk.frame().title_of_page() == "Settings");
        CHECK_THAT(desk.page(), Contains("Not saved: No space left on device."));
        desk.leave = gui::Leave::discard;
    }
}

TEST_CASE("a broken settings file is told on the first page, and not overwritten without being asked",
          "[gui][settings]") {
    const std::string broken = "format = \"settings/1\"\nzone = \"Mars\"\n";
    GuiDesk desk(gui::Appearance::light, {1280, 800}, {{"settings.toml", broken}});
    CHECK_THAT(desk.page(), Contains("\"Mars\" is no time zone"));
    desk.open("Settings");
    CHECK_THAT(desk.page(), Contains("cannot be used") && Contains("\"Mars\" is no time zone"));
    desk.choose("Appearance", "Dark");
    desk.confirms = false;
    desk.press('S', wxMOD_CONTROL);
    CHECK_THAT(desk.asked, Contains("settings.toml could not be read"));
    CHECK_FALSE(files::read_settings(desk.settings_folder() / "settings.toml").value);
    desk.confirms = true;
    desk.press('S', wxMOD_CONTROL);
    CHECK(saved(desk).appearance == files::Appearance::dark);
    CHECK(std::filesystem::exists(desk.settings_folder() / "settings.toml.bak"));
}

TEST_CASE("the site's printers are offered on the label pages, the usual one first chosen",
          "[gui][settings]") {
    GuiDesk desk(gui::Appearance::light, {1280, 800},
                 {{"settings.toml", "format = \"settings/1\"\nprinter = \"bench\"\n"},
                  {"facility.toml", facility},
                  {"printers.toml",
                   "format = \"printers/1\"\n[[printer]]\nid = \"bench\"\nname = \"Bench\"\ndpi = 203\n"}});
    desk.open("Labels");
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.choose("Printer", "Bench, 203 dpi");
}

TEST_CASE("on the page Settings each control has a name, Tab goes through them, and nothing is cut off",
          "[gui][settings]") {
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    GuiDesk desk(gui::Appearance::light, size, {{"facility.toml", facility}});
    desk.open("Settings");
    desk.push("Add a printer");
    check_keyboard(desk, "Appearance");
    check_whole(desk.frame());
}

TEST_CASE("the menu and the page show one appearance", "[gui][settings]") {
    GuiDesk desk;
    desk.open("Settings");
    const int dark = desk.frame().GetMenuBar()->FindMenuItem("View", "Dark");
    REQUIRE(dark != wxNOT_FOUND);
    desk.frame().GetMenuBar()->FindItem(dark)->Check();
    wxCommandEvent chosen(wxEVT_MENU, dark);
    desk.frame().ProcessWindowEvent(chosen);
    desk.settle();
    CHECK(saved(desk).appearance == files::Appearance::dark);
    CHECK_THAT(desk.page(), Contains("Everything is saved."));
    desk.choose("Appearance", "Light");
    desk.press('S', wxMOD_CONTROL);
    CHECK(desk.frame().GetMenuBar()->IsChecked(desk.frame().GetMenuBar()->FindMenuItem("View", "Light")));
}

// Not of the documentation: VIALWRIGHT_PICTURES=folder, and each is looked at.
TEST_CASE("pictures of a test label", "[.pictures][testlabelpictures]") {
    const auto dark = std::getenv("VIALWRIGHT_PICTURE_DARK") != nullptr;
    GuiDesk desk(dark ? gui::Appearance::dark : gui::Appearance::light, picture_size(),
                 {{"settings.toml", "format = \"settings/1\"\nstock = \"thermal-3.00x1.00in\"\n"}});
    desk.open("Settings");
    desk.push("Add a printer");
    desk.type("Label printer at the bench");
    desk.enter("Queue", "zebra");
    REQUIRE(desk.until([&] { return desk.offers("Print a test label"); }));
    desk.push("Print a test label");
    REQUIRE(desk.until([&] { return desk.page().find("Sent 1 label to") != std::string::npos; }));
    take_picture(desk, picture("window-settings-test-label.png"));
    desk.go_to("Name of the printer");
    take_picture(desk, picture("window-settings-printers.png"));
}

}  // namespace vialwright::test
