// SPDX-License-Identifier: Apache-2.0
// Makes the pictures of the documentation from the real window: script/pictures runs this hidden case. Each state is typed.
#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

#include "tests/gui/picture.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

void type_order(GuiDesk& desk, const char* dose) {
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Weight", "70 kg");
    desk.enter("Height", "172 cm");
    desk.enter("Age", "40 y");
    desk.choose("Sex", "Female");
    desk.enter("Dose", dose);
}

void type_label(GuiDesk& desk) {
    desk.enter("Lot", "A26-0305");
    desk.enter("Compounded", "2026-03-05 09:00");
    desk.enter("Expires", "2026-09-05");
}

void type_label_entries(GuiDesk& desk, const char* expires) {
    desk.enter("Lot", "A26-0305");
    desk.enter("Compounded", "2026-03-05 09:00");
    desk.enter("Expires or beyond-use date", expires);
}

// Back to the top of the page, with the cursor where a person would have it.
void rest(GuiDesk& desk) {
    desk.press('1', wxMOD_CONTROL);
    desk.press('3', wxMOD_CONTROL);
}

void show_calculator(GuiDesk& desk) {
    desk.open("Calculator");
    for (const char* expression : {"500 mL / 4 h", "5 %(w/v) * 250 mL in g", "1260 mg / (50 mg/mL)"}) {
        desk.enter("Expression", expression);
        desk.press(WXK_RETURN);
    }
    desk.enter("Expression", "5 mcg/kg/min * 70 kg / (1600 mcg/mL)");
    desk.enter("Answer in", "mL/h");
}

void show_beyond_use(GuiDesk& desk) {
    desk.open("Beyond-use date");
    desk.choose("What is it", "Sterile");
    desk.choose("Category", "Category 2");
    desk.choose("Process", "Aseptic");
    desk.choose("Sterility test", "Not done");
    desk.choose("Starting components", "All sterile");
    desk.choose("Storage", "Refrigerator");
    desk.enter("Compounding begun", "2026-03-05 09:00");
    desk.enter("Component 1", "Glycine");
    desk.enter("Until 1", "2026-03");
    desk.press('1', wxMOD_CONTROL);
}

void show_compounding(GuiDesk& desk) {
    desk.open("Compounding");
    desk.choose("Tool", "Mix strengths");
    desk.enter("Strength wanted", "50 %(v/v)");
    desk.enter("Total wanted", "500 mL");
    desk.enter("Stock 1", "70 %(v/v)");
    desk.enter("Stock 2", "20 %(v/v)");
}

void show_override(GuiDesk& desk) {
    type_order(desk, "2.5 g");
    desk.push("Answer the rest with No");
    desk.push("Override: The dose, 2.5 g, is above the usual maximum of 2 g.");
    desk.type("Dr. Hall, by telephone: tapering, one dose");
}

void show_formulary(GuiDesk& desk) {
    desk.open("Formulary");
    desk.choose_row("Monographs", 0);
}

// Over what stands in the text of the monograph, once.
void type_over(GuiDesk& desk, std::string_view before, std::string_view after) {
    auto* text = dynamic_cast<wxTextCtrl*>(desk.find("Text of the monograph"));
    REQUIRE(text);
    const int at = text->GetValue().Find(wxString(before.data(), before.size()));
    REQUIRE(at != wxNOT_FOUND);
    text->SetSelection(at, at + static_cast<long>(before.size()));
    wxUIActionSimulator().Text(std::string(after).c_str());
    desk.settle();
}

void show_formulary_editor(GuiDesk& desk, const char* usual_max) {
    show_formulary(desk);
    desk.push("Edit the monograph");
    type_over(desk, "usual_max = \"2 g\"", "usual_max = \"" + std::string(usual_max) + "\"");
}

void show_vial_label(GuiDesk& desk) {
    desk.open("Labels");
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    type_label_entries(desk, "2026-09-05");
    desk.choose_row("Elements of the label", 1);
}

