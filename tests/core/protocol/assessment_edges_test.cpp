// SPDX-License-Identifier: Apache-2.0
// Whole assessments at the edges of the rules, word for word: what is met exactly, what contradicts, what is not known.
#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/support/assessment_text.hpp"
#include "tests/support/golden_file.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::Monograph;
using units::Shown;

namespace {

// 10 mg/mL, 1 to 2 mg/kg, measured in steps of 0.1 mL.
Monograph product() {
    auto monograph = plain_product();
    monograph.sources.resize(1);
    monograph.sources[0].id = "one";
    monograph.sources[0].title = "Page one";
    formulary::DoseRule& rule = monograph.doses[0];
    rule.src = {"one"};
    rule.per_dose.usual_min = bound("1 mg/kg");
    rule.per_dose.usual_max = bound("2 mg/kg");
    rule.round = formulary::MeasuredStep{volume("0.1 mL"), numbers::Rounding::half_even};
    return monograph;
}

formulary::DoseRule& rule_of(Monograph& m) { return m.doses[0]; }

formulary::Limits& limits_of(Monograph& m) { return m.doses[0].per_dose; }

void step(Monograph& m, std::string_view to) {
    rule_of(m).round = formulary::MeasuredStep{volume(to), numbers::Rounding::half_even};
}

void glycine(Monograph& m, dosing::OrderText& o) {
    m = glycine_injection();
    o.dose = "1 g";
    o.rule = "usual";
    o.age = "40 y";
}

const std::vector<AssessmentCase> doses{
    {"per kg, by a fixed rule",
     [](auto& m, auto& o) {
         rule_of(m).basis = formulary::Basis::fixed;
         m.doses[0].per_dose = {};
         limits_of(m).hard_max = bound("200 mg");
         o.dose = "1.5 mg/kg";
     }},
    {"a weight in pounds",
     [](auto&, auto& o) {
         o.dose = "1.5 mg/kg";
         o.weight = "155.7 lb";  // 70.62433 kg
     }},
    {"a dose", [](auto&, auto& o) { o.dose = "100 mg/dose"; }},
    {"a dose per kg", [](auto&, auto& o) { o.dose = "1.5 mg/kg/dose"; }},
    {"a dose per m2", [](auto&, auto& o) { o.dose = "50 mg/m2/dose"; }},
    {"a day per m2",
     [](auto&, auto& o) {
         o.dose = "150 mg/m2/day";
         o.per_day = "3";
     }},
    {"every seven hours", [](auto&, auto& o) { o.every = "7 h"; }},
    {"a rate for some hours, twice a day for three days",
     [](auto&, auto& o) {
         o.dose = "70 mg/h";
         o.over = "90 min";
         o.per_day = "2";
         o.days = "3";
     }},
    {"the second strength",
     [](auto& m, auto& o) {
         m.product.strengths.push_back(strength("20 mg/mL"));
         o.strength = "20 mg/mL";
     }},
    {"kidneys that no rule asks for",
     [](auto&, auto& o) {
         o.age = "40 y";
         o.sex = "male";
         o.creatinine = "1 mg/dL";
     }},
    {"kidneys that the rule asks for",
     [](auto& m, auto& o) {
         const auto unit = *units::Unit::of("mL/min", units::dimension_of<units::InfusionRate>);
         rule_of(m).population.clearance_min = Shown(unit.times(30), unit);
         o.age = "40 y";
         o.sex = "male";
         o.creatinine = "1 mg/dL";
     }},
    {"what is not sterile has no osmolarity",
     [](auto& m, auto& o) {
         glycine(m, o);
         m.product.sterile = false;
     }},
    {"a mixture of unknown composition",
     [](auto& m, auto& o) {
         glycine(m, o);
         m.ingredients[0].molar_mass.reset();
         o.in_volume = "100 mL";
     }},
    {"undiluted in its own volume",
     [](auto& m, auto& o) {
         glycine(m, o);
         o.in_volume = "20 mL";
     }},
    {"more than its final volume",
     [](auto& m, auto& o) {
         glycine(m, o);
         o.in_volume = "10 mL";
     }},
    {"a volume limit that only the nearest step breaks",
     [](auto& m, auto& o) {
         step(m, "1 mL");
         rule_of(m).volume.usual_max = formulary::Bound{volume("13.8 mL")};
         o.dose = "137 mg";
         o.weight = "100 kg";
     }},
    {"a concentration limit that only the nearest step breaks",
     [](auto& m, auto& o) {
         step(m, "1 mL");
         rule_of(m).concentration.usual_max = bound("1.38 mg/mL");
         o.dose = "137 mg";
         o.weight = "100 kg";
         o.in_volume = "100 mL";
     }},
    {"a limit of the day that only the nearest step breaks",
     [](auto& m, auto& o) {
         step(m, "1 mL");
         rule_of(m).per_day.hard_max = bound("276 mg/day");
         o.dose = "137 mg";
         o.weight = "100 kg";
         o.per_day = "2";
     }},
    {"no room to either side: the less grave limit is broken",
     [](auto& m, auto& o) {
         step(m, "1 mL");
         limits_of(m).usual_min = bound("137 mg");
         limits_of(m).usual_max.reset();
         limits_of(m).hard_max = bound("138 mg");
         o.dose = "137.6 mg";
     }},
    {"no room to either side, alike: the nearest",
     [](auto& m, auto& o) {
         step(m, "1 mL");
         limits_of(m).usual_min = bound("137 mg");
         limits_of(m).usual_max = bound("138 mg");
         o.dose = "137.6 mg";
     }},
    {"off by the tolerance exactly",
     [](auto& m, auto& o) {
         step(m, "0.6 mL");
         o.dose = "40 mg";  // 4.2 mL for 4 mL
         o.weight = "30 kg";
     }},
    {"a strength of nothing", [](auto& m, auto&) { m.product.strengths[0].value = quantity("0 mg/mL"); }},
};

const std::vector<AssessmentCase> limits{
    {"above the most, which says all",
     [](auto& m, auto& o) {
         limits_of(m).hard_max = bound("4 mg/kg");
         limits_of(m).hard_min = bound("0.5 mg/kg");
         o.dose = "300 mg";
     }},
    {"under the least, which says all",
     [](auto& m, auto& o) {
         limits_of(m).hard_min = bound("0.5 mg/kg");
         o.dose = "34.9 mg";
     }},
    {"a text that would be the limit's own", [](auto&, auto& o) { o.dose = "140.0001 mg"; }},
    {"soft, and something that blocks",
     [](auto& m, auto& o) {
         rule_of(m).required = {"protocol-number"};
         m.product.high_alert = true;
         o.dose = "150 mg";
     }},
    {"the usual contradicts itself", [](auto& m, auto&) { limits_of(m).usual_min = bound("3 mg/kg"); }},
    {"the hard contradicts itself",
     [](auto& m, auto&) {
         limits_of(m).hard_min = bound("3 mg/kg");
         limits_of(m).hard_max = bound("2.5 mg/kg");
     }},
    {"the least is above the cap",
     [](auto& m, auto&) {
         limits_of(m).hard_min = bound("3 mg/kg");
         limits_of(m).cap = bound("200 mg");
     }},
    {"the floor is above the most",
     [](auto& m, auto&) {
         limits_of(m).floor = bound("300 mg");
         limits_of(m).hard_max = bound("250 mg");
     }},
    {"a least that is the most",
     [](auto& m, auto&) {
         limits_of(m).usual_min = bound("100 mg");
         limits_of(m).usual_max = bound("100 mg");
         limits_of(m).hard_min = bound("100 mg");
         limits_of(m).hard_max = bound("100 mg");
         limits_of(m).cap = bound("100 mg");
         limits_of(m).floor = bound("100 mg");
     }},
    {"under the cap, which is what is expected",
     [](auto& m, auto& o) {
         limits_of(m).cap = bound("60 mg");
         o.dose = "50 mg";
     }},
    {"under the floor",
     [](auto& m, auto& o) {
         limits_of(m).floor = bound("200 mg");
         o.dose = "190 mg";
     }},
    {"above the floor that applies",
     [](auto& m, auto& o) {
         limits_of(m).floor = bound("200 mg");
         o.dose = "210 mg";
     }},
    {"the most below the usual", [](auto& m, auto&) { limits_of(m).hard_max = bound("1.5 mg/kg"); }},
    {"below the usual and above the day's most",
     [](auto& m, auto& o) {
         rule_of(m).per_day.hard_max = bound("100 mg/day");
         o.dose = "50 mg";
         o.per_day = "3";
     }},
    {"a day that is already too much for the course",
     [](auto& m, auto& o) {
         rule_of(m).per_course.hard_max = bound("250 mg");
         rule_of(m).lifetime.hard_max = bound("250 mg");
         o.per_day = "3";
     }},
    {"a course that is already too much for the lifetime",
     [](auto& m, auto& o) {
         rule_of(m).lifetime.hard_max = bound("500 mg");
         o.per_day = "2";
         o.days = "3";
     }},
    {"one dose that is not yet too much for the day",
     [](auto& m, auto&) { rule_of(m).per_day.hard_max = bound("100 mg/day"); }},
    {"only a least",
     [](auto& m, auto&) {
         rule_of(m).per_dose = {};
         limits_of(m).usual_min = bound("1 mg/kg");
     }},
    {"only a floor",
     [](auto& m, auto&) {
         rule_of(m).per_dose = {};
         limits_of(m).floor = bound("60 mg");
     }},
    {"times that are met exactly",
     [](auto& m, auto& o) {
         rule_of(m).duration.min = formulary::Bound{age("1 h")};
         rule_of(m).duration.max = formulary::Bound{age("1 h")};
         o.over = "60 min";
         o.in_volume = "10 mL";
     }},
    {"a shortest time that is not enough",
     [](auto& m, auto& o) {
         rule_of(m).duration.min = formulary::Bound{age("1 h"), false};
         o.over = "60 min";
     }},
    {"a little more than a shortest time that is not enough",
     [](auto& m, auto& o) {
         rule_of(m).duration.min = formulary::Bound{age("1 h"), false};
         o.over = "61 min";
     }},
    {"once a day, by a rule of once a day that must be a week apart",
     [](auto& m, auto& o) {
         rule_of(m).max_doses_per_day = 1;
         rule_of(m).min_interval = age("7 d");
         o.days = "1";
     }},
    {"the rule's own frequency, as far apart as it must be",
     [](auto& m, auto&) {
         rule_of(m).doses_per_day = 4;
         rule_of(m).min_interval = age("6 h");
     }},
    {"a number of doses in all, of a rule with its own frequency",
     [](auto& m, auto& o) {
         rule_of(m).doses_per_day = 2;
         rule_of(m).max_doses = 6;
         o.days = "4";
     }},
    {"a dose that is begun is one dose",
     [](auto& m, auto& o) {
         rule_of(m).max_doses = 4;
         o.every = "7 h";
         o.days = "1";  // 24 / 7 is 3.43: four are begun
     }},
    {"a dose that is begun is one too many",
     [](auto& m, auto& o) {
         rule_of(m).max_doses = 3;
         o.every = "7 h";
         o.days = "1";
     }},
    {"a single dose of an order that says nothing",
     [](auto& m, auto&) {
         rule_of(m).max_doses = 1;
         rule_of(m).min_interval = age("6 h");
     }},
    {"a single dose, for two days",
     [](auto& m, auto& o) {
         rule_of(m).max_doses = 1;
         o.days = "2";
     }},
    {"often, and only the most is limited", [](auto& m, auto&) { rule_of(m).max_doses_per_day = 3; }},
    {"often, and only one is right",
     [](auto& m, auto& o) {
         rule_of(m).min_doses_per_day = 2;
         o.per_day = "2";
     }},
};

const std::vector<AssessmentCase> patients{
    {"for women, and nobody said",
     [](auto& m, auto& o) {
         rule_of(m).population.sex = patient::Sex::female;
         o.rule = "rule";
     }},
    {"for men, and she is a woman",
     [](auto& m, auto& o) {
         rule_of(m).population.sex = patient::Sex::male;
         o.rule = "rule";
         o.sex = "female";
     }},
    {"for women, and he is a man",
     [](auto& m, auto& o) {
         rule_of(m).population.sex = patient::Sex::female;
         o.rule = "rule";
         o.sex = "male";
     }},
    {"by weight, surface and postmenstrual age, of which nothing is known",
     [](auto& m, auto& o) {
         auto& population = rule_of(m).population;
         population.weight_min = Shown(units::make<units::BodyWeight>(1));
         population.surface_max = Shown(units::make<units::BodySurface>(3));
         population.postmenstrual_max = age("44 week");
         population.age_max = age("1 year");
         rule_of(m).per_dose = {};
         limits_of(m).hard_max = bound("200 mg");
         o.weight = o.height = "";
         o.rule = "rule";
     }},
    {"postmenstrual age, too old by the age alone",
     [](auto& m, auto& o) {
         rule_of(m).population.postmenstrual_max = age("44 week");
         o.rule = "rule";
         o.age = "44 week";
     }},
    {"postmenstrual age, old enough by the age alone",
     [](auto& m, auto& o) {
         rule_of(m).population.postmenstrual_min = age("44 week");
         o.rule = "rule";
         o.age = "44 week";
     }},
    {"for other patients",
     [](auto& m, auto& o) {
         glycine(m, o);
         o.rule = "";
         o.route = "intravenous";
         o.age = "17 y";
     }},
    {"for another purpose",
     [](auto& m, auto& o) {
         glycine(m, o);
         m.doses[0].purpose = "first";
         m.doses[1].purpose = "second";
         o.rule = "";
         o.route = "intravenous";
         o.purpose = "second";
     }},
    {"two rules of one purpose",
     [](auto& m, auto&) {
         m.doses[0].purpose = "one";
         m.doses.push_back(m.doses[0]);
         m.doses[1].id = "rule-2";
     }},
    {"two rules, and nothing known of what tells them apart",
     [](auto& m, auto& o) {
         m.doses.push_back(m.doses[0]);
         auto& population = m.doses[1].population;
         population.weight_min = Shown(units::make<units::BodyWeight>(1));
         population.surface_max = Shown(units::make<units::BodySurface>(3));
         population.postmenstrual_max = age("44 week");
         population.sex = patient::Sex::male;
         m.doses[1].id = "rule-2";
         o.weight = o.height = "";
     }},
    {"two rules of two purposes and an unknown age",
     [](auto& m, auto&) {
         m.doses.push_back(m.doses[0]);
         m.doses[0].purpose = "one";
         m.doses[1].purpose = "two";
         m.doses[1].id = "rule-2";
         m.doses[1].population.age_min = age("18 year");
     }},
};

std::string all_told(const std::vector<AssessmentCase>& cases) { return told(cases, product()); }

}  // namespace

TEST_CASE("assessments of doses at their edges, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("edges-doses.approved.txt"), all_told(doses)) == "");
}

TEST_CASE("assessments of limits at their edges, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("edges-limits.approved.txt"), all_told(limits)) == "");
}

TEST_CASE("assessments of patients at the edges of a rule, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("edges-patients.approved.txt"), all_told(patients)) == "");
}

TEST_CASE("what nothing measures stays as it was worked out", "[protocol]") {
    const formulary::Reference nothing;
    auto monograph = product();
    monograph.doses[0].round.reset();
    auto order = order_of("100 mg");
    order.weight = "70 kg";
    const auto a = protocol::assess(monograph, *dosing::read_order(order, monograph, nothing), nothing);
    REQUIRE(a.volume);
    CHECK(a.volume->measured.quantity == a.volume->exact.quantity);
    CHECK(a.volume->device.empty());
    CHECK(a.volume->deviation_percent.is_zero());
    CHECK(a.verdict == protocol::Verdict::within);
}
