// SPDX-License-Identifier: Apache-2.0
// Whom a safety rule concerns, laboratory thresholds, excipients, high-alert products. Nothing unknown is ever within.
#include <catch2/catch.hpp>

#include "core/patient/laboratory.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::SafetyRule;
using formulary::Severity;
using protocol::Verdict;

namespace {

units::Shown laboratory(std::string_view text) { return *patient::read_laboratory_value(text); }

SafetyRule rule(Severity severity = Severity::hard) {
    SafetyRule rule;
    rule.id = "rule";
    rule.text = "Too risky";
    rule.severity = severity;
    return rule;
}

formulary::Monograph product(SafetyRule with) {
    auto monograph = plain_product();
    monograph.product.routes = {"intravenous", "intrathecal"};
    monograph.doses[0].per_dose.hard_max = bound("1 g");
    auto spinal = monograph.doses[0];
    spinal.id = "spinal";
    spinal.route = "intrathecal";
    monograph.doses.push_back(spinal);
    monograph.contraindications = {std::move(with)};
    return monograph;
}

dosing::OrderText order() {
    auto order = order_of("10 mg");
    order.route = "intravenous";
    order.conditions.clear();
    return order;
}

Verdict verdict(const formulary::Monograph& monograph, const dosing::OrderText& text) {
    return assess(monograph, text).verdict;
}

formulary::LaboratoryThreshold threshold(std::string analyte, std::string_view below,
                                         std::string_view above) {
    formulary::LaboratoryThreshold threshold;
    threshold.analyte = std::move(analyte);
    if (!below.empty()) threshold.below = laboratory(below);
    if (!above.empty()) threshold.above = laboratory(above);
    return threshold;
}

}  // namespace

TEST_CASE("a rule concerns its patients alone, and an unknown measure blocks", "[protocol]") {
    auto young = rule();
    young.when.says_something = true;
    young.when.population.age_max = age("28 d");
    const auto monograph = product(young);
    struct Row {
        const char* age;
        Verdict verdict;
    };
    // Regulatory facts §11, error 14: an excipient or drug in the wrong patient.
    const auto row = GENERATE(values<Row>({{"27 d", Verdict::stop},
                                           {"28 d", Verdict::within},
                                           {"40 y", Verdict::within},
                                           {"", Verdict::not_checked}}));
    CAPTURE(row.age);
    auto text = order();
    text.age = row.age;
    CHECK(verdict(monograph, text) == row.verdict);
}

TEST_CASE("a rule that cannot be decided says what it depends on", "[protocol]") {
    auto concern = rule();
    concern.when.says_something = true;
    concern.when.population.age_max = age("28 d");
    concern.when.population.sex = patient::Sex::female;
    const auto a = assess(product(concern), order());
    CHECK(protocol::sentence(*find(a, "contraindication.rule")) ==
          "\"Too risky\" cannot be checked: it depends on the age and sex, which is not known.");
}

TEST_CASE("a rule concerns its routes alone", "[protocol]") {
    auto spinal = rule();
    spinal.when.says_something = true;
    spinal.when.routes = {"intrathecal"};
    auto text = order();
    CHECK(verdict(product(spinal), text) == Verdict::within);
    text.route = "intrathecal";
    CHECK(verdict(product(spinal), text) == Verdict::stop);
    text.route.clear();
    text.rule = "spinal";  // the rule has the route
    CHECK(verdict(product(spinal), text) == Verdict::stop);
    text.rule.clear();
    CHECK(verdict(product(spinal), text) == Verdict::not_checked);
}

TEST_CASE("a question is asked of those whom it concerns", "[protocol]") {
    auto pregnant = rule(Severity::soft);
    pregnant.ask = "Pregnant?";
    pregnant.when.says_something = true;
    pregnant.when.population.sex = patient::Sex::female;
    auto text = order();
    text.no_conditions = false;
    CHECK(verdict(product(pregnant), text) == Verdict::not_checked);
    text.sex = "male";
    CHECK(verdict(product(pregnant), text) == Verdict::within);
    text.sex = "female";
    CHECK(verdict(product(pregnant), text) == Verdict::not_checked);
    text.conditions = {"none"};
    CHECK(verdict(product(pregnant), text) == Verdict::within);
    text.conditions = {"rule"};
    CHECK(verdict(product(pregnant), text) == Verdict::caution);
    text.sex.clear();  // said, and not known whether it counts
    CHECK(verdict(product(pregnant), text) == Verdict::not_checked);
}

