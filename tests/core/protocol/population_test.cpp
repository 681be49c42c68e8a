// SPDX-License-Identifier: Apache-2.0
// Whom a rule is for, and which rule an order is checked against (loading rule 4: exactly one must match).
#include <catch2/catch.hpp>

#include "core/units/parse.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {

template <class Q> units::Shown read(std::string_view text) {
    const auto parsed = units::parse_one_of(text, {&units::dimension_of<Q>, 1});
    if (!parsed) throw std::invalid_argument(parsed.error().message);
    return {parsed->quantity, parsed->unit};
}
units::Shown clearance(std::string_view text) { return read<units::InfusionRate>(text); }
units::Shown surface(std::string_view text) { return read<units::BodySurface>(text); }

// Two rules that differ in their band alone: "low" up to, "high" from a value on.
formulary::Monograph banded(auto set_low, auto set_high) {
    auto monograph = plain_product();
    auto& low = monograph.doses[0];
    low.id = low.title = "low";
    low.per_dose.hard_max = bound("1 g");
    auto high = low;
    high.id = high.title = "high";
    set_low(low.population);
    set_high(high.population);
    monograph.doses.push_back(high);
    return monograph;
}

formulary::Monograph by_clearance() {
    return banded([](auto& p) { p.clearance_max = clearance("30 mL/min"); },
                  [](auto& p) { p.clearance_min = clearance("30 mL/min"); });
}
formulary::Monograph by_surface() {
    return banded([](auto& p) { p.surface_max = surface("1.5 m2"); },
                  [](auto& p) { p.surface_min = surface("1.5 m2"); });
}
formulary::Monograph by_postmenstrual_age() {
    return banded([](auto& p) { p.postmenstrual_max = age("32 wk"); },
                  [](auto& p) { p.postmenstrual_min = age("32 wk"); });
}

// F10: 60 years, 72 kg, 1.2 mg/dL: 66.7 mL/min for a man whose actual weight counts.
dosing::OrderText kidneys(std::string_view creatinine) {
    auto order = order_of("100 mg");
    order.weight = "72 kg";
    order.height = "190 cm";
    order.age = "60 y";
    order.sex = "male";
    order.creatinine = creatinine;
    return order;
}

}  // namespace

TEST_CASE("a band of creatinine clearance is [min, max), by Cockcroft-Gault", "[protocol]") {
    struct Row {
        const char* creatinine;
        const char* rule;
    };
    // (140 - 60) x 72 / (72 x creatinine) = 80 / creatinine: 30 mL/min at 8/3 mg/dL.
    const auto row = GENERATE(values<Row>(
        {{"1.2 mg/dL", "high"}, {"2.66 mg/dL", "high"}, {"2.67 mg/dL", "low"}, {"8 mg/dL", "low"}}));
    CAPTURE(row.creatinine);
    const auto a = assess(by_clearance(), kidneys(row.creatinine));
    CHECK(a.rule == row.rule);
    CHECK(a.verdict == Verdict::within);
    CHECK(a.working[0].name == "Creatinine clearance");
}

TEST_CASE("a clearance that the order states goes before one worked out", "[protocol]") {
    auto order = kidneys("1.2 mg/dL");
    order.clearance = "29.99 mL/min";
    CHECK(assess(by_clearance(), order).rule == "low");
    order.clearance = "30 mL/min";
    CHECK(assess(by_clearance(), order).rule == "high");
    order.clearance = "1.8 L/h";
    CHECK(assess(by_clearance(), order).rule == "high");
    order.clearance = "0 mL/min";
    CHECK(assess(by_clearance(), order).rule == "low");
}

TEST_CASE("a clearance that is not known chooses no rule and is never within one", "[protocol]") {
    for (auto member : {&dosing::OrderText::creatinine, &dosing::OrderText::height, &dosing::OrderText::age,
                        &dosing::OrderText::sex, &dosing::OrderText::weight}) {
        auto order = kidneys("1.2 mg/dL");
        order.*member = "";
        const auto open = assess(by_clearance(), order);
        CHECK(open.rule.empty());
        CHECK(open.verdict == Verdict::not_checked);
        CHECK_THAT(protocol::sentence(*find(open, "dose.rule")),
                   Catch::EndsWith("Say the creatinine clearance, or choose one by name."));
        order.rule = "high";
        const auto named = assess(by_clearance(), order);
        CHECK(named.verdict == Verdict::not_checked);
        REQUIRE(find(named, "dose.population.clearance"));
        CHECK_THAT(protocol::sentence(*find(named, "dose.population.clearance")),
                   Catch::Contains("say it, or give weight, height, sex, creatinine and an adult's age"));
    }
}

