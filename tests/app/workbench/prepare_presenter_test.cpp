// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

// A glycine order of a patient whose questions are answered and whose label is complete.
PreparePresenter ready_page(const test::Desk& desk, const char* dose = "1 g") {
    PreparePresenter page(desk.sources());
    page.edit(Field::weight, "70 kg");
    test::order_glycine(page, dose);
    page.edit(Field::lot, "A26-0305");
    page.edit(Field::made, "2026-03-05 09:00");
    page.edit(Field::expires, "2026-09-05");
    return page;
}

const FactView* fact(const PrepareView& view, std::string_view name) {
    for (const auto& fact : view.facts)
        if (fact.name == name) return &fact;
    return nullptr;
}

// No figure, no limit, no gauge, no working, no finding, and nothing to save.
void check_cleared(const PrepareView& view) {
    CHECK(view.answer.state == AnswerState::waiting);
    CHECK(view.answer.number.empty());
    CHECK(view.answer.supply.empty());
    CHECK(view.facts.empty());
    CHECK(view.working.empty());
    CHECK(view.limits.empty());
    CHECK(view.findings.empty());
    CHECK(view.verdict.text.empty());
    CHECK_FALSE(view.gauge.has_value());
    CHECK_FALSE(view.save.enabled);
}

}  // namespace

TEST_CASE("an empty page asks for a product and has nothing to save", "[workbench]") {
    const test::Desk desk;
    const PreparePresenter page(desk.sources());
    CHECK(page.view().answer.reason == "Choose a product.");
    CHECK(page.view().product.choices.size() == 2);
    CHECK(page.view().product.choices[0].text == "Glycine Injection 50 mg/mL");
    check_cleared(page.view());
    CHECK(page.view().save.why_not == "Choose a product first.");
}

TEST_CASE("a product alone shows its sample label and asks for a dose", "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    const PrepareView& view = page.view();
    check_cleared(view);
    CHECK_THAT(view.answer.reason, Contains("Enter a dose"));
    CHECK_THAT(view.product.note, Contains("666 mOsm/L"));  // 50 g/L ÷ 75.07 g/mol, one particle
    CHECK(view.questions.size() == 5);
    CHECK(view.open_questions == 5);
    CHECK(view.label.drawing.has_value());
    CHECK(view.label.stamp == "SAMPLE");
    CHECK(view.label.stamp_tone == Tone::open);
    CHECK(view.label.missing == std::vector<std::string>{"Lot", "Compounded", "Expires"});
    CHECK_FALSE(page.job().has_value());
}

TEST_CASE("1 g of glycine 50 mg/mL is 20 mL, with working, gauge and limits", "[workbench]") {
    const test::Desk desk;
    const auto page = ready_page(desk);
    const PrepareView& view = page.view();
    CHECK(view.answer.state == AnswerState::ready);
    CHECK(view.answer.kicker == "DRAW UP");
    CHECK(view.answer.number == "20");
    CHECK(view.answer.unit == "mL");
    CHECK(view.answer.supply == "1 vial of 30 mL, 10 mL left over");
    CHECK(view.answer.reason.empty());
    CHECK(view.verdict.text == "Within limits");
    REQUIRE(fact(view, "Dose"));
    CHECK(fact(view, "Dose")->value == "1,000 mg");
    CHECK(fact(view, "Dose")->note == "14.29 mg/kg");
    REQUIRE(view.working.size() == 2);
    CHECK(view.working[0].calculation == "1,000 mg ÷ (50 mg/mL)");
    CHECK(view.working[0].result == "= 20 mL");
    REQUIRE(view.gauge);
    CHECK(view.gauge->spoken == "Dose: 1,000 mg, usual; usual 500 to 2,000 mg.");
    REQUIRE(view.limits.size() == 1);
    CHECK(view.limits[0].limit == "usual 10 to 40 mL");
    CHECK(view.limits[0].source == "Product page");
}

