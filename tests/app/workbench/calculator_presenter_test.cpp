// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/calculator_presenter.hpp"

#include <catch2/catch.hpp>

namespace vialwright::workbench {

namespace {

using Catch::Contains;

CalculatorPresenter with(const std::string& expression, const std::string& unit = "") {
    CalculatorPresenter page;
    page.edit("expression", expression);
    page.edit("unit", unit);
    return page;
}

void check_cleared(const CalculatorPresenter& page) {
    CHECK(page.view().result.answer.state == AnswerState::waiting);
    CHECK(page.view().result.answer.number.empty());
    CHECK(page.view().result.working.empty());
    CHECK(page.view().result.copy_text.empty());
    CHECK_FALSE(page.calculation().has_value());
}

const FieldView& field(const CalculatorPresenter& page, std::size_t entry) {
    return page.view().entries.at(entry).field;
}

}  // namespace

TEST_CASE("an empty calculator says what to write and finds nothing wrong", "[workbench]") {
    const CalculatorPresenter page;
    check_cleared(page);
    CHECK_THAT(page.view().result.answer.reason, Contains("with their units"));
    CHECK(field(page, 0).error.empty());
}

TEST_CASE("an expression is answered with its working", "[workbench]") {
    const auto page = with("250 mg/kg * 70 kg / (50 mg/mL)");
    const ResultView& result = page.view().result;
    CHECK(result.answer.state == AnswerState::ready);
    CHECK(result.answer.number == "350");
    CHECK(result.answer.unit == "mL");
    CHECK(result.working.size() == 2);
    CHECK(result.working.back().result == "= 350 mL");
    CHECK_THAT(result.copy_text, Contains("250 mg/kg * 70 kg / (50 mg/mL) = 350 mL"));
    REQUIRE(page.calculation());
    CHECK(page.calculation()->worked.result("result")->count() == numbers::Exact(350));
}

TEST_CASE("a product of two units is told as none that pharmacy has", "[workbench]") {
    const AnswerView answer = with("5 mg * 70 kg").view().result.answer;
    CHECK(answer.tone == Tone::caution);
    CHECK(answer.reason == "mg·kg is no usual unit: was a division meant?");
    CHECK(with("5 mg / 70 kg").view().result.answer.reason.empty());
}

TEST_CASE("a rounded answer says so and by how much", "[workbench]") {
    const auto page = with("350 mL / (30 mL)");
    CHECK(page.view().result.answer.number == "≈ 11.67");
    CHECK(page.view().result.answer.supply == "exactly 35/3");
    CHECK_THAT(page.view().result.copy_text, Contains("≈ 11.67") && Contains("35/3"));
}

TEST_CASE("a ratio strength is 1:n", "[workbench]") {
    const auto page = with("0.04 %(w/v)", "ratio");
    CHECK(page.view().result.answer.number == "1:2,500");
    CHECK(page.view().result.answer.unit.empty());
    CHECK_THAT(page.view().result.copy_text, Contains("= 1:2,500"));
}

TEST_CASE("an invalid edit clears the answer and is marked where it is wrong", "[workbench]") {
    auto page = with("250 mg/kg * 70 kg", "mg");
    REQUIRE(page.view().result.answer.number == "17,500");
    SECTION("in the expression") {
        page.edit("expression", "250 mg/kg * 70 kgg");
        check_cleared(page);
        CHECK_THAT(field(page, 0).error, Contains("kgg"));
        CHECK(field(page, 1).error.empty());
    }
    SECTION("in the unit") {
        page.edit("unit", "mL");
        check_cleared(page);
        CHECK(field(page, 0).error.empty());
        CHECK_FALSE(field(page, 1).error.empty());
    }
    SECTION("by kinds that do not go together") {
        page.edit("expression", "1 g + 1 mL");
        check_cleared(page);
        CHECK_FALSE(field(page, 0).error.empty());
    }
}

TEST_CASE("an unsafe spelling is refused with what to write", "[workbench]") {
    const auto page = with(".5 mg * 2");
    check_cleared(page);
    CHECK_THAT(field(page, 0).error, Contains("zero before the decimal point"));
}

TEST_CASE("what is kept stands in the history, the newest first, once", "[workbench]") {
    auto page = with("1 g / 4");
    page.keep();
    page.keep();
    page.edit("expression", "1 g / 3");
    page.edit("unit", "mg");
    page.keep();
    page.edit("expression", "1 g /");
    page.keep();  // no answer, nothing kept
    REQUIRE(page.view().kept.size() == 2);
    CHECK(page.view().kept[0] == KeptLine{"1 g / 3, in mg", "≈ 333.33 mg"});
    CHECK(page.view().kept[1] == KeptLine{"1 g / 4", "= 0.25 g"});
    SECTION("and is put back") {
        page.recall(1);
        CHECK(field(page, 0).text == "1 g / 4");
        CHECK(page.view().result.answer.number == "0.25");
        CHECK(page.view().kept.size() == 2);
    }
    SECTION("and goes on exactly, not rounded") {
        page.continue_from(0);
        CHECK(field(page, 0).text == "(1 g / 3) ");
        page.edit("expression", field(page, 0).text + "* 3");
        CHECK(page.view().result.answer.number == "1");
        CHECK(page.view().result.answer.unit == "g");
    }
    SECTION("and is gone through with the arrow keys") {
        page.recall_neighbour(true);
        CHECK(field(page, 0).text == "1 g / 3");
        CHECK(field(page, 1).text == "mg");
        page.recall_neighbour(true);
        page.recall_neighbour(true);
        CHECK(field(page, 0).text == "1 g / 4");
        page.recall_neighbour(false);
        CHECK(field(page, 0).text == "1 g / 3");
    }
    SECTION("and forgotten") {
        page.forget_all();
        CHECK(page.view().kept.empty());
        page.recall_neighbour(true);
        CHECK(field(page, 0).text == "1 g /");
    }
}

TEST_CASE("an expression that asks for a unit goes on without it", "[workbench]") {
    auto page = with("12 g / 400 mL in %(w/v)");
    page.keep();
    page.continue_from(0);
    CHECK(field(page, 0).text == "(12 g / 400 mL) ");
}

TEST_CASE("undo and redo go through the edits of the calculator", "[workbench]") {
    auto page = with("1 g", "mg");
    page.edit("expression", "5 g * 20");
    page.start_over();
    check_cleared(page);
    CHECK(page.undo() == "expression");
    CHECK(page.view().result.answer.number == "100,000");
    page.undo();
    CHECK(field(page, 0).text == "1 g");
    CHECK(page.redo() == "expression");
    CHECK(field(page, 0).text == "5 g * 20");
}

}  // namespace vialwright::workbench
