// SPDX-License-Identifier: Apache-2.0
// The pages beside "Prepare", worked with the keyboard alone.
#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

void choose_sterile(GuiDesk& desk) {
    desk.open("Beyond-use date");
    desk.choose("What is it", "Sterile");
    desk.choose("Category", "Category 2");
    desk.choose("Process", "Aseptic");
    desk.choose("Sterility test", "Not done");
    desk.choose("Starting components", "All sterile");
    desk.choose("Storage", "Refrigerator");
    desk.enter("Compounding begun", "2026-03-05 09:00");
}

void type_dilution(GuiDesk& desk) {
    desk.open("Compounding");
    desk.choose("Tool", "Dilute");
    desk.enter("Stock", "70 %(w/v)");
    desk.enter("Strength wanted", "50 %(w/v)");
    desk.enter("Total wanted", "500 mL");
}

}  // namespace

TEST_CASE("the pages are turned by keyboard, each to where its keyboard was", "[gui]") {
    GuiDesk desk;
    CHECK(desk.frame().title_of_page() == "Prepare");
    desk.press('2', wxMOD_ALT);
    CHECK(desk.frame().title_of_page() == "Calculator");
    CHECK(desk.focused_name() == "Expression");
    desk.tab();
    CHECK(desk.focused_name() == "Answer in");
    desk.press(WXK_PAGEDOWN, wxMOD_CONTROL);
    CHECK(desk.frame().title_of_page() == "Beyond-use date");
    CHECK(desk.focused_name() == "What is it");
    desk.press(WXK_PAGEUP, wxMOD_CONTROL);
    CHECK(desk.focused_name() == "Answer in");
    desk.press(WXK_PAGEUP, wxMOD_CONTROL);
    desk.press(WXK_PAGEUP, wxMOD_CONTROL);  // round at the end
    CHECK(desk.frame().title_of_page() == "Help");
    desk.press('1', wxMOD_ALT);
    CHECK(desk.frame().title_of_page() == "Prepare");
    CHECK_THAT(desk.page(), Contains("Safety") || Contains("Choose a product."));
}

TEST_CASE("the bar is one stop, and its arrows go from page to page", "[gui]") {
    GuiDesk desk;
    desk.open("Calculator");
    desk.go_to("Calculator");
    desk.press(WXK_RIGHT);
    CHECK(desk.frame().title_of_page() == "Beyond-use date");
    CHECK(desk.focused_name() == "Beyond-use date");
    desk.press(WXK_LEFT);
    desk.press(WXK_LEFT);
    CHECK(desk.frame().title_of_page() == "Prepare");
    CHECK(desk.focused_name() == "Prepare");
    desk.press(WXK_SPACE);  // already shown: it stays, and the keyboard goes into it
    CHECK(desk.frame().title_of_page() == "Prepare");
}

TEST_CASE("on every page each control has a name and Tab goes through them in order", "[gui]") {
    GuiDesk desk;
    SECTION("Calculator") {
        desk.open("Calculator");
        desk.enter("Expression", "1 g / 4");
        desk.press(WXK_RETURN);
        check_keyboard(desk, "Expression");
    }
    SECTION("Beyond-use date") {
        choose_sterile(desk);
        check_keyboard(desk, "What is it");
    }
    SECTION("Compounding") {
        type_dilution(desk);
        check_keyboard(desk, "Tool");
    }
}

TEST_CASE("every text of the pages is shown whole at the smallest and the usual size", "[gui]") {
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800));
    CAPTURE(size.x, size.y);
    GuiDesk desk(gui::Appearance::light, size);
    desk.open("Calculator");
    desk.enter("Expression", "123456.789 mg * 3 / 7");
    check_whole(desk.frame());
    desk.enter("Expression", "250 mg/kg * 70 kgg");
    check_whole(desk.frame());
    choose_sterile(desk);
    check_whole(desk.frame());
    type_dilution(desk);
    check_whole(desk.frame());
    desk.enter("Strength wanted", "90 %(w/v)");
    check_whole(desk.frame());
}