void show_syringe_label(GuiDesk& desk) {
    desk.open("Labels");
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.go_to("Kind of label");
    desk.press(WXK_HOME);
    desk.choose("Kind of label", "Patient-specific syringe");
    type_label_entries(desk, "2026-03-09 09:00");
    desk.enter("Patient", "Anna Mueller");
    desk.enter("Rx number", "7001234");
    desk.enter("Dose", "500 mg");
    desk.choose_row("Elements of the label", 2);
}

void show_checked_dose_label(GuiDesk& desk) {
    type_order(desk, "2 g");
    desk.push("Answer the rest with No");
    desk.press('L', wxMOD_CONTROL);
    type_label_entries(desk, "2026-03-09 09:00");
    desk.enter("Patient", "Anna Mueller");
    desk.enter("Rx number", "7001234");
}

void show_label_that_does_not_fit(GuiDesk& desk) {
    show_vial_label(desk);
    desk.enter("Find stock", "thermal 2 x 1");
    desk.choose_row("Stock", 0);
}

void show_label_lint(GuiDesk& desk) {
    desk.open("Labels");
    desk.choose("Product", "Glycine Powder");
    desk.go_to("Kind of label");
    desk.press(WXK_HOME);
    desk.choose("Kind of label", "503A patient label, nonsterile");
    desk.push("Take the stock that holds it");
    desk.enter("Lot", "P26-0012");
    desk.enter("Directions", "Take 3 g QD.");
}

// 400 orders, of which some are too much, not answered, or in another unit than they should be.
void show_check(GuiDesk& desk, const TemporaryFolder& folder) {
    desk.open("Check a file");
    const char* doses[] = {"1 g", "2 g", "750 mg", "2.5 g", "1.5 g", "25 g", "500 mg", ".5 g"};
    std::ofstream file(folder.path() / "orders-2026-03-05.csv");
    file << "id,product,dose,route,age,conditions,drugs,allergies\n";
    for (int i = 0; i < 400; ++i)
        file << "RX-" << 1000 + i << ",glycine-injection," << doses[i % 13 % 8] << ",intravenous,"
             << (i % 17 == 5 ? "" : "40 y") << ",none,none,none\n";
    file.close();
    desk.orders = folder.path() / "orders-2026-03-05.csv";
    desk.push("Choose a file");
    REQUIRE(desk.until([&] { return desk.page().find(" Done ") != std::string::npos; }));
    desk.choose("Order", "Gravest first");
    desk.choose_row("Orders", 2);
}

std::map<std::string, std::string> site_settings() {
    return {{"settings.toml", "format = \"settings/1\"\nzone = \"America/New_York\"\nprinter = \"bench\"\n"},
            {"facility.toml",
             "format = \"facility/1\"\nid = \"main\"\nname = \"Main Street Compounding Pharmacy\"\n"
             "street = \"1200 Main Street\"\ncity = \"Salem\"\nregion = \"OR\"\n"
             "postal_code = \"97301\"\nphone = \"(503) 555-0100\"\n"},
            {"printers.toml",
             "format = \"printers/1\"\n[[printer]]\nid = \"bench\"\nname = \"Label printer at the bench\"\n"
             "queue = \"zebra\"\ndpi = 203\nmove_left = \"0.5 mm\"\n"
             "[[printer]]\nid = \"office\"\nname = \"Office printer\"\ndpi = 600\n"}};
}

}  // namespace

