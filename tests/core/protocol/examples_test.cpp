// SPDX-License-Identifier: Apache-2.0
// The worked examples of a monograph are worked whenever it is loaded; one that is wrong says what it should be.
#include "core/protocol/examples.hpp"

#include <functional>

#include <catch2/catch.hpp>

#include "core/dosing/shown.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::Example;
using formulary::Monograph;
using units::Shown;

namespace {

template <class Quantity> Shown shown(int count) {
    return {units::AnyQuantity(units::make<Quantity>(count)),
            units::Unit::canonical(units::dimension_of<Quantity>)};
}

// 10 mg/mL in vials of 10 mL, 1 to 2 mg/kg, at most 4.
Monograph product() {
    auto monograph = plain_product();
    formulary::Container vial;
    vial.id = "vial";
    vial.usable = volume("10 mL");
    monograph.containers = {vial};
    monograph.product.container = "vial";
    auto& limits = monograph.doses[0].per_dose;
    limits.usual_min = bound("1 mg/kg");
    limits.usual_max = bound("2 mg/kg");
    limits.hard_max = bound("4 mg/kg");
    return monograph;
}

// 140 mg are the usual maximum at 70 kg: 14 mL, two vials.
Example right() {
    Example example;
    example.rule = "rule";
    example.dose = quantity("140 mg");
    example.weight = shown<units::BodyWeight>(70);
    example.volume = volume("14 mL");
    example.vials = 2;
    example.verdict = "ok";
    return example;
}

std::string faults(const Monograph& monograph) {
    std::string text;
    for (const auto& fault : protocol::run_examples(monograph))
        text += fault.path + ": " + fault.message + "\n";
    return text;
}

using Change = std::function<void(Monograph&, Example&)>;

std::string faults_after(const Change& change) {
    auto monograph = product();
    auto example = right();
    change(monograph, example);
    monograph.examples = {example};
    return faults(monograph);
}

void as_it_is(Monograph&, Example&) {}

struct Row {
    const char* title;
    std::string fault;
    Change change;
};

const std::vector<Row> rows{
    {"right", "", as_it_is},
    {"nothing to compare with", "",
     [](auto&, auto& e) {
         e.volume.reset();
         e.vials.reset();
         e.verdict = "";
     }},
    {"another volume", "example[0].volume: worked example: 140 mg are 14 mL, not 14.1 mL\n",
     [](auto&, auto& e) { e.volume = volume("14.1 mL"); }},
    {"a volume of another kind",
     "example[0].volume: worked example: the dose is 14 mL of product, not 14 mg\n",
     [](auto&, auto& e) { e.volume = quantity("14 mg"); }},
    {"other vials", "example[0].vials: worked example: 140 mg take 2 containers, not 1\n",
     [](auto&, auto& e) { e.vials = 1; }},
    {"vials of a size that is not said",
     "example[0].vials: worked example: the number of containers cannot be worked out\n",
     [](auto& m, auto&) { m.containers[0].usable.reset(); }},
    {"usual", "example[0].verdict: worked example: by the limits of this file it is \"ok\", not \"soft\".\n",
     [](auto&, auto& e) { e.verdict = "soft"; }},
    {"above the usual",
     "example[0].verdict: worked example: by the limits of this file it is \"soft\", not \"ok\". The dose, "
     "2.14 "
     "mg/kg, is above the usual maximum of 2 mg/kg.\n",
     [](auto&, auto& e) {
         e.dose = quantity("150 mg");
         e.volume.reset();
     }},
    {"above the usual, and said so", "",
     [](auto&, auto& e) {
         e.dose = quantity("150 mg");
         e.volume.reset();
         e.verdict = "soft";
     }},
    {"above the most",
     "example[0].verdict: worked example: by the limits of this file it is \"hard\", not \"soft\". The dose, "
     "4.14 "
     "mg/kg, is above the maximum of 4 mg/kg.\n",
     [](auto&, auto& e) {
         e.dose = quantity("290 mg");
         e.volume.reset();
         e.vials = 3;
         e.verdict = "soft";
     }},
    {"the gravest counts, wherever it stands", "",
     [](auto& m, auto& e) {
         m.doses[0].volume.usual_max = formulary::Bound{volume("10 mL")};
         e.dose = quantity("290 mg");
         e.volume.reset();
         e.vials = 3;
         e.verdict = "hard";
     }},
    {"no weight, and a limit per kg",
     "example[0].verdict: worked example: The dose cannot be checked: its limit is written per body weight, "
     "which "
     "is not known for this patient.\n",
     [](auto&, auto& e) { e.weight.reset(); }},
    {"no rule of this name",
     "example[0].rule: worked example: Plain Injection has no dose rule \"other\"; it has rule\n",
     [](auto&, auto& e) { e.rule = "other"; }},
    {"nothing that limits",
     "example[0].verdict: worked example: The rule states no limit that this dose could be checked "
     "against.\n",
     [](auto& m, auto&) { m.doses[0].per_dose = {}; }},
    {"limits that contradict each other",
     "example[0].verdict: worked example: The limits for the dose contradict each other for this patient: at "
     "least "
     "60 mg, but at most 50 mg. It cannot be checked until hard_min and cap of the rule \"rule\" agree, or "
     "another rule is chosen.\n",
     [](auto& m, auto&) {
         m.doses[0].per_dose.cap = bound("50 mg");
         m.doses[0].per_dose.hard_min = bound("60 mg");
     }},
    {"a question, a frequency and a time are not an example's business", "",
     [](auto& m, auto&) {
         formulary::SafetyRule rule;
         rule.id = "liver";
         rule.ask = "Liver?";
         m.contraindications = {rule};
         m.doses[0].min_doses_per_day = 2;
         m.doses[0].rate.hard_max = bound("1 mg/kg/h");
         m.doses[0].population.age_min = age("18 year");
     }},
    {"doses a day", "",
     [](auto& m, auto& e) {
         m.doses[0].per_day.hard_max = bound("5 mg/kg/day");
         e.doses_per_day = 3;
         e.verdict = "hard";
     }},
    {"days", "",
     [](auto& m, auto& e) {
         m.doses[0].per_course.usual_max = bound("10 mg/kg");
         e.doses_per_day = 1;
         e.days = 6;
         e.verdict = "soft";
     }},
    {"given before", "",
     [](auto& m, auto& e) {
         m.doses[0].lifetime.usual_max = bound("10 mg/kg");
         e.given_before = quantity("561 mg");
         e.verdict = "soft";
     }},
    {"sites", "",
     [](auto& m, auto& e) {
         m.doses[0].volume_per_site.hard_max = formulary::Bound{volume("7 mL")};
         e.sites = 2;
     }},
    {"one site", "",
     [](auto& m, auto& e) {
         m.doses[0].volume_per_site.hard_max = formulary::Bound{volume("7 mL")};
         e.verdict = "hard";
     }},
    {"over a time, in a volume", "",
     [](auto& m, auto& e) {
         m.doses[0].rate.hard_max = bound("1 mg/kg/h");
         m.doses[0].concentration.hard_max = bound("2 mg/mL");
         e.over = age("1 h");
         e.in_volume = volume("70 mL");
         e.verdict = "hard";
     }},
    {"over a longer time, in a volume", "",
     [](auto& m, auto& e) {
         m.doses[0].rate.hard_max = bound("1 mg/kg/h");
         m.doses[0].concentration.hard_max = bound("2 mg/mL");
         e.over = age("2 h");
         e.in_volume = volume("70 mL");
     }},
    {"per m2", "",
     [](auto& m, auto& e) {
         m.doses[0].basis = formulary::Basis::body_surface;
         m.doses[0].per_dose = {};
         m.doses[0].per_dose.hard_max = bound("140 mg/m2");
         e.weight = shown<units::BodyWeight>(20);
         e.height = shown<units::Height>(180);  // 1 m2
     }},
    {"a strength that it does not come in",
     "example[0].strength: worked example: Plain Injection does not come as \"30 mg/mL\"; it comes as 10 "
     "mg/mL\n",
     [](auto&, auto& e) { e.strength = quantity("30 mg/mL"); }},
    {"a dose per kg without a weight",
     "example[0].volume: worked example: the volume cannot be worked out\nexample[0].vials: worked example: "
     "the "
     "number of containers cannot be worked out\n",
     [](auto&, auto& e) {
         e.dose = quantity("2 mg/kg");
         e.weight.reset();
         e.verdict = "";
     }},
    {"another strength", "",
     [](auto& m, auto& e) {
         m.product.strengths.push_back(strength("20 mg/mL"));
         e.strength = quantity("20 mg/mL");
         e.volume = volume("7 mL");
         e.vials = 1;
     }},
};

}  // namespace