TEST_CASE("2 g is 40 mL out of two vials", "[workbench]") {
    const test::Desk desk;
    const auto page = ready_page(desk, "2 g");
    CHECK(page.view().answer.number == "40");
    CHECK(page.view().answer.supply == "2 vials of 30 mL, 20 mL left over");
}

TEST_CASE("what is too small to be measured shows no number, and never 0 mL", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk, "250 mcg");  // 0.005 mL, half a mark of the smallest syringe
    for (const bool is_answered : {true, false}) {
        if (!is_answered) page.answer("caution.pregnancy", Answer::open);
        const PrepareView& view = page.view();
        CHECK(view.answer.state == AnswerState::waiting);
        CHECK(view.answer.kicker == "CANNOT BE MEASURED");
        CHECK(view.answer.number.empty());
        CHECK(view.answer.unit.empty());
        CHECK_THAT(view.answer.reason, Contains("0.005 mL is too small to be measured with"));
        CHECK_THAT(view.copy_text, !Contains(" 0 mL"));
        REQUIRE(fact(view, "Before rounding"));
        CHECK(fact(view, "Before rounding")->value == "0.005 mL");
        CHECK_FALSE(view.save.enabled);
    }
    page.edit(Field::dose, "1 g");
    CHECK(page.view().answer.number == "20");
}

TEST_CASE("no limit of a rule for others is shown as kept", "[workbench]") {
    struct Row {
        const char* age;
        bool is_for_the_patient;
        const char* words;
    };
    const auto row = GENERATE(values<Row>({{"40 y", true, ""},
                                           {"18 y", true, ""},
                                           {"3 y", false, "of a rule that is not for this patient"},
                                           {"", false, "of a rule that may not be for this patient"}}));
    CAPTURE(row.age);
    const test::Desk desk;
    auto page = ready_page(desk, "2 g");
    page.edit(Field::age, row.age);
    page.answer_rest_with_no();
    const PrepareView& view = page.view();
    REQUIRE(view.gauge);
    REQUIRE_FALSE(view.limits.empty());
    CHECK(view.gauge->is_judged == row.is_for_the_patient);
    CHECK(view.gauge->tone == (row.is_for_the_patient ? Tone::good : Tone::open));
    CHECK_THAT(view.gauge->caption, Contains(row.words));
    const std::string rest = row.is_for_the_patient ? "" : ", " + std::string(row.words);
    CHECK(view.gauge->spoken == "Dose: 2,000 mg, " +
                                    std::string(row.is_for_the_patient ? "usual" : "Not checked") +
                                    "; usual 500 to 2,000 mg" + rest + ".");
    for (const auto& limit : view.limits) {
        CHECK((limit.tone == Tone::good) == row.is_for_the_patient);
        CHECK_THAT(limit.limit, Contains(row.words));
    }
}

TEST_CASE("a limit of a rule for others that is broken is still told as broken", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk, "20 g");
    page.edit(Field::age, "3 y");
    REQUIRE(page.view().gauge);
    CHECK(page.view().gauge->tone == Tone::stop);
    CHECK_FALSE(page.view().gauge->is_judged);
    page.edit(Field::dose, "2.5 g");
    CHECK(page.view().gauge->tone == Tone::caution);
}

TEST_CASE("250 mg/kg for 70 kg by the research rule is 350 mL from 12 vials", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk, "250 mg/kg");
    page.edit(Field::rule, "research");
    CHECK(page.view().answer.state == AnswerState::open);  // the protocol number is not given
    CHECK_THAT(page.view().answer.reason, Contains("research protocol number"));
    REQUIRE(page.view().requirements.size() == 1);
    CHECK(page.view().requirements[0].label == "Research protocol number");
    CHECK(page.view().requirements[0].field.wanted);
    CHECK_FALSE(page.view().save.enabled);
    page.provide("research-protocol-number", "GH-2026-01");
    const PrepareView& view = page.view();
    CHECK(view.answer.number == "350");
    CHECK(view.answer.supply == "12 vials of 30 mL, 10 mL left over");
    CHECK(view.field(Field::dose).echo == "= 17,500 mg");
    CHECK_FALSE(view.requirements[0].field.wanted);
    CHECK(view.save.enabled);
}