TEST_CASE("pictures of the window", "[.pictures]") {
    const wxSize size = picture_size();
    SECTION("empty") {
        GuiDesk desk(gui::Appearance::light, size);
        take_picture(desk, picture("window-empty.png"));
    }
    SECTION("caution") {
        GuiDesk desk(gui::Appearance::light, size);
        type_order(desk, "2.5 g");
        desk.push("Answer the rest with No");
        type_label(desk);
        rest(desk);
        take_picture(desk, picture("window-caution.png"));
    }
    SECTION("stop") {
        GuiDesk desk(gui::Appearance::light, size);
        type_order(desk, "25 g");
        desk.push("Answer the rest with No");
        rest(desk);
        take_picture(desk, picture("window-stop.png"));
    }
    SECTION("not checked") {
        GuiDesk desk(gui::Appearance::light, size);
        type_order(desk, "250 mg/kg");
        desk.press('1', wxMOD_CONTROL);
        desk.choose("Dose rule", "Single IV bolus, growth-hormone stimulation test");
        rest(desk);
        take_picture(desk, picture("window-not-checked.png"));
    }
    SECTION("an entry that is wrong") {
        GuiDesk desk(gui::Appearance::light, size);
        type_order(desk, ".5 g");
        rest(desk);
        take_picture(desk, picture("window-entry-wrong.png"));
    }
    SECTION("dark") {
        GuiDesk desk(gui::Appearance::dark, size);
        type_order(desk, "1 g");
        desk.push("Answer the rest with No");
        type_label(desk);
        rest(desk);
        take_picture(desk, picture("window-dark.png"));
    }
}

// In the dark too: VIALWRIGHT_PICTURE_DARK=1.
TEST_CASE("pictures of the other pages", "[.pictures]") {
    const auto pages =
        std::getenv("VIALWRIGHT_PICTURE_DARK") ? gui::Appearance::dark : gui::Appearance::light;
    const wxSize size = picture_size();
    SECTION("calculator") {
        GuiDesk desk(pages, size);
        show_calculator(desk);
        take_picture(desk, picture("window-calculator.png"));
    }
    SECTION("beyond-use date") {
        GuiDesk desk(pages, size);
        show_beyond_use(desk);
        take_picture(desk, picture("window-bud.png"));
    }
    SECTION("compounding") {
        GuiDesk desk(pages, size);
        show_compounding(desk);
        take_picture(desk, picture("window-compounding.png"));
    }
    SECTION("override") {
        GuiDesk desk(pages, size);
        show_override(desk);
        take_picture(desk, picture("window-override.png"));
    }
    SECTION("check a file") {
        const TemporaryFolder folder;
        GuiDesk desk(pages, size);
        show_check(desk, folder);
        take_picture(desk, picture("window-check.png"));
    }
}

TEST_CASE("pictures of what is around the pages", "[.pictures][shellpictures]") {
    const auto pages =
        std::getenv("VIALWRIGHT_PICTURE_DARK") ? gui::Appearance::dark : gui::Appearance::light;
    GuiDesk desk(pages, picture_size());
    SECTION("search") {
        type_order(desk, "1 g");
        desk.press('K', wxMOD_CONTROL);
        for (int i = 0; i < 200 && !wxWindow::FindFocus(); ++i) desk.settle();
        wxMilliSleep(300);
        desk.settle();
        desk.type("glyc");
        take_picture(desk, picture("window-search.png"));
    }
    SECTION("three orders side by side") {
        const std::pair<const char*, const char*> orders[] = {
            {"2 g", "Bed 4"}, {"25 g", "Bed 7"}, {"1 g", "Rx 7001234"}};
        for (const auto& [dose, called] : orders) {
            if (dose != orders[0].first) desk.press('T', wxMOD_CONTROL);
            type_order(desk, dose);
            desk.enter("Name, bed or Rx number", called);
            desk.push("Answer the rest with No");
        }
        desk.press(WXK_TAB, wxMOD_CONTROL);
        rest(desk);
        take_picture(desk, picture("window-orders.png"));
    }
    SECTION("a date from the calendar, a unit from the list") {
        type_order(desk, "1 g");
        desk.enter("Compounded", "2026-03-05 09:00");
        desk.enter("Expires", "2026-09-05");
        desk.press(WXK_F4);
        wxMilliSleep(300);
        desk.settle();
        take_picture(desk, picture("window-calendar.png"));
        desk.press(WXK_ESCAPE);
        wxMilliSleep(300);
        desk.enter("Dose", "250");
        desk.press(WXK_F4);
        wxMilliSleep(300);
        desk.settle();
        take_picture(desk, picture("window-units.png"));
    }
    SECTION("help") {
        desk.press(WXK_F1);
        take_picture(desk, picture("window-help.png"));
    }
    SECTION("a session that is back") {
        files::Session session;
        session.shown = "prepare";
        session.pages["prepare"] = {
            {"product", "glycine-injection"}, {"weight", "70 kg"}, {"age", "40 y"}, {"dose", "2 g"}};
        desk.frame().restore(session);
        desk.frame().tell(
            workbench::Tone::note,
            "What was typed before the program ended at 14:05 is back. Compare it with the order; Ctrl+N "
            "starts over for the next patient.");
        take_picture(desk, picture("window-restored.png"));
    }
}

