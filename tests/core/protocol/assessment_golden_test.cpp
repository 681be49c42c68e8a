// SPDX-License-Identifier: Apache-2.0
// Whole assessments, word for word: figures, working, findings with their limits and sources, rows. The golden file was read
// line by line against a pencil; a line that changes there is a number or a sentence that changes for people.
#include <catch2/catch.hpp>

#include "tests/support/assessment_text.hpp"
#include "tests/support/golden_file.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::Basis;
using formulary::DoseRule;
using formulary::Monograph;
using units::Shown;

namespace {

formulary::Bound volume_bound(std::string_view text) { return {volume(text)}; }

formulary::Bound osmolarity_bound(int mosm_per_liter) {
    const auto unit = *units::Unit::of("mOsm/L", units::dimension_of<units::Osmolarity>);
    return {Shown(unit.times(mosm_per_liter), unit)};
}

formulary::Container vial(std::string_view id, std::string_view size) {
    formulary::Container container;
    container.id = id;
    container.kind = "vial";
    container.usable = volume(size);
    return container;
}

// 10 mg/mL in vials of 10 mL, a rule per kg from page one with a limit of page two.
Monograph product() {
    auto monograph = plain_product();
    monograph.sources.resize(2);
    monograph.sources[0].id = "one";
    monograph.sources[0].title = "Page one";
    monograph.sources[1].id = "two";
    monograph.sources[1].title = "Page two";
    monograph.containers = {vial("vial", "10 mL")};
    monograph.product.container = "vial";
    DoseRule& rule = monograph.doses[0];
    rule.src = {"one"};
    rule.per_dose.usual_min = bound("1 mg/kg");
    rule.per_dose.usual_max = bound("2 mg/kg");
    rule.per_dose.hard_max = bound("4 mg/kg");
    rule.per_dose.src = {"two", "one"};
    return monograph;
}

constexpr time::Date approved_on{std::chrono::year(2026), std::chrono::month(3), std::chrono::day(1)};

DoseRule& rule_of(Monograph& m) { return m.doses[0]; }

void with_dose(dosing::OrderText& o, std::string_view dose) { o.dose = dose; }

const std::vector<AssessmentCase> forms{
    {"an amount", [](auto&, auto&) {}},
    {"per kg",
     [](auto&, auto& o) {
         with_dose(o, "1.5 mg/kg");
         o.per_day = "3";
     }},
    {"per m2",
     [](auto& m, auto& o) {
         rule_of(m).basis = Basis::body_surface;
         rule_of(m).per_dose = {};
         rule_of(m).per_dose.usual_max = bound("60 mg/m2");
         with_dose(o, "50 mg/m2");
         o.every = "21 d";
         o.days = "64";
     }},
    {"per m2 by a rule that is per kg", [](auto&, auto& o) { with_dose(o, "50 mg/m2"); }},
    {"per kg, of a patient without a weight",
     [](auto&, auto& o) {
         with_dose(o, "1.5 mg/kg");
         o.weight = "";
     }},
    {"per m2, of a patient without a height",
     [](auto& m, auto& o) {
         rule_of(m).basis = Basis::body_surface;
         with_dose(o, "50 mg/m2");
         o.height = "";
     }},
    {"a day",
     [](auto&, auto& o) {
         with_dose(o, "300 mg/day");
         o.per_day = "3";
         o.days = "5";
     }},
    {"a day, not divided", [](auto&, auto& o) { with_dose(o, "300 mg/day"); }},
    {"a day per kg",
     [](auto&, auto& o) {
         with_dose(o, "4 mg/kg/day");
         o.every = "12 h";
     }},
    {"a rate without an end",
     [](auto& m, auto& o) {
         rule_of(m).rate.usual_max = bound("6 mg/kg/h");
         rule_of(m).per_day.hard_max = bound("100 mg/kg/day");
         with_dose(o, "2 mg/kg/h");
         o.days = "3";
     }},
    {"a rate for some hours",
     [](auto& m, auto& o) {
         rule_of(m).rate.usual_max = bound("1 mg/kg/h");
         with_dose(o, "105 mg/h");
         o.over = "90 min";
     }},
    {"a rate per m2",
     [](auto& m, auto& o) {
         rule_of(m).rate.usual_max = bound("1 mg/kg/h");
         with_dose(o, "20 mg/m2/h");
     }},
    {"a volume", [](auto&, auto& o) { with_dose(o, "12 mL"); }},
    {"a volume per kg",
     [](auto&, auto& o) {
         with_dose(o, "0.2 mL/kg");
         o.per_day = "2";
     }},
    {"the rule's own frequency, one dose a day", [](auto& m, auto&) { rule_of(m).max_doses_per_day = 1; }},
    {"the rule's own frequency", [](auto& m, auto&) { rule_of(m).doses_per_day = 2; }},
};

const std::vector<AssessmentCase> mixtures{
    {"in a final volume, over a time",
     [](auto& m, auto& o) {
         rule_of(m).concentration.usual_min = bound("0.5 mg/mL");
         rule_of(m).concentration.usual_max = bound("1 mg/mL");
         rule_of(m).duration.min = formulary::Bound{age("1 h")};
         rule_of(m).duration.max = formulary::Bound{age("2 h"), false};
         o.in_volume = "100 mL";
         o.over = "2 h";
     }},
    {"too fast, and undiluted",
     [](auto& m, auto& o) {
         rule_of(m).concentration.hard_max = bound("5 mg/mL");
         rule_of(m).duration.min = formulary::Bound{age("1 h")};
         rule_of(m).duration.src = {"two"};
         o.over = "59 min";
     }},
    {"a time that nobody said",
     [](auto& m, auto&) {
         rule_of(m).duration.min = formulary::Bound{age("1 h")};
         rule_of(m).rate.hard_max = bound("1 mg/kg/h");
     }},
    {"more product than the final volume", [](auto&, auto& o) { o.in_volume = "5 mL"; }},
    {"a rate into a final volume, without a time",
     [](auto& m, auto& o) {
         rule_of(m).rate.hard_max = bound("1 mg/kg/h");
         rule_of(m).concentration.hard_max = bound("5 mg/mL");
         with_dose(o, "0.5 mg/kg/h");
         o.in_volume = "50 mL";
     }},
    {"a volume at two sites",
     [](auto& m, auto& o) {
         rule_of(m).volume_per_site.usual_max = volume_bound("5 mL");
         rule_of(m).volume.hard_max = volume_bound("20 mL");
         o.sites = "2";
     }},
    {"a powder with what it takes up",
     [](auto& m, auto&) {
         formulary::Reconstitution powder;
         powder.content = quantity("100 mg");
         powder.diluent = volume("9.4 mL");
         powder.displacement = volume("0.6 mL");
         powder.with = "water";
         m.product.reconstitution = powder;
     }},
    {"a powder made up to a volume",
     [](auto& m, auto&) {
         formulary::Reconstitution powder;
         powder.content = quantity("100 mg");
         powder.final_volume = volume("10 mL");
         powder.diluent = volume("9.4 mL");
         powder.with = "saline";
         m.product.reconstitution = powder;
     }},
    {"containers of several sizes",
     [](auto& m, auto& o) {
         m.containers = {vial("small", "2 mL"), vial("large", "10 mL"), vial("middle", "5 mL")};
         m.product.container = "small";
         m.product.containers = {"small", "large", "middle"};
         with_dose(o, "240 mg");
     }},
    {"measured to the safe side",
     [](auto& m, auto& o) {
         rule_of(m).round = formulary::MeasuredStep{volume("1 mL"), numbers::Rounding::half_even};
         rule_of(m).per_dose.tolerance_percent = 0;
         with_dose(o, "137 mg");
         o.weight = "69 kg";  // the usual maximum is 138 mg
     }},
    {"measured up to a least dose",
     [](auto& m, auto& o) {
         rule_of(m).round = formulary::MeasuredStep{volume("1 mL"), numbers::Rounding::half_even};
         with_dose(o, "72 mg");
         o.weight = "71 kg";  // the usual minimum is 71 mg
     }},
    {"too little to measure",
     [](auto& m, auto& o) {
         rule_of(m).round = formulary::MeasuredStep{volume("10 mL"), numbers::Rounding::half_even};
         rule_of(m).per_dose = {};
         rule_of(m).per_dose.hard_max = bound("100 mg");
         with_dose(o, "20 mg");
     }},
    {"no device that fits",
     [](auto& m, auto& o) {
         m.product.strengths = {strength("10 mg/each")};
         rule_of(m).round = formulary::MeasuredStep{volume("10 mL"), numbers::Rounding::half_even};
         with_dose(o, "105 mg");
     }},
};

const std::vector<AssessmentCase> schedules{
    {"too often",
     [](auto& m, auto& o) {
         rule_of(m).min_doses_per_day = 2;
         rule_of(m).max_doses_per_day = 3;
         o.per_day = "4";
     }},
    {"too seldom",
     [](auto& m, auto& o) {
         rule_of(m).min_doses_per_day = 2;
         rule_of(m).max_doses_per_day = 3;
         o.per_day = "1";
     }},
    {"otherwise than the rule says, more",
     [](auto& m, auto& o) {
         rule_of(m).doses_per_day = 2;
         o.per_day = "3";
     }},
    {"otherwise than the rule says, fewer",
     [](auto& m, auto& o) {
         rule_of(m).doses_per_day = 2;
         o.per_day = "1";
     }},
    {"nothing said that the schedule limits",
     [](auto& m, auto&) {
         rule_of(m).min_doses_per_day = 2;
         rule_of(m).min_interval = age("6 h");
         rule_of(m).max_interval = age("12 h");
         rule_of(m).max_doses = 3;
         rule_of(m).max_days = 4;
     }},
    {"the longest interval alone, not said", [](auto& m, auto&) { rule_of(m).max_interval = age("12 h"); }},
    {"too short apart, too long, too many",
     [](auto& m, auto& o) {
         rule_of(m).min_interval = age("8 h");
         rule_of(m).max_doses = 3;
         rule_of(m).max_days = 4;
         o.every = "6 h";
         o.days = "5";
     }},
    {"too far apart",
     [](auto& m, auto& o) {
         rule_of(m).max_interval = age("12 h");
         o.every = "1 d";
     }},
    {"a single dose, repeated",
     [](auto& m, auto& o) {
         rule_of(m).max_doses = 1;
         o.per_day = "2";
     }},
    {"a course and a lifetime",
     [](auto& m, auto& o) {
         rule_of(m).per_course.usual_max = bound("10 mg/kg");
         rule_of(m).lifetime.usual_max = bound("20 mg/kg");
         o.per_day = "2";
         o.days = "4";
         o.given_before = "13 mg/kg";
     }},
    {"a lifetime of an amount, this dose alone",
     [](auto& m, auto& o) {
         rule_of(m).lifetime.usual_max = bound("20 mg/kg");
         o.given_before = "1,300 mg";
     }},
    {"given before per m2, without a height",
     [](auto& m, auto& o) {
         rule_of(m).lifetime.usual_max = bound("20 mg/kg");
         o.given_before = "100 mg/m2";
         o.height = "";
     }},
    {"a course and a lifetime that nobody knows",
     [](auto& m, auto& o) {
         rule_of(m).per_course.hard_max = bound("10 mg/kg");
         rule_of(m).lifetime.hard_max = bound("1 mg/kg");
         with_dose(o, "140 mg");
     }},
};

const std::vector<AssessmentCase> reasons{
    {"what must be provided",
     [](auto& m, auto& o) {
         rule_of(m).required = {"given", "denied", "empty", "missing"};
         o.provided = {{"given", "GH-1"}, {"denied", "no"}, {"empty", ""}};
     }},
    {"gaps",
     [](auto& m, auto& o) {
         m.gaps = {{"checked", "dose.rule.per_dose", "Nothing is said.", "dose-check", {}, ""},
                   {"other", "dose.rules", "Something else is not said.", "nothing", {}, ""},
                   {"route", "dose (oral)", "Another route.", "dose-check", {}, ""},
                   {"label", "storage", "No storage.", "label", {}, ""}};
         m.product.routes.push_back("oral");
         o.rule = "rule";
     }},
    {"a draft of high alert",
     [](auto& m, auto&) {
         m.status = formulary::Status::draft;
         m.product.high_alert = true;
     }},
    {"retired", [](auto& m, auto&) { m.status = formulary::Status::retired; }},
    {"approved",
     [](auto& m, auto&) {
         m.approval = {"A. Pharmacist", approved_on, true};
     }},
    {"approved as it was before",
     [](auto& m, auto&) {
         m.approval = {"A. Pharmacist", approved_on, false};
     }},
    {"conflicting limits",
     [](auto& m, auto&) {
         rule_of(m).per_dose.cap = bound("50 mg");
         rule_of(m).per_dose.floor = bound("60 mg");
     }},
    {"above the usual, below it, far above",
     [](auto& m, auto& o) {
         rule_of(m).per_day.usual_min = bound("20 mg/kg/day");
         rule_of(m).per_dose.hard_max.reset();
         with_dose(o, "1,400 mg");
         o.per_day = "1";
     }},
    {"a limit whose measure is not known",
     [](auto& m, auto& o) {
         o.weight = "";
         (void)m;
     }},
    {"a population that does not fit",
     [](auto& m, auto& o) {
         rule_of(m).population.age_min = age("18 year");
         rule_of(m).population.weight_max =
             Shown(units::AnyQuantity(units::make<units::BodyWeight>(60)),
                   units::Unit::canonical(units::dimension_of<units::BodyWeight>));
         o.rule = "rule";
         o.age = "17 y";
     }},
    {"osmolarity in a peripheral vein",
     [](auto& m, auto& o) {
         m = glycine_injection();
         m.doses[0].osmolarity.peripheral_soft_max = osmolarity_bound(500);
         m.doses[0].osmolarity.peripheral_hard_max = osmolarity_bound(600);
         with_dose(o, "1 g");
         o.rule = "usual";
         o.age = "40 y";
         o.drugs = {"morphine", "clozapine"};
     }},
    {"osmolarity in saline, by a central vein",
     [](auto& m, auto& o) {
         m = glycine_injection();
         m.doses[0].osmolarity.central_soft_max = osmolarity_bound(300);
         with_dose(o, "1 g");
         o.rule = "usual";
         o.age = "40 y";
         o.in_volume = "100 mL";
         o.diluent = "saline";
         o.line = "central";
         o.allergies = {"glycine"};
     }},
    {"osmolarity in what is not known",
     [](auto& m, auto& o) {
         m = glycine_injection();
         m.doses[0].osmolarity.central_hard_max = osmolarity_bound(300);
         with_dose(o, "1 g");
         o.rule = "usual";
         o.age = "40 y";
         o.in_volume = "100 mL";
         o.diluent = "milk";
         o.line = "central";
         o.no_conditions = false;
     }},
    {"an order of no rule",
     [](auto& m, auto& o) {
         m = glycine_injection();
         with_dose(o, "1 g");
         o.route = "intramuscular";
         o.weight = "";
     }},
    {"a rule by name, of another route and purpose",
     [](auto& m, auto& o) {
         m = glycine_injection();
         m.doses[0].purpose = "treatment";
         m.doses[1].purpose = "test";
         with_dose(o, "250 mg/kg");
         o.rule = "research";
         o.route = "intramuscular";
         o.purpose = "treatment";
     }},
};

std::string all_told(const std::vector<AssessmentCase>& cases) { return told(cases, product()); }

}  // namespace

TEST_CASE("assessments of every form of dose, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("forms.approved.txt"), all_told(forms)) == "");
}

TEST_CASE("assessments of mixtures and what is measured, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("mixtures.approved.txt"), all_told(mixtures)) == "");
}

TEST_CASE("assessments of schedules, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("schedules.approved.txt"), all_told(schedules)) == "");
}

TEST_CASE("assessments of other findings, word for word", "[protocol]") {
    CHECK(golden_difference(golden_protocol("findings.approved.txt"), all_told(reasons)) == "");
}
