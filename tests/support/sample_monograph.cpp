// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_monograph.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/units/literals.hpp"
#include "core/units/parse.hpp"

namespace vialwright::test {

namespace {

using units::Base;
using units::Dimension;
using namespace units::literals;

template <std::size_t N> units::Shown read(std::string_view text, const std::array<Dimension, N>& wanted) {
    const auto parsed = units::parse_one_of(text, wanted);
    if (!parsed) throw std::invalid_argument(parsed.error().message);
    return {parsed->quantity, parsed->unit};
}

std::string faults_text(const std::vector<dosing::FieldFault>& faults) {
    std::string text;
    for (const auto& fault : faults) text += fault.field + ": " + fault.message + "\n";
    return text;
}

formulary::DoseRule individualized_rule() {
    formulary::DoseRule rule;
    rule.id = "usual";
    rule.title = "Individualized dose";
    rule.route = "intravenous";
    rule.population.age_min = age("18 year");
    rule.per_dose.usual_min = bound("0.5 g");
    rule.per_dose.usual_max = bound("2 g");
    rule.volume.usual_min = formulary::Bound{volume("10 mL")};
    rule.volume.usual_max = formulary::Bound{volume("40 mL")};
    rule.round = formulary::MeasuredStep{volume("0.1 mL"), numbers::Rounding::half_even};
    rule.src = {"page"};
    return rule;
}

formulary::DoseRule research_rule() {
    formulary::DoseRule rule;
    rule.id = "research";
    rule.title = "Stimulation test";
    rule.route = "intravenous";
    rule.basis = formulary::Basis::actual_weight;
    rule.never_default = true;
    rule.required = {"research-protocol-number"};
    rule.max_doses = 1;
    rule.per_dose.usual_min = bound("250 mg/kg");
    rule.per_dose.usual_max = bound("250 mg/kg");
    rule.per_dose.above_usual = formulary::Severity::hard;
    rule.per_dose.tolerance_percent = 5;
    rule.src = {"page"};
    return rule;
}

formulary::Ingredient active(std::string_view name, std::string_view amount, units::MolarMass molar_mass) {
    formulary::Ingredient ingredient;
    ingredient.name = name;
    ingredient.amount = quantity(amount);
    ingredient.molar_mass = molar_mass;
    ingredient.osmotic_particles = 1;
    return ingredient;
}

}  // namespace

units::Shown quantity(std::string_view text) {
    const Dimension mass(Base::drug_mass, 1);
    const Dimension per_volume = Dimension() / Dimension(Base::volume, 1);
    const Dimension per_weight = Dimension() / Dimension(Base::body_weight, 1);
    const Dimension per_surface = Dimension() / Dimension(Base::body_surface, 1);
    const Dimension per_time = Dimension() / Dimension(Base::time, 1);
    return read(text, std::array{mass, mass * per_volume, mass * per_weight, mass * per_surface,
                                 mass * per_time, mass * per_weight * per_time, mass * per_surface * per_time,
                                 mass / Dimension(Base::dosage_unit, 1)});
}
units::Shown volume(std::string_view text) {
    return read(text,
                std::array{units::dimension_of<units::Volume>, units::dimension_of<units::FluidPerWeight>});
}
units::Shown age(std::string_view text) { return read(text, std::array{units::dimension_of<units::Time>}); }

formulary::Bound bound(std::string_view text, bool inclusive) { return {quantity(text), inclusive}; }

formulary::Strength strength(std::string_view text) {
    const units::Shown value = quantity(text);
    return {value, value.unit.top(), value.unit.bottom()};
}

formulary::Monograph glycine_injection() {
    formulary::Monograph monograph;
    monograph.id = "glycine";
    monograph.product.name = "Glycine Injection";
    monograph.product.strengths = {strength("50 mg/mL")};
    monograph.product.container = "vial";
    monograph.product.routes = {"intravenous", "intramuscular"};
    monograph.product.sterile = true;
    monograph.product.fill_volume = volume("30 mL");
    monograph.ingredients = {active("Glycine", "50 mg/mL", units::make<units::MolarMass>(75.07_x))};
    formulary::Container vial;
    vial.id = "vial";
    vial.kind = "vial";
    vial.usable = volume("30 mL");
    monograph.containers = {vial};
    monograph.doses = {individualized_rule(), research_rule()};
    formulary::SafetyRule renal{"renal", "Anuria", formulary::Severity::hard, "Anuria?", {}, {}, {"page"}};
    formulary::SafetyRule allergy{
        "allergy", "Hypersensitivity to glycine", formulary::Severity::hard, "", {"glycine"}, {}, {"page"}};
    monograph.contraindications = {renal, allergy};
    monograph.cautions = {
        {"pregnancy", "Pregnancy", formulary::Severity::soft, "Pregnant?", {}, {}, {"page"}}};
    formulary::Interaction clozapine{
        "clozapine", {"clozapine"}, {}, {}, "Clozapine may work less well", formulary::Severity::soft,
        {},          {"page"}};
    formulary::Interaction sedatives{
        "sedatives", {}, {"cns-depressant"}, {}, "Added sedation", formulary::Severity::soft, {}, {"page"}};
    monograph.interactions = {clozapine, sedatives};
    formulary::Source page;
    page.id = "page";
    page.title = "Product page";
    monograph.sources = {page};
    return monograph;
}

formulary::Monograph plain_product() {
    formulary::Monograph monograph;
    monograph.id = "plain";
    monograph.status = formulary::Status::approved;
    monograph.product.name = "Plain Injection";
    monograph.product.strengths = {strength("10 mg/mL")};
    monograph.product.routes = {"intravenous"};
    formulary::DoseRule rule;
    rule.id = "rule";
    rule.title = "Rule";
    rule.route = "intravenous";
    rule.basis = formulary::Basis::actual_weight;
    monograph.doses = {rule};
    return monograph;
}

formulary::Reference reference() {
    formulary::Reference reference;
    for (const auto& [capacity, graduation] :
         {std::pair{"1 mL", "0.01 mL"}, {"10 mL", "0.2 mL"}, {"60 mL", "1 mL"}}) {
        auto& syringe = reference.devices.emplace_back();
        syringe.name = std::string(capacity) + " syringe";
        syringe.id = "syringe-" + std::string(capacity).substr(0, std::string(capacity).find(' ')) + "ml";
        syringe.capacity = volume(capacity);
        syringe.graduation = volume(graduation);
        syringe.default_choice = true;
    }
    auto& saline = reference.diluents.emplace_back();
    saline.id = "saline";
    saline.name = "sodium chloride 0.9 %";
    saline.synonyms = {"normal saline"};
    saline.osmolarity = units::make<units::Osmolarity>(308_x / 1000);
    auto& water = reference.diluents.emplace_back();
    water.id = "water";
    water.name = "water for injection";
    water.osmolarity = units::make<units::Osmolarity>(0);
    const auto drug_class = [&](const char* id, const char* name, std::vector<std::string> members) {
        auto& added = reference.drug_classes.emplace_back();
        added.id = id;
        added.name = name;
        added.members = std::move(members);
    };
    drug_class("cns-depressant", "a CNS depressant", {"diazepam", "morphine"});
    drug_class("statin", "a statin", {"simvastatin"});
    return reference;
}

protocol::Assessment assess(const formulary::Monograph& monograph, const dosing::OrderText& order) {
    static const formulary::Reference shared = reference();
    const auto read = dosing::read_order(order, monograph, shared);
    if (!read) throw std::invalid_argument(faults_text(read.error()));
    return protocol::assess(monograph, *read, shared);
}

dosing::OrderText order_of(std::string_view dose) {
    dosing::OrderText order;
    order.dose = dose;
    order.no_conditions = true;
    return order;
}

const protocol::Finding* find(const protocol::Assessment& assessment, std::string_view rule) {
    const auto found = std::ranges::find(assessment.findings, rule, &protocol::Finding::rule);
    return found == assessment.findings.end() ? nullptr : &*found;
}

}  // namespace vialwright::test