TEST_CASE("a laboratory value beyond its threshold counts as its rule says", "[protocol]") {
    auto potassium = rule();
    potassium.labs = {threshold("potassium", "3 mmol/L", "5 mEq/L")};
    const auto monograph = product(potassium);
    struct Row {
        const char* value;
        Verdict verdict;
    };
    // A mmol of potassium is a mEq: one charge.
    const auto row = GENERATE(values<Row>({{"3 mmol/L", Verdict::within},
                                           {"2.9 mEq/L", Verdict::stop},
                                           {"5 mmol/L", Verdict::within},
                                           {"5.0 mEq/L", Verdict::within},
                                           {"5.1 mEq/L", Verdict::stop},
                                           {"0.0051 mol/L", Verdict::stop}}));
    CAPTURE(row.value);
    auto text = order();
    text.labs = {std::string("Potassium = ") + row.value};
    CHECK(verdict(monograph, text) == row.verdict);
}

TEST_CASE("a value beyond its threshold is worded with both", "[protocol]") {
    auto potassium = rule();
    potassium.labs = {threshold("potassium", "", "5 mEq/L")};
    auto text = order();
    text.labs = {"potassium=5.6 mmol/L"};
    CHECK(protocol::sentence(*find(assess(product(potassium), text), "contraindication.rule")) ==
          "Potassium, 5.6 mmol/L, is above 5 mEq/L: Too risky.");
}

TEST_CASE("a threshold without a value is not checked, unless a question stands for it", "[protocol]") {
    auto potassium = rule();
    potassium.labs = {threshold("potassium", "", "5 mEq/L")};
    auto text = order();  // answers all that is left with no
    CHECK(verdict(product(potassium), text) == Verdict::not_checked);
    CHECK(protocol::sentence(*find(assess(product(potassium), text), "contraindication.rule")) ==
          "Not answered: Too risky. Say the potassium.");
    text.conditions = {"rule=no"};
    CHECK(verdict(product(potassium), text) == Verdict::within);
    text.conditions.clear();
    potassium.ask = "Hyperkalemia?";
    CHECK(verdict(product(potassium), text) == Verdict::within);
    text.labs = {"potassium=6 mmol/L"};  // a value says more than an answer
    CHECK(verdict(product(potassium), text) == Verdict::stop);
}

TEST_CASE("what is known of the kidneys need not be said again", "[protocol]") {
    auto renal = rule();
    renal.labs = {threshold("eGFR", "72 mL/min/1.73m2", "")};
    auto text = order();
    text.age = "55 y";  // F11: a man of 55 with 1.2 mg/dL has 71.4 mL/min/1.73 m²
    text.sex = "male";
    CHECK(verdict(product(renal), text) == Verdict::not_checked);
    text.creatinine = "1.2 mg/dL";
    CHECK(verdict(product(renal), text) == Verdict::stop);
    text.creatinine = "1.0 mg/dL";
    CHECK(verdict(product(renal), text) == Verdict::within);
    text.labs = {"egfr=71.9 mL/min/1.73 m2"};  // as the laboratory reported it
    CHECK(verdict(product(renal), text) == Verdict::stop);
    renal.labs = {threshold("creatinine", "", "0.9 mg/dL")};
    text.labs.clear();
    CHECK(verdict(product(renal), text) == Verdict::stop);
}

TEST_CASE("a clearance of this patient is never compared with one of 1.73 m²", "[protocol]") {
    auto renal = rule();
    renal.labs = {threshold("creatinine clearance", "50 mL/min/1.73m2", "")};
    auto text = order();
    text.clearance = "90 mL/min";
    CHECK(verdict(product(renal), text) == Verdict::not_checked);
}

