// SPDX-License-Identifier: Apache-2.0
// The page "Labels", worked with the keyboard and the mouse: from a product to a saved file, with all that can be in the way.
#include <filesystem>

#include <catch2/catch.hpp>
#include <wx/dataview.h>
#include <wx/uiaction.h>

#include "app/gui/label_desk.hpp"
#include "tests/gui/controls.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

void open_vial(GuiDesk& desk) {
    desk.open("Labels");
    desk.choose("Product", "Glycine Injection 50 mg/mL");
}

void type_vial(GuiDesk& desk) {
    open_vial(desk);
    desk.enter("Lot", "A26-0305");
    desk.enter("Compounded", "2026-03-05 09:00");
    desk.enter("Expires or beyond-use date", "2026-09-05");
}

void open_patient_label(GuiDesk& desk) {
    desk.open("Labels");
    desk.choose("Product", "Glycine Powder");
    desk.go_to("Kind of label");
    desk.press(WXK_HOME);
    desk.choose("Kind of label", "503A patient label, nonsterile");
}

const gui::LabelDesk& preview(const GuiDesk& desk) {
    return dynamic_cast<const gui::LabelDesk&>(*desk.find("Label preview"));
}

void click(GuiDesk& desk, const wxPoint& at) {
    wxUIActionSimulator mouse;
    mouse.MouseMove(at);
    desk.settle();
    mouse.MouseClick();
    desk.settle();
}

}  // namespace

TEST_CASE("the page of labels begins with what to do", "[gui][labels]") {
    GuiDesk desk;
    desk.open("Labels");
    CHECK(desk.focused_name() == "Product");
    CHECK_THAT(desk.page(), Contains("Choose a product.") && Contains("Nothing is shown yet."));
}

