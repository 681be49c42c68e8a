// SPDX-License-Identifier: Apache-2.0
// The example monographs are there to show every kind of rule that the format knows: each kind stands in one of them, and
// an order meets it.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/files/monograph_file.hpp"
#include "app/files/reference_file.hpp"
#include "core/protocol/assess.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::formulary;
using dosing::OrderText;
using protocol::Verdict;
namespace fs = std::filesystem;

const fs::path data = fs::path(VIALWRIGHT_SOURCE_DIR) / "data";

const std::map<std::string, Monograph>& examples() {
    static const auto all = [] {
        std::map<std::string, Monograph> monographs;
        for (const auto& entry : fs::directory_iterator(data / "examples"))
            if (auto reading = files::read_monograph(entry.path()); reading.value)
                monographs.emplace(reading.value->id, std::move(*reading.value));
        return monographs;
    }();
    return all;
}

const Reference& reference() {
    static const auto shipped = *files::read_reference(data / "reference").value;
    return shipped;
}

template <class Predicate> bool any_dose(const Monograph& m, const Predicate& predicate) {
    return std::ranges::any_of(m.doses, predicate);
}

template <class Predicate> bool any_safety(const Monograph& m, const Predicate& predicate) {
    return std::ranges::any_of(m.contraindications, predicate) || std::ranges::any_of(m.cautions, predicate);
}

const units::AnyQuantity a_day(units::make<units::Time>(24));

// Two rules that an order tells apart by its purpose alone.
bool purpose_chooses(const Monograph& m) {
    return any_dose(m, [&](const DoseRule& a) {
        return any_dose(m, [&](const DoseRule& b) {
            return !a.never_default && !b.never_default && a.route == b.route && a.purpose == "loading" &&
                   b.purpose == "maintenance";
        });
    });
}

bool has_laboratory_rule(const Monograph& m, bool above, bool alone) {
    return any_safety(m, [&](const SafetyRule& rule) {
        return (!alone || (rule.ask.empty() && rule.match_allergy.empty())) &&
               std::ranges::any_of(rule.labs, [&](const LaboratoryThreshold& threshold) {
                   return (above ? threshold.above : threshold.below).has_value();
               });
    });
}

using Has = std::function<bool(const Monograph&)>;
struct Kind {
    const char* name;
    Has has;
};

template <class Predicate> Has of_a_rule(Predicate predicate) {
    return [=](const Monograph& m) {
        return any_dose(m, [&](const DoseRule& rule) { return static_cast<bool>(predicate(rule)); });
    };
}

template <class Predicate> Has of_a_safety_rule(Predicate predicate) {
    return [=](const Monograph& m) { return any_safety(m, predicate); };
}