// As the pages above, in the dark too.
TEST_CASE("pictures of the page Formulary", "[.pictures][formularypictures]") {
    const auto pages =
        std::getenv("VIALWRIGHT_PICTURE_DARK") ? gui::Appearance::dark : gui::Appearance::light;
    const wxSize size = picture_size();
    SECTION("formulary") {
        GuiDesk desk(pages, size);
        show_formulary(desk);
        take_picture(desk, picture("window-formulary.png"));
    }
    SECTION("formulary, edited") {
        GuiDesk desk(pages, size);
        show_formulary_editor(desk, "2.5 g");
        take_picture(desk, picture("window-formulary-edit.png"));
    }
    SECTION("formulary, a fault") {
        GuiDesk desk(pages, size);
        show_formulary_editor(desk, ".5 gg");
        desk.press(WXK_F8);
        take_picture(desk, picture("window-formulary-fault.png"));
    }
    SECTION("formulary, compared") {
        GuiDesk desk(pages, size);
        show_formulary_editor(desk, "2.5 g");
        desk.push("Compare with the saved revision");
        desk.choose_row("Changes", 1);
        take_picture(desk, picture("window-formulary-compare.png"));
    }
    SECTION("formulary, duplicated") {
        GuiDesk desk(pages, size);
        show_formulary(desk);
        desk.push("Duplicate the monograph");
        desk.enter("New id", "glycine-injection");
        desk.enter("New name", "Glycine Injection, preservative-free");
        take_picture(desk, picture("window-formulary-duplicate.png"));
    }
}

TEST_CASE("pictures of the page of settings", "[.pictures][settingspictures]") {
    const auto pages =
        std::getenv("VIALWRIGHT_PICTURE_DARK") ? gui::Appearance::dark : gui::Appearance::light;
    SECTION("nothing of one's own") {
        GuiDesk desk(pages, picture_size());
        desk.open("Settings");
        take_picture(desk, picture("window-settings-empty.png"));
    }
    SECTION("a site's own, with something to mend") {
        GuiDesk desk(pages, picture_size(), site_settings());
        desk.open("Settings");
        desk.enter("Find a zone", "new");
        desk.choose_row("Printers of the site", 0);
        desk.enter("Move to the left", "12 mm");
        desk.press('1', wxMOD_CONTROL);
        take_picture(desk, picture("window-settings.png"));
    }
    SECTION("a file that is broken") {
        GuiDesk desk(pages, picture_size(),
                     {{"settings.toml", "format = \"settings/1\"\nzone = \"Mars\"\n"}});
        desk.open("Settings");
        take_picture(desk, picture("window-settings-broken.png"));
    }
}