TEST_CASE("a vial's label is typed, seen element by element, and saved", "[gui][labels]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    open_vial(desk);
    CHECK_THAT(desk.page(), Contains("Sample") && Contains("Still needed: Lot, Compounded and Expires"));
    type_vial(desk);
    CHECK_THAT(desk.page(), Contains("Whole") && !Contains("Still needed"));
    CHECK_THAT(desk.page(), Contains("Sat, 5 Sep 2026, 184 days"));
    desk.choose_row("Elements of the label", 1);
    CHECK_THAT(desk.page(), Contains("Strength, ") && Contains("1,500 mg per 30 mL (50 mg per mL)") &&
                                Contains("FD&C Act 503B(a)(10)(A)(iii)(III)") &&
                                Contains("mm from the left"));
    desk.target = folder.path() / "vial.pdf";
    desk.press('S', wxMOD_CONTROL);
    CHECK_THAT(desk.page(), Contains("Saved 1 label, read back and whole: vial.pdf"));
    CHECK(std::filesystem::exists(*desk.target));
    desk.enter("Lot", "a 1");
    CHECK_THAT(desk.page(),
               !Contains("Saved 1 label") && Contains("is no lot") && Contains("Correct what is marked."));
    desk.press('Z', wxMOD_CONTROL);
    desk.press('Z', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Lot");
}

TEST_CASE("Ctrl+L labels the dose that was checked, and says so", "[gui][labels]") {
    GuiDesk desk;
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Age", "40 y");
    desk.enter("Weight", "70 kg");
    desk.enter("Dose", "1 g");
    CHECK_FALSE(desk.offers("Label this dose…"));
    desk.press('N', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK(desk.offers("Label this dose…"));
    desk.press('L', wxMOD_CONTROL);
    CHECK_THAT(desk.page(),
               Contains("The dose is as the page Prepare has checked it, with cautions that stand there: "
                        "1,000 mg, 20 mL (70 kg, 40 y)."));
    CHECK(desk.focused_name() == "Lot");
    desk.open("Prepare");
    desk.enter("Dose", "25 g");
    desk.open("Labels");
    CHECK_THAT(desk.page(), Contains("The dose is no longer the one that the page Prepare has checked"));
}

TEST_CASE("Ctrl+P and Ctrl+N are the window's from within a list too", "[gui][labels]") {
    GuiDesk desk;
    type_vial(desk);
    REQUIRE(desk.until([&] { return desk.offers("Print"); }));
    desk.choose_row("Elements of the label", 1);
    desk.press('P', wxMOD_CONTROL);
    REQUIRE(desk.until([&] { return desk.sent == 1; }));
    desk.go_to("Elements of the label");
    desk.press('N', wxMOD_CONTROL);
    CHECK_FALSE(desk.offers("Print"));
}

TEST_CASE("Ctrl+P prints what was proved, once a person agrees to number, printer and stock",
          "[gui][labels]") {
    GuiDesk desk;
    type_vial(desk);
    desk.enter("Copies", "12");
    REQUIRE(desk.until([&] { return desk.offers("Print"); }));
    desk.agrees = false;
    desk.press('P', wxMOD_CONTROL);
    CHECK_THAT(desk.asked, Contains("Print 12 labels on \"zebra\"?") && Contains("Thermal roll, 3 x 1 in"));
    CHECK(desk.sent == 0);
    desk.agrees = true;
    desk.press('P', wxMOD_CONTROL);
    REQUIRE(desk.until([&] { return desk.page().find("Sent 12 labels to") != std::string::npos; }));
    CHECK(desk.sent == 12);
    CHECK(desk.sent_to == "zebra");
    desk.enter("Lot", "a 1");
    CHECK_THAT(desk.page(), !Contains("Sent 12 labels"));
    desk.press('P', wxMOD_CONTROL);
    CHECK(desk.sent == 12);
}

TEST_CASE("without CUPS it is said what to do, and one key looks again", "[gui][labels]") {
    GuiDesk desk;
    desk.queues = Failure{print::PrintProblem{print::PrintProblem::Cause::no_server, "CUPS does not answer",
                                              "start it, or print the saved file later at 100 %"}};
    type_vial(desk);
    REQUIRE(
        desk.until([&] { return desk.page().find("CUPS does not answer. Start it") != std::string::npos; }));
    CHECK_FALSE(desk.offers("Print"));
    CHECK(desk.offers("Save PDF"));
    check_whole(desk.frame());
    desk.queues = GuiDesk::one_queue();
    desk.push("Print on: Look again");
    REQUIRE(desk.until([&] { return desk.offers("Print"); }));
    CHECK_THAT(desk.page(), !Contains("CUPS does not answer"));
}

TEST_CASE("the law that asks for an element is read in the table at the smallest size too", "[gui][labels]") {
    GuiDesk desk(gui::Appearance::light, wxSize(1024, 700));
    type_vial(desk);
    auto* table = dynamic_cast<wxDataViewCtrl*>(desk.find("Elements of the label"));
    REQUIRE(table);
    int before = 0;
    for (unsigned at = 0; at + 1 < table->GetColumnCount(); ++at) before += table->GetColumn(at)->GetWidth();
    CHECK(table->GetClientSize().x - before >= table->FromDIP(90));
}

TEST_CASE("a click on the label chooses its element, and beside it none", "[gui][labels]") {
    GuiDesk desk;
    type_vial(desk);
    click(desk, preview(desk).middle_of("storage"));
    CHECK_THAT(desk.page(), Contains("Storage, 5.") || Contains("Storage, 6.") || Contains("Storage, 7."));
    click(desk, preview(desk).middle_of("barcode"));
    CHECK_THAT(desk.page(),
               Contains("Bar code, ") && Contains("V1|A26-0305|20260905||N") && Contains("no GTIN"));
    click(desk, preview(desk).GetScreenPosition() + wxPoint(3, 3));
    CHECK_THAT(desk.page(), Contains("Choose a line, or click on the label"));
}

TEST_CASE("zoom goes by keys and by true size; what has no room is scrolled to", "[gui][labels]") {
    GuiDesk desk(gui::Appearance::light, wxSize(1024, 700));
    type_vial(desk);
    desk.go_to("Zoom: as large as there is room");
    desk.press(WXK_RIGHT);
    CHECK(desk.focused_name() == "Zoom: true size");
    CHECK_THAT(desk.page(), Contains("76.2 × 25.4 mm, shown at 100 %"));
    desk.press(WXK_RIGHT);
    desk.press(WXK_RIGHT);
    CHECK_THAT(desk.page(), Contains("shown at 400 %"));
    desk.choose_row("Elements of the label", 15);
    const wxRect seen(preview(desk).GetScreenPosition(), preview(desk).GetClientSize());
    desk.choose_row("Elements of the label", 0);
    CHECK(seen.Contains(preview(desk).middle_of("name")));
}

TEST_CASE("a display that does not know its size is taken for an ordinary one", "[gui][labels]") {
    CHECK(gui::pixels_a_point(144) == 2);
    CHECK(gui::pixels_a_point(0) == gui::pixels_a_point(96));
    CHECK(gui::pixels_a_point(5000) == gui::pixels_a_point(96));
}

TEST_CASE("what does not fit is refused, and one key takes the stock that holds it", "[gui][labels]") {
    GuiDesk desk;
    type_vial(desk);
    desk.enter("Find stock", "2 x 1 in thermal");
    CHECK_THAT(desk.page(), Contains("1 of "));
    desk.enter("Find stock", "thermal 2.00 1.00");
    desk.choose_row("Stock", 0);
    CHECK_THAT(desk.page(),
               Contains("Does not fit") && Contains("It does not fit on this stock.") && !Contains("Whole "));
    desk.push("Take the stock that holds it");
    CHECK_THAT(desk.page(),
               Contains("Thermal roll, 2.5 x 1 in") && Contains("Whole ") && !Contains("does not fit"));
}

TEST_CASE("a designation that must not stand on a label is told while it is typed", "[gui][labels]") {
    GuiDesk desk;
    open_patient_label(desk);
    CHECK_THAT(desk.page(), Contains("Directions") && Contains("Not for this product") &&
                                Contains("The product is not sterile."));
    desk.push("Take the stock that holds it");
    desk.enter("Directions", "Take 3 g QD.");
    CHECK_THAT(desk.page(), Contains("\"QD\"") && Contains("Entry wrong"));
    CHECK(desk.focused_name() == "Directions");
    desk.enter("Directions", "Take 3 g by mouth every morning.");
    CHECK_THAT(desk.page(), !Contains("\"QD\""));
    CHECK_THAT(desk.page(), Contains("Still needed: "));
}

TEST_CASE("on the page of labels each control has a name and Tab goes through them in order",
          "[gui][labels]") {
    GuiDesk desk;
    SECTION("nothing chosen") { desk.open("Labels"); }
    SECTION("a vial that is whole") { type_vial(desk); }
    SECTION("a label of a patient") { open_patient_label(desk); }
    check_keyboard(desk, "Product");
}

TEST_CASE("every text of the page of labels is shown whole at the smallest and the usual size",
          "[gui][labels]") {
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    CAPTURE(size.x, size.y);
    GuiDesk desk(gui::Appearance::light, size);
    desk.open("Labels");
    check_whole(desk.frame());
    type_vial(desk);
    check_whole(desk.frame());
    desk.enter("Find stock", "thermal 2.00 1.00");
    desk.choose_row("Stock", 0);
    check_whole(desk.frame());
    open_patient_label(desk);
    desk.enter("Directions", "Take 3 g QD.");
    check_whole(desk.frame());
}

}  // namespace vialwright::test