const std::vector<Kind> kinds{
    {"band of age", of_a_rule([](auto& r) { return r.population.age_min && r.population.age_max; })},
    {"band of weight", of_a_rule([](auto& r) { return r.population.weight_min && r.population.weight_max; })},
    {"band of body surface",
     of_a_rule([](auto& r) { return r.population.surface_min && r.population.surface_max; })},
    {"band of creatinine clearance",
     of_a_rule([](auto& r) { return r.population.clearance_min && r.population.clearance_max; })},
    {"band of postmenstrual age",
     of_a_rule([](auto& r) { return r.population.postmenstrual_min && r.population.postmenstrual_max; })},
    {"sex", of_a_rule([](auto& r) { return r.population.sex; })},
    {"one dose", of_a_rule([](auto& r) { return r.per_dose.says_something(); })},
    {"day", of_a_rule([](auto& r) { return r.per_day.says_something(); })},
    {"course", of_a_rule([](auto& r) { return r.per_course.says_something(); })},
    {"lifetime", of_a_rule([](auto& r) { return r.lifetime.says_something(); })},
    {"rate", of_a_rule([](auto& r) { return r.rate.says_something(); })},
    {"concentration", of_a_rule([](auto& r) { return r.concentration.says_something(); })},
    {"volume", of_a_rule([](auto& r) { return r.volume.says_something(); })},
    {"volume at a site", of_a_rule([](auto& r) { return r.volume_per_site.says_something(); })},
    {"infusion time", of_a_rule([](auto& r) { return r.duration.min && r.duration.max; })},
    {"osmolarity, soft", of_a_rule([](auto& r) { return r.osmolarity.peripheral_soft_max; })},
    {"osmolarity, hard", of_a_rule([](auto& r) { return r.osmolarity.peripheral_hard_max; })},
    {"days of a course", of_a_rule([](auto& r) { return r.max_days; })},
    {"number of doses", of_a_rule([](auto& r) { return r.max_doses; })},
    {"shortest interval", of_a_rule([](auto& r) { return r.min_interval; })},
    {"interval of more than a day",
     of_a_rule([](auto& r) { return r.min_interval && r.min_interval->quantity > a_day; })},
    {"longest interval", of_a_rule([](auto& r) { return r.max_interval; })},
    {"something to provide", of_a_rule([](auto& r) { return !r.required.empty(); })},
    {"chosen by name alone", of_a_rule([](auto& r) { return r.never_default; })},
    {"chosen by purpose", purpose_chooses},
    {"powder", [](const Monograph& m) { return m.product.reconstitution.has_value(); }},
    {"powder that takes up volume",
     [](const Monograph& m) { return m.product.reconstitution && m.product.reconstitution->displacement; }},
    {"several containers", [](const Monograph& m) { return m.product.containers.size() > 1; }},
    {"several strengths", [](const Monograph& m) { return m.product.strengths.size() > 1; }},
    {"high alert", [](const Monograph& m) { return m.product.high_alert; }},
    {"allergy", of_a_safety_rule([](auto& r) { return !r.match_allergy.empty(); })},
    {"question", of_a_safety_rule([](auto& r) { return !r.ask.empty(); })},
    {"safety rule for some patients",
     of_a_safety_rule([](auto& r) { return r.when.says_something && !r.ask.empty(); })},
    {"safety rule for some routes", of_a_safety_rule([](auto& r) { return !r.when.routes.empty(); })},
    {"safety rule that asks nothing",
     of_a_safety_rule([](auto& r) { return r.when.says_something && r.ask.empty(); })},
    {"laboratory value too high", [](const Monograph& m) { return has_laboratory_rule(m, true, false); }},
    {"laboratory value too low", [](const Monograph& m) { return has_laboratory_rule(m, false, false); }},
    {"laboratory value that must be known",
     [](const Monograph& m) { return has_laboratory_rule(m, true, true); }},
    {"interaction", [](const Monograph& m) { return !m.interactions.empty(); }},
    {"interaction for some patients",
     [](const Monograph& m) {
         return std::ranges::any_of(m.interactions, [](const auto& i) { return i.when.says_something; });
     }},
    {"gap for some patients",
     [](const Monograph& m) {
         return std::ranges::any_of(m.gaps, [](const auto& gap) { return gap.when.says_something; });
     }},
    {"excipient", [](const Monograph& m) { return !excipient_rules(m, reference()).empty(); }},
};

protocol::Assessment assessed(const Monograph& monograph, const OrderText& text) {
    const auto order = dosing::read_order(text, monograph, reference());
    std::string faults;
    if (!order)
        for (const auto& fault : order.error()) faults += fault.field + ": " + fault.message + "\n";
    INFO(faults);
    REQUIRE(order);
    return protocol::assess(monograph, *order, reference());
}

const std::map<std::string, std::string OrderText::*, std::less<>> fields{
    {"rule", &OrderText::rule},
    {"dose", &OrderText::dose},
    {"route", &OrderText::route},
    {"purpose", &OrderText::purpose},
    {"weight", &OrderText::weight},
    {"height", &OrderText::height},
    {"age", &OrderText::age},
    {"sex", &OrderText::sex},
    {"clearance", &OrderText::clearance},
    {"postmenstrual", &OrderText::postmenstrual_age},
    {"every", &OrderText::every},
    {"per_day", &OrderText::per_day},
    {"days", &OrderText::days},
    {"given_before", &OrderText::given_before},
    {"over", &OrderText::over},
    {"in_volume", &OrderText::in_volume},
    {"line", &OrderText::line}};
