// SPDX-License-Identifier: Apache-2.0
// The window beside its pages: help, the session, files that are opened, the log. By keyboard where there is one.
#include <catch2/catch.hpp>
#include <wx/menu.h>
#include <wx/uiaction.h>

#include "app/files/read_file.hpp"
#include "app/gui/menu_commands.hpp"
#include "app/gui/session_keeper.hpp"
#include "app/workbench/help_text.hpp"
#include "app/workbench/session.hpp"
#include "tests/gui/controls.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;
namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    files::FaultLog log("");
    return files::read_file(file, log).value_or("");
}

void type_patient(GuiDesk& desk) {
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Weight", "70 kg");
    desk.enter("Dose", "2 g");
    desk.open("Calculator");
    desk.enter("Expression", "500 mL / 4 h");
}

}  // namespace

TEST_CASE("F1 opens the help, which has each page with its task and each key of the menus", "[gui][shell]") {
    GuiDesk desk;
    desk.press(WXK_F1);
    CHECK(desk.frame().title_of_page() == "Help");
    const std::string page = desk.page();
    for (const auto& command : gui::menu_commands(*desk.frame().GetMenuBar())) {
        if (command.id == wxID_NEW) continue;  // is called otherwise on the page that F1 was pressed on
        const bool is_page = command.keys.starts_with("Alt+");  // Help has F1
        const std::string words = command.name + " " + command.keys;
        CAPTURE(words);
        if (!command.keys.empty() && command.menu != "View") CHECK_THAT(page, Contains(words));
        if (is_page) CHECK_THAT(page, Contains(words));
        if (is_page) CHECK(!workbench::task_of_page(command.name).empty());
    }
    CHECK_THAT(page, Contains("F1") && Contains("F8") && Contains("Ctrl+K") && Contains("wxWidgets 3."));
}

TEST_CASE("the help is whole in a small window", "[gui][shell]") {
    GuiDesk desk(gui::Appearance::light, GENERATE(wxSize(1024, 700), wxSize(1280, 800)));
    desk.press(WXK_F1);
    desk.settle();
    check_whole(desk.frame());
}

TEST_CASE("what is typed is kept a second later, and is back in another window", "[gui][shell]") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "session";
    {
        GuiDesk desk;
        gui::SessionKeeper keeper(desk.frame(), file, [&] { return desk.frame().session(); });
        desk.settle();
        CHECK(!fs::exists(file));  // nothing is typed
        type_patient(desk);
        REQUIRE(desk.until([&] { return text_of(file).find("500 mL / 4 h") != std::string::npos; }));
    }  // without end(): a crash
    const auto found = workbench::find_session(
        file, time::Date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{5}});
    REQUIRE(found.session);
    GuiDesk desk;
    desk.frame().restore(*found.session);
    desk.frame().tell(found.tone, found.words);
    desk.settle();
    CHECK(desk.frame().title_of_page() == "Calculator");
    CHECK_THAT(desk.page(), Contains("125 mL/h"));
    CHECK_THAT(desk.page(), Contains("What was typed before the program ended at 09:00 is back."));
    desk.push("Put the notice away");
    CHECK_THAT(desk.page(), !Contains("is back"));
    desk.open("Prepare");
    CHECK_THAT(desk.answer(), Contains("Glycine Injection 50 mg/mL"));
    CHECK(desk.frame().session().pages == found.session->pages);
}

