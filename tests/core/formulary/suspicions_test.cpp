// SPDX-License-Identifier: Apache-2.0
// Warnings about dose rules that can be meant, but seldom are.
#include <catch2/catch.hpp>

#include "core/formulary/validate.hpp"
#include "core/units/parse.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;

namespace {

formulary::DoseRule& add_rule(formulary::Monograph& monograph, std::string id) {
    formulary::DoseRule rule = plain_product().doses[0];
    rule.id = rule.title = std::move(id);
    monograph.doses.push_back(std::move(rule));
    return monograph.doses.back();
}

formulary::Monograph empty_product() {
    auto monograph = plain_product();
    monograph.doses.clear();
    return monograph;
}

units::Shown weight(std::string_view text) {
    const auto parsed = units::parse_one_of(text, {&units::dimension_of<units::BodyWeight>, 1});
    return {parsed->quantity, parsed->unit};
}

// The warning at a path; "" where there is none.
std::string warning(const formulary::Monograph& monograph, std::string_view path) {
    for (const auto& fault : formulary::validate(monograph))
        if (fault.is_warning && fault.path == path) return fault.message;
    return "";
}

// Children under `child_max`, adults from `adult_min` on.
formulary::Monograph by_age(std::string_view child_max, std::string_view adult_min) {
    auto monograph = empty_product();
    auto& adult = add_rule(monograph, "adult");
    adult.population.age_min = age(adult_min);
    adult.per_dose.hard_max = bound("15 mg/kg");
    auto& child = add_rule(monograph, "child");
    child.population.age_min = age("1 month");
    child.population.age_max = age(child_max);
    child.per_dose.hard_max = bound("20 mg/kg");
    return monograph;
}

}  // namespace

TEST_CASE("a hole between two bands is told", "[formulary]") {
    CHECK(warning(by_age("12 year", "12 year"), "dose[0].population").empty());
    CHECK(warning(by_age("12 year", "18 year"), "dose[0].population") ==
          "nobody of age 12 years to under 18 years is covered, between this rule and \"child\"");
    auto two_purposes = by_age("12 year", "18 year");
    two_purposes.doses[1].purpose = "loading";
    CHECK(warning(two_purposes, "dose[0].population").empty());
    auto two_weights = by_age("12 year", "18 year");
    two_weights.doses[1].population.weight_min = weight("10 kg");
    CHECK(warning(two_weights, "dose[0].population").empty());
}

TEST_CASE("rules that go by weight as well fill the hole between two ages", "[formulary]") {
    auto monograph = by_age("12 year", "18 year");
    const auto add = [&](const char* id, const char* from, const char* below) {
        auto& rule = add_rule(monograph, id);
        rule.population.age_min = age(from);
        rule.population.age_max = age(below);
        rule.population.weight_min = weight("10 kg");
    };
    add("schoolchild", "12 year", "15 year");
    CHECK_FALSE(warning(monograph, "dose[0].population").empty());  // from 15 to 18 nobody is covered yet
    add("adolescent", "15 year", "18 year");
    CHECK(warning(monograph, "dose[0].population").empty());
    monograph.doses.back().purpose = "loading";
    CHECK_FALSE(warning(monograph, "dose[0].population").empty());
}

TEST_CASE("bands that overlap are told, unless the purpose tells them apart", "[formulary]") {
    auto monograph = by_age("19 year", "18 year");
    CHECK_THAT(warning(monograph, "dose[1]"), Catch::Contains("an order can match this rule and \"adult\""));
    monograph.doses[0].purpose = "loading";
    CHECK_THAT(warning(monograph, "dose[1]"), !Catch::Contains("an order can match"));
}

TEST_CASE("a limit ten times that of the neighbouring band is told", "[formulary]") {
    auto monograph = by_age("12 year", "12 year");
    CHECK(warning(monograph, "dose[0].per_dose.hard_max").empty());
    monograph.doses[0].per_dose.hard_max = bound("200 mg/kg");
    CHECK(warning(monograph, "dose[0].per_dose.hard_max") ==
          "200 mg/kg is ten times or a tenth of 20 mg/kg in the neighbouring rule \"child\": a slipped "
          "decimal point?");
    monograph.doses[0].per_dose.hard_max = bound("2 mg/kg");
    CHECK_FALSE(warning(monograph, "dose[0].per_dose.hard_max").empty());
    monograph.doses[0].per_dose.hard_max = bound("2.1 mg/kg");
    CHECK(warning(monograph, "dose[0].per_dose.hard_max").empty());
}

TEST_CASE("a unit unlike those of all other rules is told", "[formulary]") {
    auto monograph = empty_product();
    for (const auto* id : {"a", "b", "c"}) {
        auto& rule = add_rule(monograph, id);
        rule.never_default = true;
        rule.per_dose.hard_max = bound("10 mg/kg");
    }
    CHECK(warning(monograph, "dose[1].per_dose.hard_max").empty());
    monograph.doses[1].per_dose.hard_max = bound("10 mcg/kg");
    CHECK(warning(monograph, "dose[1].per_dose.hard_max") ==
          "this is written in mcg/kg, all other rules in mg/kg: is the unit right?");
}

TEST_CASE("the usual dose as often as the rule says, beyond the day's maximum, is told", "[formulary]") {
    auto monograph = empty_product();
    auto& rule = add_rule(monograph, "rule");
    rule.per_dose.usual_max = bound("15 mg/kg");
    rule.per_day.hard_max = bound("60 mg/kg/day");
    rule.doses_per_day = 4;
    CHECK(warning(monograph, "dose[0].per_day.hard_max").empty());
    monograph.doses[0].doses_per_day = 5;
    CHECK(warning(monograph, "dose[0].per_day.hard_max") ==
          "5 of 15 mg/kg, the usual maximum of one dose, are more than 60 mg/kg/day: is one of them wrong?");
}

TEST_CASE("a minimum per kg that meets a fixed maximum within the rule's weights is told", "[formulary]") {
    auto monograph = empty_product();
    auto& rule = add_rule(monograph, "rule");
    rule.per_dose.usual_min = bound("10 mg/kg");
    rule.per_dose.usual_max = bound("1 g");
    CHECK(warning(monograph, "dose[0].per_dose.usual_min") ==
          "above a weight of 100 kg, usual_min, 10 mg/kg, is more than usual_max, 1 g: no dose of such a "
          "patient can be "
          "checked");
    monograph.doses[0].population.weight_max = weight("100 kg");
    CHECK(warning(monograph, "dose[0].per_dose.usual_min").empty());
    monograph.doses[0].population.weight_max = weight("100.1 kg");
    CHECK_FALSE(warning(monograph, "dose[0].per_dose.usual_min").empty());
    monograph.doses[0].per_dose.usual_min = bound("50 mg");
    monograph.doses[0].per_dose.usual_max = bound("10 mg/kg");
    CHECK_THAT(warning(monograph, "dose[0].per_dose.usual_min"), Catch::Contains("under a weight of 5 kg"));
    monograph.doses[0].population.weight_min = weight("5 kg");
    CHECK(warning(monograph, "dose[0].per_dose.usual_min").empty());
}