const std::map<std::string, std::vector<std::string> OrderText::*, std::less<>> lists{
    {"condition", &OrderText::conditions},
    {"drug", &OrderText::drugs},
    {"allergy", &OrderText::allergies},
    {"lab", &OrderText::labs}};

// "dose=350 mg, clearance=50 mL/min"
OrderText order(const std::string& words) {
    OrderText text;
    text.no_conditions = true;
    std::istringstream stream(words);
    for (std::string one; std::getline(stream >> std::ws, one, ',');) {
        const auto at = one.find('=');
        const std::string key = one.substr(0, at);
        const std::string value = one.substr(at + 1);
        if (const auto list = lists.find(key); list != lists.end()) (text.*list->second).push_back(value);
        else text.*fields.at(key) = value;
    }
    return text;
}

const std::string adult = "weight=70 kg, height=175 cm, age=50 y, sex=male, ";
const std::string newborn = "age=20 day, ";

struct Row {
    const char* product;
    std::string order;
    std::string rule;     // that is chosen, "" none
    std::string finding;  // that must be there; "" is not looked for
    bool is_there = true;
};

bool has_finding(const protocol::Assessment& assessment, std::string_view id) {
    return std::ranges::any_of(assessment.findings, [&](const auto& finding) { return finding.rule == id; });
}