TEST_CASE("a worked example is held against what the rule makes of it", "[protocol]") {
    for (const auto& row : rows) {
        INFO(row.title);
        CHECK(faults_after(row.change) == row.fault);
    }
}

TEST_CASE("each wrong example is named by its place, and for each of its faults", "[protocol]") {
    auto monograph = product();
    auto wrong = right();
    wrong.volume = volume("1 mL");
    wrong.vials = 7;
    monograph.examples = {right(), wrong};
    CHECK(faults(monograph) ==
          "example[1].volume: worked example: 140 mg are 14 mL, not 1 mL\n"
          "example[1].vials: worked example: 140 mg take 2 containers, not 7\n");
    for (const auto& fault : protocol::run_examples(monograph)) CHECK_FALSE(fault.is_warning);
}

TEST_CASE("an osmolarity is compared to the whole milliosmole", "[protocol]") {
    const auto mosm = [](int count) {
        const auto& unit = dosing::osmolarity_unit();
        return Shown(unit.times(count), unit);
    };
    auto monograph = glycine_injection();  // 50 g/L / 75.07 g/mol: 666.04
    Example example;
    example.osmolarity = mosm(666);
    monograph.examples = {example};
    CHECK(faults(monograph).empty());
    monograph.examples[0].osmolarity = mosm(667);
    CHECK(faults(monograph) ==
          "example[0].osmolarity: worked example: the ingredients make 666 mOsm/L, not 667 mOsm/L\n");
    monograph.ingredients[0].osmotic_particles = 2;  // 1,332.09
    CHECK_THAT(faults(monograph), Catch::Contains("make 1,332 mOsm/L"));
    monograph.ingredients[0].amount = quantity("37.56 mg/mL");  // 500.333 x 2 = 1,000.67
    CHECK_THAT(faults(monograph), Catch::Contains("make 1,001 mOsm/L"));
    monograph.ingredients[0].amount = quantity("37.572535 mg/mL");  // 500.5 exactly
    monograph.ingredients[0].osmotic_particles = 1;
    CHECK_THAT(faults(monograph), Catch::Contains("make 501 mOsm/L"));
    monograph.ingredients[0].amount = quantity("37.4975 mg/mL");  // 499.5003
    CHECK_THAT(faults(monograph), Catch::Contains("make 500 mOsm/L"));
    monograph.ingredients[0].molar_mass.reset();
    CHECK(faults(monograph) ==
          "example[0].osmolarity: worked example: it needs the amount, molar mass and "
          "particles of every dissolved ingredient\n");
    monograph = glycine_injection();
    monograph.product.strengths.push_back(
        strength("100 mg/mL"));  // of several strengths the one that is said
    monograph.examples = {Example{}, example};
    monograph.examples[1].strength = quantity("100 mg/mL");
    CHECK(faults(monograph) ==
          "example[1].osmolarity: worked example: the ingredients make 1,332 mOsm/L, not 666 mOsm/L\n");
    monograph.examples[1].strength = quantity("50 mg/mL");
    CHECK(faults(monograph).empty());
    monograph.examples[1].strength = quantity("70 mg/mL");
    CHECK(faults(monograph) ==
          "example[1].strength: worked example: the product does not come as 70 mg/mL\n");
    monograph = glycine_injection();
    example.rule = "usual";  // beside a dose
    example.dose = quantity("1 g");
    example.verdict = "ok";
    example.osmolarity = mosm(600);
    monograph.examples = {example};
    CHECK_THAT(faults(monograph), Catch::Contains("the ingredients make 666 mOsm/L, not 600 mOsm/L"));
}