TEST_CASE("the calculator answers, keeps, copies and goes on", "[gui]") {
    GuiDesk desk;
    desk.open("Calculator");
    desk.enter("Expression", "250 mg/kg * 70 kg / (50 mg/mL)");
    CHECK(desk.answer() == "ANSWER 350 mL ");
    CHECK_THAT(desk.page(), Contains("17,500 mg ÷ (50 mg/mL) = 350 mL"));
    desk.press(WXK_RETURN);
    CHECK(desk.focused_name() == "Expression");
    CHECK_THAT(desk.page(), !Contains("Nothing is kept yet"));
    desk.press('C', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK_THAT(desk.clipboard, Contains("= 350 mL"));
    desk.type("1 g / 3");
    CHECK_THAT(desk.answer(), Contains("≈ 0.333 g") && Contains("exactly 1/3 g"));
    desk.press(WXK_UP);
    CHECK_THAT(desk.answer(), Contains("350 mL"));
    SECTION("an invalid edit clears the answer") {
        desk.type("250 mg/kg * 70 kgg");
        CHECK_THAT(desk.answer(), Contains("Correct what is marked.") && !Contains("350"));
        CHECK_THAT(desk.page(), Contains("kgg") && !Contains("17,500"));
        desk.press('Z', wxMOD_CONTROL);
        CHECK_THAT(desk.page(), !Contains("kgg"));
    }
    SECTION("what is kept is the start of the next expression") {
        desk.push("Go on with it");
        CHECK(desk.focused_name() == "Expression");
        CHECK_THAT(desk.answer(), Contains("350 mL"));
    }
}

TEST_CASE("a beyond-use date is asked for step by step, and the one that counts is marked", "[gui]") {
    GuiDesk desk;
    choose_sterile(desk);
    CHECK_THAT(desk.answer(), Contains("DO NOT USE AFTER") && Contains("2026-03-15 09:00"));
    CHECK_THAT(desk.page(), Contains("The earliest: it counts"));
    CHECK_THAT(desk.page(), Contains("Do not use after 2026-03-15 09:00"));
    desk.enter("Component 1", "Glycine");
    desk.enter("Until 1", "2026-03-10");
    CHECK_THAT(desk.answer(), Contains("2026-03-10 23:59"));
    CHECK(desk.focused_name() == "Until 1");
    desk.type("soon");
    CHECK_THAT(desk.answer(), Contains("Correct what is marked.") && !Contains("2026"));
    CHECK_THAT(desk.page(), !Contains("Do not use after 2026"));
    desk.press('N', wxMOD_CONTROL);
    CHECK(desk.focused_name() == "What is it");
    CHECK_THAT(desk.answer(), Contains("NOTHING ENTERED YET"));
}

TEST_CASE("the time of compounding is filled in by the clock", "[gui]") {
    GuiDesk desk;
    choose_sterile(desk);
    desk.enter("Compounding begun", "");
    CHECK_THAT(desk.answer(), Contains("Still needed: Compounding begun."));
    desk.push("Compounding begun: Now");
    CHECK_THAT(desk.answer(), Contains("2026-03-15 09:00"));
}

TEST_CASE("a tool of compounding is chosen, filled in and answered", "[gui]") {
    GuiDesk desk;
    type_dilution(desk);
    CHECK_THAT(desk.answer(),
               Contains("MEASURE") && Contains("≈ 357.14 mL") && Contains("exactly 2500/7 mL"));
    CHECK_THAT(desk.page(), Contains("≈ 142.86 mL"));
    desk.push("Copy answer");
    CHECK_THAT(desk.clipboard, Contains("Dilute") && Contains("357.14 mL"));
    desk.enter("Total wanted", ".5 L");
    CHECK_THAT(desk.answer(), Contains("Correct what is marked.") && !Contains("357"));
    CHECK_THAT(desk.page(), Contains("zero before the decimal point") && !Contains("142.86"));
    desk.enter("Total wanted", "500 mL");
    desk.enter("Strength wanted", "90 %(w/v)");
    CHECK_THAT(desk.answer(), Contains("NOT POSSIBLE") && !Contains("500 mL"));
}

TEST_CASE("a further stock is asked for while the keyboard stays where it is", "[gui]") {
    GuiDesk desk;
    desk.open("Compounding");
    desk.choose("Tool", "Mix strengths");
    desk.enter("Strength wanted", "50 %(v/v)");
    desk.enter("Total wanted", "500 mL");
    desk.enter("Stock 1", "70 %(v/v)");
    CHECK_THAT(desk.page(), !Contains("Stock 3"));
    desk.enter("Stock 2", "20 %(v/v)");
    CHECK(desk.focused_name() == "Stock 2");
    CHECK_THAT(desk.page(), Contains("Stock 3"));
    CHECK_THAT(desk.answer(), Contains("300 + 200 mL"));
    desk.tab();
    CHECK(desk.focused_name() == "Stock 3");
}

}  // namespace vialwright::test