TEST_CASE("a rule that is never the default must be chosen, the other one is there by itself",
          "[workbench]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    CHECK(page.view().rule.selected == "usual");
    CHECK(page.view().requirements.empty());
    REQUIRE(page.view().rule.choices.size() == 2);
    CHECK(page.view().rule.choices[1].text == "Stimulation test (only if chosen)");
}

TEST_CASE("in a stop there is no instruction, only a reason", "[workbench]") {
    const test::Desk desk;
    const auto page = ready_page(desk, "20 g");  // ten times the usual maximum of 2 g
    const PrepareView& view = page.view();
    CHECK(view.answer.state == AnswerState::stop);
    CHECK(view.answer.kicker == "DO NOT PREPARE");
    CHECK_THAT(view.answer.reason, Contains("ten times the usual maximum of 2 g"));
    CHECK(view.answer.supply.empty());
    CHECK(fact(view, "Vials to open") == nullptr);
    CHECK(fact(view, "Rate") == nullptr);
    CHECK(view.label.stamp == "DO NOT PRINT");
    CHECK(view.label.stamp_tone == Tone::stop);
    CHECK(view.save.why_not == "Not while there is a stop.");
    CHECK_FALSE(page.job().has_value());
    REQUIRE_FALSE(view.findings.empty());
    CHECK(view.findings[0].tone == Tone::stop);
    CHECK(view.findings[0].source == "Product page");
}

TEST_CASE("a dose to draw up is offered to a label that states it, and no other dose", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk);
    REQUIRE(page.checked());
    CHECK(page.view().offers_dose_label);
    CHECK(page.checked()->product == "glycine");
    CHECK(page.checked()->words == "1,000 mg, 20 mL (70 kg, 40 y)");
    CHECK(page.checked()->entries == decltype(CheckedDose::entries){{"dose", "1,000 mg"},
                                                                    {"volume", "20 mL"},
                                                                    {"route", "intravenous"}});  // the rule's
    page.edit(Field::in_volume, "100 mL");
    page.edit(Field::diluent, "normal saline");
    page.edit(Field::over, "30 min");
    REQUIRE(page.checked());
    CHECK(page.checked()->is_diluted);
    CHECK(page.checked()->entries == decltype(CheckedDose::entries){{"dose", "1,000 mg"},
                                                                    {"volume", "20 mL"},
                                                                    {"route", "intravenous"},
                                                                    {"in_volume", "100 mL"},
                                                                    {"diluent", "sodium chloride 0.9 %"},
                                                                    {"rate", "Infuse at 200 mL per hour"}});
    page.edit(Field::dose, "20 g");
    CHECK_FALSE(page.checked());
    CHECK_FALSE(page.view().offers_dose_label);
    page.edit(Field::dose, "");
    CHECK_FALSE(page.checked());
}

TEST_CASE("a caution is an instruction that says so, and may be saved", "[workbench]") {
    const test::Desk desk;
    const auto page = ready_page(desk, "2.5 g");
    CHECK(page.view().answer.state == AnswerState::ready);
    CHECK(page.view().answer.tone == Tone::caution);
    CHECK(page.view().verdict.text == "Caution");
    CHECK(page.view().save.enabled);
    CHECK(page.view().gauge->tone == Tone::caution);
}

TEST_CASE("a label may be made without an order, not beside one that is not checked", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk, "");
    CHECK(page.view().save.enabled);
    REQUIRE(page.job().has_value());
    CHECK(page.job()->request.lot == "A26-0305");
    page.edit(Field::dose, "1 g");
    page.answer("caution.pregnancy", Answer::open);
    CHECK_FALSE(page.view().save.enabled);
    CHECK(page.view().save.why_not == "Not while the dose is not checked.");
    CHECK(page.view().label.stamp == "NOT READY");
}

