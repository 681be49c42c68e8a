// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/compounding_presenter.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace vialwright::workbench {

namespace {

using Catch::Contains;
using compounding::CompoundingReference;

const EntryView& entry(const CompoundingPresenter& page, const std::string& id) {
    const auto found = std::ranges::find(page.view().entries, id, &EntryView::id);
    INFO(id);
    REQUIRE(found != page.view().entries.end());
    return *found;
}

std::string fact(const CompoundingPresenter& page, const std::string& name) {
    const auto found = std::ranges::find(page.view().result.facts, name, &FactView::name);
    return found == page.view().result.facts.end() ? "" : found->value;
}

// 500 mL of 50 % from 70 %: 500 × 50 ÷ 70 = 357.14 mL (F29).
CompoundingPresenter diluted(const char* total = "500 mL") {
    CompoundingPresenter page;
    page.choose_tool("dilute");
    page.edit("stock", "70 %(w/v)");
    page.edit("target", "50 %(w/v)");
    page.edit("total", total);
    return page;
}

void check_cleared(const CompoundingPresenter& page) {
    const ResultView& result = page.view().result;
    CHECK(result.answer.state == AnswerState::waiting);
    CHECK(result.answer.number.empty());
    CHECK(result.facts.empty());
    CHECK(result.working.empty());
    CHECK(result.findings.empty());
    CHECK(result.copy_text.empty());
    CHECK_FALSE(page.calculation().has_value());
}

}  // namespace

TEST_CASE("every tool has its name, says what it is for and asks for something", "[workbench]") {
    for (const Tool& tool : tools()) {
        CAPTURE(tool.id);
        CHECK_FALSE(tool.name.empty());
        CHECK(tool.about.ends_with("."));
        CHECK_FALSE(tool.instruction.empty());
        REQUIRE_FALSE(tool.fields.empty());
        CompoundingPresenter page;
        page.choose_tool(std::string(tool.id));
        CHECK(page.view().title == tool.name);
        check_cleared(page);
        CHECK(page.view().result.answer.kicker == "NOTHING ENTERED YET");
        for (const EntryView& shown : page.view().entries) CHECK(shown.field.error.empty());
    }
}

TEST_CASE("what is missing is asked for by the name of its entry", "[workbench]") {
    for (const Tool& tool : tools()) {
        CAPTURE(tool.id);
        const CompoundingReference nothing_known;
        CompoundingPresenter page({{}, &nothing_known});
        page.choose_tool(std::string(tool.id));
        const auto first = std::ranges::find_if(page.view().entries,
                                                [](const EntryView& one) { return one.choices.empty(); });
        REQUIRE(first != page.view().entries.end());
        const std::string id = first->id, label = first->label;
        page.edit(id, "?");
        check_cleared(page);
        CHECK((!entry(page, id).field.error.empty() || !page.view().result.answer.reason.empty()));
    }
}

TEST_CASE("a tool that looks up what could not be read says so", "[workbench]") {
    CompoundingPresenter page;
    page.choose_tool("batch");
    page.edit("units", "20");
    CHECK(page.view().result.answer.kicker == "CANNOT BE WORKED OUT");
    CHECK_THAT(page.view().result.answer.reason, Contains("could not be read"));
    CHECK_FALSE(page.calculation().has_value());
}

TEST_CASE("a dilution shows stock, diluent, working and what was rounded", "[workbench]") {
    const auto page = diluted();
    const ResultView& result = page.view().result;
    CHECK(result.answer.state == AnswerState::ready);
    CHECK(result.answer.kicker == "MEASURE");
    CHECK(result.answer.product == "Stock");
    CHECK(result.answer.number == "≈ 357.14");
    CHECK(result.answer.unit == "mL");
    CHECK(result.answer.supply == "exactly 2500/7 mL");
    CHECK(fact(page, "Diluent") == "≈ 142.86 mL");
    CHECK_FALSE(result.working.empty());
    REQUIRE(page.calculation());
    CHECK(page.calculation()->worked.result("stock")->count() == numbers::Exact::ratio(2500, 7));
    CHECK_THAT(result.copy_text, Contains("Total wanted: 500 mL"));
    CHECK_THAT(result.copy_text, Contains("Stock = ≈ 357.14 mL, exactly 2500/7 mL"));
}