TEST_CASE("laboratory values are read strictly", "[dosing]") {
    auto potassium = rule();
    potassium.labs = {threshold("potassium", "", "5 mEq/L")};
    const auto fault = [&](std::vector<std::string> labs) {
        auto text = order();
        text.labs = std::move(labs);
        const auto read = dosing::read_order(text, product(potassium), reference());
        return read ? std::string() : read.error()[0].field + ": " + read.error()[0].message;
    };
    CHECK_THAT(fault({"potassium"}), Catch::Contains("write NAME=VALUE"));
    CHECK_THAT(fault({"potassium=high"}),
               Catch::Contains("labs: potassium: \"high\" is no laboratory value"));
    CHECK_THAT(fault({"potassium=5 mL"}), Catch::Contains("no laboratory value"));
    CHECK_THAT(fault({"potasium=5 mEq/L"}),
               Catch::Contains("does not look at \"potasium\"; it looks at potassium"));
    CHECK_THAT(fault({"potassium=5 mg/dL"}), Catch::Contains("compared with 5 mEq/L"));
    CHECK_THAT(fault({"potassium=4 mEq/L", "Potassium=4 mEq/L"}), Catch::Contains("given twice"));
    CHECK(fault({"potassium=4 mEq/L"}).empty());
}

TEST_CASE("excipients are found among the inactive ingredients, by name and synonym", "[protocol]") {
    auto reference = test::reference();
    formulary::Excipient excipient;
    excipient.id = "sulfites";
    excipient.name = "sulfites";
    excipient.synonyms = {"sodium metabisulfite"};
    auto allergy = rule();
    allergy.id = "allergy";
    allergy.match_allergy = {"sulfites"};
    auto spinal = rule();
    spinal.id = "spinal";
    spinal.when.says_something = true;
    spinal.when.routes = {"intrathecal"};
    excipient.rules = {{allergy, "verified", "21 CFR 201.22"}, {spinal, "verified", "A paper"}};
    reference.excipients = {excipient};
    auto monograph = product(rule(Severity::info));
    monograph.contraindications.clear();
    const auto check = [&](const dosing::OrderText& text) {
        return protocol::assess(monograph, *dosing::read_order(text, monograph, reference), reference);
    };
    auto text = order();
    text.no_conditions = false;
    CHECK(check(text).verdict == Verdict::within);
    formulary::Ingredient ingredient;
    ingredient.name = "Sodium  METABISULFITE";
    monograph.ingredients = {ingredient};  // as the active ingredient it is what is wanted
    CHECK(check(text).verdict == Verdict::within);
    monograph.ingredients[0].role = formulary::IngredientRole::other;
    CHECK(check(text).verdict == Verdict::not_checked);
    text.allergies = {"sulfites"};
    CHECK(check(text).verdict == Verdict::stop);
    CHECK(find(check(text), "excipient.sulfites.allergy")->source == "21 CFR 201.22");
    text.allergies = {"none"};
    CHECK(check(text).verdict == Verdict::within);
    text.route = "intrathecal";
    CHECK(find(check(text), "excipient.sulfites.spinal"));
}

TEST_CASE("a high-alert product asks for a second person and changes no verdict", "[protocol]") {
    auto monograph = product(rule());  // regulatory facts §6.5
    monograph.contraindications.clear();
    CHECK_FALSE(find(assess(monograph, order()), "product.high_alert"));
    monograph.product.high_alert = true;
    const auto a = assess(monograph, order());
    CHECK(a.verdict == Verdict::within);
    CHECK(protocol::sentence(*find(a, "product.high_alert")) ==
          "Plain Injection is a high-alert product: a second person checks dose, volume and label "
          "independently.");
}

TEST_CASE(
    "a gap or an interaction counts for the patients and routes that it is about, and where they are not "
    "known",
    "[protocol]") {
    auto monograph = product(rule());
    monograph.contraindications.clear();
    formulary::Concern children;
    children.says_something = true;
    children.population.age_max = age("18 y");
    SECTION("gap") {
        monograph.gaps = {
            {"children", "dose", "No dose for children is stated.", "dose-check", children, ""}};
    }
    SECTION("interaction") {
        monograph.interactions = {{"other", {"other"}, {}, children, "Levels rise", Severity::soft, {}, {}}};
    }
    auto text = order();
    text.drugs = {"other"};
    text.age = "17 y";
    CHECK(verdict(monograph, text) == Verdict::caution);
    text.age = "18 y";
    CHECK(verdict(monograph, text) == Verdict::within);
    text.age = "";
    CHECK(verdict(monograph, text) == Verdict::caution);
    children.population = {};
    children.routes = {"intrathecal"};
    for (auto& gap : monograph.gaps) gap.when = children;
    for (auto& interaction : monograph.interactions) interaction.when = children;
    CHECK(verdict(monograph, text) == Verdict::within);
    text.route = "intrathecal";
    CHECK(verdict(monograph, text) == Verdict::caution);
}