const std::vector<Row> rows{
    {"acyclovir-injection", adult + "dose=350 mg, clearance=50.1 mL/min", "acv-adult", ""},
    {"acyclovir-injection", adult + "dose=350 mg, clearance=50 mL/min", "acv-adult-renal-50", ""},
    {"acyclovir-injection", adult + "dose=350 mg, clearance=25 mL/min", "acv-adult-renal-25", ""},
    {"acyclovir-injection", adult + "dose=350 mg, clearance=9.9 mL/min, every=12 h", "acv-adult-renal-10",
     "dose.min_interval"},
    {"acyclovir-injection", adult + "dose=350 mg", "", "dose.rule"},
    {"enoxaparin-injection", adult + "dose=70 mg, route=subcutaneous, clearance=29 mL/min, per_day=1, days=9",
     "enox-renal", "dose.max_days"},
    {"caffeine-citrate-injection", newborn + "dose=20 mg, route=oral, purpose=loading, weight=1 kg",
     "caf-oral-loading", ""},
    {"caffeine-citrate-injection", newborn + "dose=20 mg, route=oral, weight=1 kg", "", "dose.rule"},
    {"oseltamivir-suspension",
     newborn + "dose=3 mg/kg, purpose=treatment-preterm, weight=2 kg, postmenstrual=37 week",
     "osel-preterm-38", "dose.per_dose.usual_max"},
    {"oseltamivir-suspension",
     newborn + "dose=1.5 mg/kg, purpose=treatment-preterm, weight=2 kg, postmenstrual=40 week",
     "osel-preterm-40", "dose.per_dose.usual_max", false},
    {"rocuronium-injection", newborn + "dose=1 mg/kg, purpose=intubation, weight=3 kg, postmenstrual=41 week",
     "roc-newborn", "dose.per_dose.usual_max"},
    {"mycophenolate-capsules",
     "dose=1000 mg, purpose=kidney-transplant, weight=45 kg, height=150 cm, age=12 y", "mmf-kidney-small",
     "dose.per_dose.usual_max"},
    {"isotretinoin-capsules", adult + "dose=40 mg, per_day=2, days=140", "iso-acne",
     "dose.per_course.usual_max"},
    {"doxorubicin-injection",
     adult + "rule=dox-single, dose=60 mg/m2, every=21 day, given_before=500 mg/m2, over=5 min", "dox-single",
     "dose.lifetime.usual_max"},
    {"methotrexate-tablets-weekly", adult + "dose=7.5 mg, every=1 day", "mtx-adult", "dose.min_interval"},
    {"methotrexate-tablets-weekly", adult + "dose=7.5 mg, every=14 day", "mtx-adult", "dose.max_interval"},
    {"magnesium-sulfate-injection", "rule=mg-im-eclampsia, dose=10 g, sex=female", "mg-im-eclampsia",
     "dose.volume_per_site.usual_max"},
    {"potassium-chloride-injection", adult + "rule=kcl-urgent, dose=40 mEq, over=1 h, in_volume=100 mL",
     "kcl-urgent", "dose.osmolarity.peripheral_hard_max"},
    {"potassium-chloride-injection",
     adult + "rule=kcl-urgent, dose=40 mEq, over=1 h, in_volume=100 mL, line=central", "kcl-urgent",
     "dose.osmolarity.peripheral_hard_max", false},
    {"potassium-phosphates-injection", adult + "rule=kphos-central, dose=15 mmol, lab=potassium=4 mEq/L",
     "kphos-central", "contraindication.potassium"},
    {"potassium-phosphates-injection", adult + "rule=kphos-central, dose=15 mmol, lab=potassium=3.9 mEq/L",
     "kphos-central", "contraindication.potassium", false},
    {"potassium-phosphates-injection", adult + "rule=kphos-central, dose=15 mmol", "kphos-central",
     "contraindication.potassium"},
    {"ceftriaxone-injection", adult + "dose=1 g, per_day=1, clearance=9 mL/min", "cro-adult",
     "caution.renal"},
    {"ceftriaxone-injection", adult + "dose=1 g, condition=newborn-calcium", "cro-adult",
     "contraindication.newborn-calcium", false},
    {"ceftriaxone-injection", newborn + "dose=50 mg/kg, weight=3 kg, drug=calcium gluconate", "cro-newborn",
     "interaction.calcium", false},
    {"ceftriaxone-injection", adult + "dose=1 g, per_day=1, drug=calcium gluconate", "cro-adult",
     "interaction.calcium"},
    {"dopamine-injection", adult + "rule=dop-start, dose=5 mcg/kg/min, allergy=sulfites", "dop-start",
     "excipient.sulfites.allergy"},
};

}  // namespace

TEST_CASE("every kind of rule stands in an example monograph, and is not found in an empty one") {
    for (const auto& kind : kinds) {
        INFO(kind.name);
        CHECK(std::ranges::any_of(examples(), [&](const auto& example) { return kind.has(example.second); }));
        CHECK_FALSE(kind.has(Monograph{}));
    }
}

TEST_CASE("orders meet the kinds of rule that the example monographs show") {
    for (const auto& row : rows) {
        CAPTURE(row.product, row.order, row.finding, row.is_there);
        const auto assessment = assessed(examples().at(row.product), order(row.order));
        CHECK(assessment.rule == row.rule);
        if (row.finding.empty()) continue;
        CHECK(has_finding(assessment, row.finding) == row.is_there);
        if (row.is_there) CHECK(assessment.verdict != Verdict::within);
    }
}

TEST_CASE("an example powder and its containers are worked out") {
    const auto& ceftriaxone = examples().at("ceftriaxone-injection");
    const auto assessment =
        assessed(ceftriaxone, order(adult + "dose=1750 mg, over=30 min, in_volume=50 mL"));
    REQUIRE(assessment.containers);
    std::string set;
    for (const auto& one : assessment.containers->set)
        set += fmt::format("{} x {}; ", one.count.to_fraction(), one.id);
    CHECK(set == "1 x vial-1g; 1 x vial-500mg; 1 x vial-250mg; ");
    CHECK(assessment.containers->left_over.quantity.value().is_zero());
    CHECK(std::ranges::any_of(assessment.working,
                              [](const auto& step) { return step.name == "Reconstitution"; }));
}