TEST_CASE("how a strength was read stands beside it", "[workbench]") {
    auto page = diluted();
    CHECK(entry(page, "stock").field.echo == "= 700 mg/mL");
    page.edit("stock", "700 mg/mL");
    CHECK(entry(page, "stock").field.echo == "= 70 %(w/v)");
    page.edit("stock", "1:10");
    CHECK(entry(page, "stock").field.echo == "= 100 mg/mL");
    page.edit("total", "0.5 L");
    CHECK(entry(page, "total").field.echo == "= 500 mL");
}

TEST_CASE("an invalid edit clears the answer and is marked at its entry", "[workbench]") {
    auto page = diluted();
    page.edit("total", ".5 L");
    check_cleared(page);
    CHECK_THAT(entry(page, "total").field.error, Contains("zero before the decimal point"));
    CHECK(entry(page, "total").field.echo.empty());
    CHECK(page.view().result.answer.reason == "Correct what is marked.");
    page.edit("total", "");
    CHECK(entry(page, "total").field.wanted);
    CHECK(page.view().result.answer.reason == "Still needed: Total wanted.");
    check_cleared(page);
}

TEST_CASE("what is impossible is refused, without a number", "[workbench]") {
    auto page = diluted();
    page.edit("target", "90 %(w/v)");
    const ResultView& result = page.view().result;
    CHECK(result.answer.state == AnswerState::stop);
    CHECK(result.answer.kicker == "NOT POSSIBLE");
    CHECK(result.answer.number.empty());
    CHECK_FALSE(result.answer.reason.empty());
    CHECK(result.copy_text.empty());
    CHECK_FALSE(page.calculation().has_value());
}

TEST_CASE("stocks are asked for as long as they are filled in", "[workbench]") {
    CompoundingPresenter page;
    page.choose_tool("alligate");
    CHECK(entry(page, "stock.1").label == "Stock 1");
    CHECK(entry(page, "stock.2").label == "Stock 2");
    CHECK(page.view().entries.size() == 4);
    page.edit("target", "50 %(w/v)");
    page.edit("total", "500 mL");
    page.edit("stock.1", "70 %(w/v)");
    check_cleared(page);
    CHECK(entry(page, "stock.2").field.wanted);
    page.edit("stock.2", "20 %(w/v)");
    CHECK(page.view().entries.size() == 5);
    // Parts 30 : 20 (F30).
    CHECK(page.view().result.answer.number == "300 + 200");
    CHECK(page.view().result.answer.unit == "mL");
    CHECK_THAT(page.view().result.answer.supply, Contains("300 mL of"));
    SECTION("an error stands at the stock that it is about") {
        page.edit("stock.2", "20 mg");
        check_cleared(page);
        CHECK(entry(page, "stock.1").field.error.empty());
        CHECK_FALSE(entry(page, "stock.2").field.error.empty());
    }
}

TEST_CASE("a choice of another tool keeps what was typed for the first", "[workbench]") {
    auto page = diluted();
    const CompoundingView before = page.view();
    page.choose_tool("alligate");
    check_cleared(page);
    page.choose_tool("dilute");
    CHECK(page.view() == before);
    page.start_over();
    check_cleared(page);
    CHECK(entry(page, "stock").field.text.empty());
}

TEST_CASE("undo takes back a word, and names the entry", "[workbench]") {
    auto page = diluted("500 mL");
    page.edit("total", "50 mL");
    const CompoundingView before = page.view();
    page.edit("stock", "");
    CHECK(page.undo() == "stock");
    CHECK(page.view() == before);
    CHECK(page.redo() == "stock");
    check_cleared(page);
    page.undo();
    CHECK(page.undo() == "total");
    CHECK(entry(page, "total").field.text == "500 mL");
}

}  // namespace vialwright::workbench