TEST_CASE("a patient outside a band of clearance is outside the rule that was named", "[protocol]") {
    auto order = kidneys("1.2 mg/dL");
    order.rule = "low";
    const auto a = assess(by_clearance(), order);
    CHECK(a.verdict == Verdict::not_checked);
    CHECK(protocol::sentence(*find(a, "dose.population.clearance")) ==
          "The patient's creatinine clearance is outside the rule, which is for a creatinine clearance under "
          "30 mL/min. It cannot be checked.");
}

TEST_CASE("a band of body surface is [min, max), by Mosteller", "[protocol]") {
    // √(150 x 54 / 3,600) = 1.5 m² exactly.
    auto order = order_of("100 mg");
    order.height = "150 cm";
    order.weight = "54 kg";
    CHECK(assess(by_surface(), order).rule == "high");
    order.weight = "53.9 kg";
    CHECK(assess(by_surface(), order).rule == "low");
    order.height.clear();
    CHECK(assess(by_surface(), order).verdict == Verdict::not_checked);
    order.rule = "low";
    CHECK(find(assess(by_surface(), order), "dose.population.surface"));
}

TEST_CASE("a band of postmenstrual age is [min, max), and an age alone says only who is too old",
          "[protocol]") {
    auto order = order_of("1 mg");
    order.weight = "1.2 kg";
    order.postmenstrual_age = "32 wk";
    CHECK(assess(by_postmenstrual_age(), order).rule == "high");
    order.postmenstrual_age = "223 d";  // a day less
    CHECK(assess(by_postmenstrual_age(), order).rule == "low");
    order.postmenstrual_age.clear();
    order.age = "5 wk";
    CHECK(assess(by_postmenstrual_age(), order).verdict == Verdict::not_checked);
    order.rule = "high";
    CHECK(find(assess(by_postmenstrual_age(), order), "dose.population.postmenstrual_age"));
    order.rule.clear();
    order.age = "40 y";
    CHECK(assess(by_postmenstrual_age(), order).rule == "high");
}

TEST_CASE("a postmenstrual age counts from before the birth", "[protocol]") {
    auto order = order_of("1 mg");
    order.age = "34 wk";
    order.postmenstrual_age = "34 wk";
    const auto read = dosing::read_order(order, plain_product(), reference());
    REQUIRE_FALSE(read);
    CHECK(read.error()[0].field == "postmenstrual_age");
}

TEST_CASE("rules of one route and population are told apart by the purpose", "[protocol]") {
    auto monograph = banded([](auto&) {}, [](auto&) {});
    monograph.doses[0].purpose = "loading";
    monograph.doses[1].purpose = "maintenance";
    auto order = order_of("100 mg");
    const auto open = assess(monograph, order);
    CHECK(open.verdict == Verdict::not_checked);
    CHECK(protocol::sentence(*find(open, "dose.rule")) ==
          "More than one dose rule covers intravenous use: low (low) and high (high). Say the purpose "
          "(loading or "
          "maintenance), or choose one by name.");
    order.purpose = "Maintenance";
    CHECK(assess(monograph, order).rule == "high");
    order.rule = "low";
    const auto other = assess(monograph, order);
    CHECK(other.verdict == Verdict::not_checked);
    CHECK(protocol::sentence(*find(other, "dose.purpose")) ==
          "The purpose of the chosen rule is loading, that of the order maintenance. It cannot be checked.");
    order.rule.clear();
    order.purpose = "relief";
    const auto read = dosing::read_order(order, monograph, reference());
    REQUIRE_FALSE(read);
    CHECK_THAT(read.error()[0].message, Catch::Contains("its purposes are loading and maintenance"));
}
