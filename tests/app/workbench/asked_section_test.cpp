// SPDX-License-Identifier: Apache-2.0
// Entries that only some products ask for.
#include <catch2/catch.hpp>

#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;
using formulary::DoseRule;

// A page of a product with the one rule that `change` made of a plain one, an adult, and 1 g.
template <class Change> PreparePresenter page_of(test::Desk& desk, Change change) {
    auto& product = desk.monographs[0];
    product.contraindications.clear();
    product.cautions.clear();
    product.interactions.clear();
    product.doses.resize(1);
    change(product.doses[0]);
    PreparePresenter page(desk.sources());
    page.edit(Field::product, "glycine");
    page.edit(Field::age, "40 y");
    page.edit(Field::dose, "1 g");
    return page;
}

void no_change(DoseRule&) {}

}  // namespace

TEST_CASE("a plain product asks for none of them, and what was typed there once does not count",
          "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, no_change);
    CHECK(page.view().asked == AskedView{});
    CHECK(page.view().labs.empty());
    REQUIRE(page.view().answer.state == AnswerState::ready);
    for (const Field field : {Field::days, Field::given_before, Field::line, Field::sites, Field::purpose,
                              Field::creatinine, Field::clearance, Field::postmenstrual_age})
        page.edit(field, "nonsense");
    CHECK(page.view().answer.state == AnswerState::ready);
}

TEST_CASE("the longest course asks for the days and is checked", "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, [](DoseRule& rule) { rule.max_days = 7; });
    CHECK(page.view().asked.days);
    CHECK(page.view().field(Field::days).wanted);
    CHECK(page.view().answer.state == AnswerState::open);
    page.edit(Field::days, "8");
    CHECK_THAT(page.view().answer.reason, Contains("A course of 8 days is longer than 7 days"));
    page.edit(Field::days, "7");
    CHECK(page.view().answer.state == AnswerState::ready);
    CHECK_THAT(page.view().copy_text, Contains("Days of treatment: 7\n"));
    page.edit(Field::days, "a week");
    CHECK_THAT(page.view().field(Field::days).error, Contains("a whole number of days"));
    CHECK(page.view().answer.state == AnswerState::waiting);
}

TEST_CASE("a lifetime limit asks for what was given before and has a row of its own", "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, [](DoseRule& rule) { rule.lifetime.hard_max = test::bound("3 g"); });
    CHECK(page.view().asked.given_before);
    CHECK(page.view().field(Field::given_before).wanted);
    page.edit(Field::given_before, "2.5 g");
    CHECK(page.view().answer.state == AnswerState::stop);
    page.edit(Field::given_before, "1.5 g");
    CHECK(page.view().answer.state == AnswerState::ready);
    const auto row = std::ranges::find(page.view().limits, "Lifetime dose", &LimitView::name);
    REQUIRE(row != page.view().limits.end());
    CHECK(row->value == "2,500 mg");
    CHECK(row->limit == "at most 3,000 mg");
    CHECK(row->fraction == numbers::Exact::ratio(5, 6));
}

TEST_CASE("the vein decides which osmolarity limit counts", "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, [](DoseRule& rule) {
        rule.osmolarity.peripheral_soft_max =
            formulary::Bound{units::Shown(units::make<units::Osmolarity>(numbers::Exact::ratio(6, 10)))};
        rule.osmolarity.central_hard_max =
            formulary::Bound{units::Shown(units::make<units::Osmolarity>(numbers::Exact::ratio(18, 10)))};
    });
    CHECK(page.view().asked.line);
    const auto row = [&] {
        const auto found = std::ranges::find(page.view().limits, "Osmolarity", &LimitView::name);
        REQUIRE(found != page.view().limits.end());
        return *found;
    };
    CHECK(row().tone == Tone::caution);  // 666 mOsm/L
    CHECK_THAT(row().limit, Contains("peripheral vein"));
    page.edit(Field::line, "central");
    CHECK(row().tone == Tone::good);
    CHECK_THAT(row().limit, Contains("central vein"));
}

TEST_CASE("kidney function, age after conception, sites and purpose are asked where a rule looks at them",
          "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, [](DoseRule& rule) {
        rule.population.clearance_min =
            units::Shown({numbers::Exact(1800), units::dimension_of<units::InfusionRate>},
                         *units::Unit::of("mL/min", units::dimension_of<units::InfusionRate>));
        rule.population.postmenstrual_max = test::age("60 wk");
        rule.volume_per_site.hard_max = formulary::Bound{test::volume("10 mL")};
    });
    const AskedView& asked = page.view().asked;
    CHECK((asked.clearance && asked.creatinine && asked.postmenstrual_age && asked.sites));
    CHECK_FALSE(asked.purpose);
    page.edit(Field::sites, "2");
    page.edit(Field::clearance, "45 mL/min");
    const auto row = std::ranges::find(page.view().limits, "Volume per site", &LimitView::name);
    REQUIRE(row != page.view().limits.end());
    CHECK(row->value == "10 mL");  // 1 g is 20 mL
}

TEST_CASE("purposes are offered where the rules differ by them, and choose the rule", "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, [&](DoseRule& rule) {
        rule.purpose = "maintenance";
        DoseRule loading = rule;
        loading.id = "first";
        loading.purpose = "first-dose";
        loading.per_dose.usual_max = test::bound("4 g");
        desk.monographs[0].doses.push_back(loading);
    });
    page.edit(Field::dose, "3 g");
    REQUIRE(page.view().purposes.size() == 3);
    CHECK(page.view().purposes[2].text == "First dose");
    page.edit(Field::purpose, "first-dose");
    CHECK_THAT(page.view().gauge->caption, Contains("4,000 mg"));
    page.edit(Field::rule, "usual");  // named, it is no longer to be found
    CHECK_FALSE(page.view().asked.purpose);
    CHECK_THAT(page.view().gauge->caption, Contains("2,000 mg"));
}

TEST_CASE("a laboratory value is asked for by name, with the threshold as an example", "[workbench]") {
    test::Desk desk;
    auto page = page_of(desk, no_change);
    formulary::SafetyRule rule;
    rule.id = "potassium";
    rule.text = "High potassium";
    rule.severity = formulary::Severity::hard;
    const units::Unit unit =
        *units::Unit::of("mEq/L", units::dimension_of<units::Concentration<units::Milliequivalent>>);
    rule.labs = {{"Potassium", std::nullopt, units::Shown(unit.times(5), unit), "ask"}};
    desk.monographs[0].cautions = {rule};
    page.edit(Field::weight, "70 kg");
    REQUIRE(page.view().labs.size() == 1);
    CHECK(page.view().labs[0].label == "Potassium");
    CHECK(page.view().labs[0].hint == "5 mEq/L");
    CHECK(page.view().labs[0].field.aid.units == std::vector<std::string>{"mEq/L"});
    CHECK(page.view().answer.state == AnswerState::open);
    page.tell_laboratory("potassium", "4 mmol/L");
    page.answer_rest_with_no();
    CHECK(page.view().answer.state == AnswerState::ready);
    page.tell_laboratory("potassium", "5.5 mmol/L");
    CHECK(page.view().answer.state == AnswerState::stop);
    page.tell_laboratory("potassium", "5.5 mg/dL");  // not to be compared
    CHECK_THAT(page.view().labs[0].field.error, Contains("in that kind of unit"));
    CHECK(page.view().answer.state == AnswerState::waiting);
    CHECK_FALSE(page.view().save.enabled);
    page.undo();
    CHECK(page.view().answer.state == AnswerState::stop);
}

}  // namespace vialwright::workbench
