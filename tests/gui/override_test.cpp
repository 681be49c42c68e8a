// SPDX-License-Identifier: Apache-2.0
// Cautions in the window: their sources on demand, a reason to go on, and the answer copied with it.
#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

void order_above_usual(GuiDesk& desk) {
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.enter("Age", "40 y");
    desk.enter("Dose", "2.5 g");
    desk.push("Answer the rest with No");
}

constexpr const char* caution = "The dose, 2.5 g, is above the usual maximum of 2 g.";

}  // namespace

TEST_CASE("a caution is overridden with a reason, by keyboard alone", "[gui][override]") {
    GuiDesk desk;
    order_above_usual(desk);
    CHECK_THAT(desk.page(), Contains("Caution (4)") || Contains("Caution (3)"));
    desk.push(std::string("Override: ") + caution);
    CHECK(desk.focused_name() == std::string("Reason: ") + caution);
    desk.type("Dr Hall by telephone");
    CHECK_THAT(desk.answer(), Contains("cautions overridden, with a reason"));
    check_whole(desk.frame());
    desk.press('C', wxMOD_CONTROL | wxMOD_SHIFT);
    CHECK_THAT(desk.clipboard, Contains("Overridden: Dr Hall by telephone") && Contains("DRAW UP 50 mL"));
    desk.enter("Dose", "2.6 g");  // another finding
    CHECK_THAT(desk.answer(), !Contains("overridden"));
    desk.enter("Dose", "25 g");
    CHECK_THAT(desk.page(), Contains("Stop") && !Contains("Reason to go on"));
}

TEST_CASE("sources are shown on demand", "[gui][override]") {
    GuiDesk desk;
    order_above_usual(desk);
    CHECK_THAT(desk.page(), !Contains("Source: Glycine"));
    desk.push("Sources of the limits");
    CHECK_THAT(desk.page(), Contains("Source: Glycine"));
    desk.push("Sources of the limits");
    CHECK_THAT(desk.page(), !Contains("Source: Glycine"));
    desk.push("Sources of the findings");
    CHECK_THAT(desk.page(), Contains("Source: Glycine"));
    check_whole(desk.frame());
    check_keyboard(desk, "Product");
}

}  // namespace vialwright::test