// As the pages above, in the dark too.
TEST_CASE("pictures of the page of labels", "[.pictures][labelpictures]") {
    const auto pages =
        std::getenv("VIALWRIGHT_PICTURE_DARK") ? gui::Appearance::dark : gui::Appearance::light;
    const wxSize size = picture_size();
    const TemporaryFolder folder;
    GuiDesk desk(pages, size);
    SECTION("nothing chosen") {
        desk.open("Labels");
        take_picture(desk, picture("window-labels-empty.png"));
    }
    SECTION("a vial, saved") {
        show_vial_label(desk);
        desk.target = folder.path() / "glycine-injection-A26-0305.pdf";
        desk.press('S', wxMOD_CONTROL);
        take_picture(desk, picture("window-labels.png"));
    }
    SECTION("a syringe") {
        show_syringe_label(desk);
        take_picture(desk, picture("window-labels-syringe.png"));
    }
    SECTION("the dose of a checked order") {
        show_checked_dose_label(desk);
        take_picture(desk, picture("window-labels-checked.png"));
    }
    SECTION("what does not fit") {
        show_label_that_does_not_fit(desk);
        take_picture(desk, picture("window-labels-does-not-fit.png"));
    }
    SECTION("what must not stand on a label") {
        show_label_lint(desk);
        take_picture(desk, picture("window-labels-lint.png"));
    }
    SECTION("a file of rows, one of them wrong") {
        const auto rows = folder.path() / "march.csv";
        std::ofstream(rows, std::ios::binary)
            << "product,lot,made,bud,copies\n"
               "glycine-injection,A26-0305,2026-03-05T09:00,2026-09-05,12\n"
               "glycine-injection,A26-0306,2026-13-05T09:00,2026-09-05,24\n"
               "glycine-injection,A26-0307,2026-03-06T09:00,2026-09-06,12\n";
        desk.open("Batch");
        desk.rows = rows;
        desk.push("Choose a file of rows");
        REQUIRE(desk.until([&] { return desk.page().find("3 rows: 1 row is wrong.") != std::string::npos; }));
        desk.choose_row("Rows of the file", 1);
        take_picture(desk, picture("window-batch.png"));
    }
    SECTION("true size") {
        show_vial_label(desk);
        desk.go_to("Zoom: as large as there is room");
        desk.press(WXK_RIGHT);
        take_picture(desk, picture("window-labels-true-size.png"));
    }
}

// As the pages above, in the dark too.
TEST_CASE("pictures of printing labels", "[.pictures][labelpictures]") {
    const auto pages =
        std::getenv("VIALWRIGHT_PICTURE_DARK") ? gui::Appearance::dark : gui::Appearance::light;
    GuiDesk desk(pages, picture_size());
    SECTION("printed") {
        show_vial_label(desk);
        REQUIRE(desk.until([&] { return desk.offers("Print"); }));
        desk.press('P', wxMOD_CONTROL);
        REQUIRE(desk.until([&] { return desk.page().find("Sent 1 label") != std::string::npos; }));
        desk.go_to("Print on");
        take_picture(desk, picture("window-labels-printed.png"));
    }
    SECTION("a stopped queue") {
        print::QueueList stopped = GuiDesk::one_queue();
        stopped.queues.front().is_stopped = true;
        stopped.queues.front().reason = "Head open";
        desk.queues = stopped;
        show_vial_label(desk);
        REQUIRE(desk.until([&] { return desk.page().find("is stopped") != std::string::npos; }));
        desk.go_to("Print on");
        take_picture(desk, picture("window-labels-stopped.png"));
    }
    SECTION("without a printing system") {
        desk.queues = Failure{
            print::PrintProblem{print::PrintProblem::Cause::not_installed,
                                "CUPS, the printing system, is not installed here (libcups2)",
                                "install it (`sudo apt install cups`), or print the saved file from another "
                                "computer at 100 %"}};
        show_vial_label(desk);
        REQUIRE(desk.until([&] { return desk.page().find("not installed") != std::string::npos; }));
        desk.go_to("Print on: Look again");
        take_picture(desk, picture("window-labels-no-cups.png"));
    }
}

}  // namespace vialwright::test
