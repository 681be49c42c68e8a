// SPDX-License-Identifier: Apache-2.0
// The whole job by hand: a product, a patient, an order typed; the answer read off the window; the label saved.
#include <catch2/catch.hpp>

#include "tests/gui/desk.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

constexpr const char* glycine = "Glycine Injection 50 mg/mL";

void fill_in_label(GuiDesk& desk) {
    desk.enter("Lot", "A26-0305");
    desk.enter("Compounded", "2026-03-05 09:00");
    desk.enter("Expires", "2026-09-05");
}

}  // namespace

TEST_CASE("2 g of glycine is 40 mL from two vials, by keyboard alone", "[gui]") {
    GuiDesk desk;
    CHECK_THAT(desk.answer(), Contains("Choose a product."));
    desk.choose("Product", glycine);
    desk.enter("Age", "40 y");
    desk.enter("Dose", "2 g");
    CHECK_THAT(desk.answer(), Contains("NOT YET CHECKED"));
    CHECK_THAT(desk.page(), Contains("safety questions are not answered"));
    desk.push("Answer the rest with No");
    CHECK_THAT(desk.answer(), Contains("DRAW UP"));
    CHECK_THAT(desk.answer(), Contains("40 mL"));
    CHECK_THAT(desk.answer(), Contains("2 vials of 30 mL, 20 mL left over"));
    CHECK_THAT(desk.page(), Contains("2,000 mg ÷ (50 mg/mL) = 40 mL"));
    CHECK_THAT(desk.page(), Contains("The osmolarity, 666 mOsm/L (calc.), is above 600 mOsm/L"));
}

TEST_CASE("250 mg/kg for 70 kg under the growth-hormone rule is 350 mL from 12 vials", "[gui]") {
    GuiDesk desk;
    desk.choose("Product", glycine);
    desk.choose("Dose rule", "Single IV bolus, growth-hormone stimulation test");
    desk.enter("Research protocol number", "GH-2026-01");
    desk.enter("Pharmacist approval", "A. Berg");
    desk.enter("Weight", "70 kg");
    desk.enter("Age", "40 y");
    desk.enter("Dose", "250 mg/kg");
    desk.push("Answer the rest with No");
    CHECK_THAT(desk.answer(), Contains("350 mL"));
    CHECK_THAT(desk.page(), Contains("17,500 mg"));
    CHECK_THAT(desk.answer(), Contains("12 vials of 30 mL, 10 mL left over"));
}

TEST_CASE("an invalid edit clears the answer at once and says what is wrong", "[gui]") {
    GuiDesk desk;
    desk.choose("Product", glycine);
    desk.enter("Age", "40 y");
    desk.enter("Dose", "2 g");
    desk.push("Answer the rest with No");
    REQUIRE_THAT(desk.answer(), Contains("40 mL"));
    desk.go_to("Dose");
    desk.type(".5 g");
    CHECK_THAT(desk.answer(), !Contains("mL") || Contains("50 mg/mL"));
    CHECK_THAT(desk.answer(), !Contains("40 mL"));
    CHECK_THAT(desk.answer(), Contains("Correct what is marked."));
    CHECK_THAT(desk.page(), Contains("zero before the decimal point"));
    CHECK_THAT(desk.page(), !Contains("2,000 mg"));
    desk.press('Z', wxMOD_CONTROL);  // the presenter's undo, not the entry's
    CHECK_THAT(desk.page(), !Contains("zero before the decimal point"));
}

TEST_CASE("a label is saved as a PDF that says what the window showed", "[gui]") {
    const TemporaryFolder folder;
    GuiDesk desk;
    desk.choose("Product", glycine);
    desk.press('S', wxMOD_CONTROL);  // nothing to save yet, and nothing happens
    CHECK(std::filesystem::is_empty(folder.path()));
    fill_in_label(desk);
    desk.target = folder.path() / "label.pdf";
    SECTION("on the disk") {
        desk.push("Save PDF");
        CHECK_THAT(desk.page(), Contains("Saved 1 label, read back and whole: label.pdf"));
        const Ran text = run_program({"/usr/bin/pdftotext", "-layout", desk.target->string(), "-"});
        REQUIRE(text.status == 0);
        CHECK_THAT(text.out, Contains("Glycine"));
        CHECK_THAT(text.out, Contains("1,500 mg per 30 mL"));
        CHECK_THAT(text.out, Contains("A26-0305"));
    }
    SECTION("on paper") {
        REQUIRE(desk.until([&] { return desk.offers("Print"); }));
        desk.press('P', wxMOD_CONTROL);
        REQUIRE(
            desk.until([&] { return desk.page().find("Sent 1 label to \"zebra\"") != std::string::npos; }));
        CHECK_THAT(desk.asked, Contains("Print 1 label on \"zebra\"?"));
        CHECK(desk.sent == 1);
    }
    SECTION("a disk that is full loses nothing") {
        desk.disk_fault = "label.pdf: no space left on the device";
        desk.press('S', wxMOD_CONTROL);
        CHECK_THAT(desk.page(), Contains("Nothing was saved: label.pdf: no space left on the device"));
        CHECK(std::filesystem::is_empty(folder.path()));
        desk.disk_fault.reset();
        desk.press('S', wxMOD_CONTROL);
        CHECK(std::filesystem::exists(*desk.target));
    }
    SECTION("a person who thinks better of it") {
        desk.target.reset();
        desk.press('S', wxMOD_CONTROL);
        CHECK_THAT(desk.page(), !Contains("Saved"));
    }
}

}  // namespace vialwright::test