TEST_CASE("after a clean end nothing of the session is left", "[gui][shell]") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "session";
    GuiDesk desk;
    {
        gui::SessionKeeper keeper(desk.frame(), file, [&] { return desk.frame().session(); });
        SECTION("kept, then ended") {
            type_patient(desk);
            REQUIRE(desk.until([&] { return fs::exists(file); }));
        }
        SECTION("ended before the second is over") { desk.enter("Weight", "70 kg"); }
        SECTION("emptied again") {
            desk.enter("Weight", "70 kg");
            REQUIRE(desk.until([&] { return fs::exists(file); }));
            desk.type("");
            REQUIRE(desk.until([&] { return !fs::exists(file); }));
        }
        keeper.end();
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a file is opened on the page for it, and is recent then", "[gui][shell]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    const fs::path orders = folder.write(
        "orders.csv", "id,product,dose,route,age\nRX-1,glycine-injection,1 g,intravenous,40 y\n");
    const fs::path rows = folder.write(
        "rows.csv", "product,lot,made,bud,copies\nglycine-injection,A1,2026-03-05T09:00,2026-09-05,1\n");
    desk.frame().open_file(orders);
    CHECK(desk.frame().title_of_page() == "Check a file");
    REQUIRE(desk.until([&] { return desk.page().find(" Done ") != std::string::npos; }));
    desk.frame().open_file(rows);
    CHECK(desk.frame().title_of_page() == "Batch");
    CHECK_THAT(desk.page(), Contains("rows.csv"));
    desk.frame().open_file(folder.write("letter.pdf", "%PDF"));
    CHECK_THAT(desk.page(), Contains("letter.pdf is nothing that this window opens."));
    desk.frame().open_file(folder.path() / "gone.csv");
    CHECK_THAT(desk.page(), Contains("gone.csv is not there any more."));
    std::vector<std::string> names;
    for (const auto& command : gui::menu_commands(*desk.frame().GetMenuBar()))
        if (command.name.ends_with(".csv")) names.push_back(command.name);
    CHECK(names == std::vector<std::string>{"rows.csv", "orders.csv"});
}

TEST_CASE("the calculator's history and what is not saved on Formulary and Settings come back",
          "[gui][shell]") {
    files::Session session;
    {
        GuiDesk desk;
        desk.open("Calculator");
        desk.enter("Expression", "500 mL / 4 h");
        desk.press(WXK_RETURN);
        desk.open("Settings");
        desk.enter("Name of the facility", "Main Street Pharmacy");
        desk.open("Formulary");
        desk.enter("Search", "glycine injection");
        desk.push("Edit the monograph");
        wxUIActionSimulator().Text("#");
        desk.settle();
        session = desk.frame().session();
    }
    session = *files::parse_session(files::session_text(session), "session").value;  // as on the disk
    GuiDesk desk;
    desk.frame().restore(session);
    desk.settle();
    CHECK(desk.frame().title_of_page() == "Formulary");
    CHECK_THAT(desk.page(), Contains("Not saved"));
    CHECK(desk.frame().session().pages == session.pages);
    desk.open("Settings");
    CHECK_THAT(desk.page(), Contains("Facility: an entry is missing or wrong."));  // the rest of it
    desk.open("Calculator");
    desk.press('3', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "History");
}

TEST_CASE("a session knows its pages whatever language is spoken", "[gui][shell]") {
    files::Session session;
    session.shown = "beyond-use-date";
    session.pages["calculator"] = {{"expression", "500 mL / 4 h"}};
    session.pages["calculadora"] = {
        {"expression", "1 g"}};  // as another language called it before: passed over
    GuiDesk desk;
    desk.frame().restore(session);
    CHECK(desk.frame().title_of_page() == "Beyond-use date");
    session.pages.erase("calculadora");
    CHECK(desk.frame().session().pages == session.pages);
    CHECK(desk.frame().session().shown == "beyond-use-date");
}

TEST_CASE("a monograph that is opened is in the editor, with its faults", "[gui][shell]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    std::string text = text_of(fs::path(VIALWRIGHT_SOURCE_DIR) / "data/formulary/glycine-injection.toml");
    REQUIRE_FALSE(text.empty());
    desk.frame().open_file(folder.write("sent.toml", text));
    CHECK(desk.frame().title_of_page() == "Formulary");
    CHECK_THAT(desk.page(), Contains("From sent.toml, which stays as it is.") && Contains("Nothing to mend"));
    CHECK(desk.focused_name() == "Text of the monograph");
    desk.frame().open_file(folder.write("broken.toml", "id = \"broken\"\n" + text));
    CHECK(desk.asked_to_leave == 0);
    CHECK_THAT(desk.page(), Contains("Not valid") && Contains("From broken.toml"));
    wxUIActionSimulator().Text("#");
    desk.settle();
    desk.frame().open_file(folder.path() / "sent.toml");
    CHECK(desk.asked_to_leave == 1);
    CHECK_THAT(desk.page(), Contains("From broken.toml"));  // stayed
    desk.leave = gui::Leave::discard;
    desk.frame().open_file(folder.path() / "sent.toml");
    CHECK_THAT(desk.page(), Contains("From sent.toml"));
}

}  // namespace vialwright::test