TEST_CASE("an invalid edit clears in the same view what depended on it", "[workbench]") {
    struct Row {
        Field field;
        const char* text;
        const char* words;
    };
    const auto row = GENERATE(values<Row>({
        {Field::dose, ".5 g", "zero before the decimal point"},
        {Field::dose, "1.0 g", "zeros after the last decimal"},
        {Field::dose, "1", "has no unit: write a dose, such as"},
        {Field::dose, "2 mmol", "a dose, such as 250 mg, 15 mg/kg or 15 mL"},
        {Field::dose, "-1 g", "negative"},
        {Field::dose, "0 g", "greater than zero"},
        {Field::dose, "1234567890123456789 mg", "18 significant digits"},
        {Field::dose, "1 gramme", "not a unit"},
        {Field::weight, "70", "has no unit"},
        {Field::weight, "70 mL", "body weight"},
        {Field::weight, "-70 kg", "negative"},
        {Field::weight, "0 kg", "from 0.3 kg to 400 kg"},
        {Field::weight, "7000 kg", "from 0.3 kg to 400 kg"},
        {Field::age, "400 y", "at most 120 years"},
        {Field::height, "3 m/s", ""},
        {Field::sex, "other", "male or female"},
        {Field::every, "often", ""},
        {Field::in_volume, "10 mg", "a volume"},
        {Field::rule, "unheard-of", ""},
        {Field::strength, "60 mg/mL", "50 mg/mL"},
    }));
    CAPTURE(name_of(row.field), row.text);
    const test::Desk desk;
    auto page = ready_page(desk);
    REQUIRE(page.view().answer.state == AnswerState::ready);
    page.edit(row.field, row.text);
    check_cleared(page.view());
    CHECK_FALSE(page.view().field(row.field).error.empty());
    CHECK_THAT(page.view().field(row.field).error, Contains(row.words));
    CHECK(page.view().field(row.field).text == row.text);  // what was typed is left alone
    CHECK(page.view().field(row.field).echo.empty());
}

TEST_CASE("an unknown product is said beside the product", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk);
    page.edit(Field::product, "aspirin");
    check_cleared(page.view());
    CHECK_THAT(page.view().product.error, Contains("aspirin"));
}

TEST_CASE("a dose per kg asks for the weight and shows no number", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk, "10 mg/kg");
    page.edit(Field::weight, "");
    CHECK(page.view().answer.state == AnswerState::waiting);
    CHECK(page.view().answer.number.empty());
    CHECK(page.view().field(Field::weight).wanted);
    CHECK_THAT(page.view().answer.reason, Contains("body weight"));
}

TEST_CASE("another product takes the rule, the answers and the lot of the old one with it", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk);
    page.edit(Field::product, "plain");
    CHECK(page.inputs()[Field::lot].empty());
    CHECK(page.inputs().answers.empty());
    CHECK(page.view().rule.selected == "rule");
    CHECK(page.inputs()[Field::weight] == "70 kg");
    CHECK(page.undo() == Field::product);
    CHECK(page.view().answer.number == "20");
    CHECK(page.inputs()[Field::lot] == "A26-0305");
}

TEST_CASE("the next patient starts with the product alone", "[workbench]") {
    const test::Desk desk;
    auto page = ready_page(desk);
    page.start_over();
    PrepareInputs expected;
    expected[Field::product] = "glycine";
    CHECK(page.inputs() == expected);
    CHECK(page.view().open_questions == 5);
}

TEST_CASE("data that could not be read is told, and nothing is checked without it", "[workbench]") {
    const test::Desk desk;
    PrepareSources sources = desk.sources();
    sources.reference = nullptr;
    sources.problems = {"reference/devices.toml: cannot be opened"};
    PreparePresenter page(sources);
    page.edit(Field::product, "glycine");
    page.edit(Field::dose, "1 g");
    CHECK(page.view().problems.size() == 1);
    CHECK_THAT(page.view().answer.reason, Contains("could not be read"));
    check_cleared(page.view());
}

}  // namespace vialwright::workbench
