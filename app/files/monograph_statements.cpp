// SPDX-License-Identifier: Apache-2.0
// [[contraindication]], [[caution]], [[interaction]], [[label]], [[gap]], [[example]], [[source]].
#include <array>

#include "app/files/monograph_tables.hpp"
#include "core/patient/laboratory.hpp"

namespace vialwright::files {

namespace {

using namespace formulary;
using units::Dimension;
using units::dimension_of;

const std::array<Choice<Severity>, 3> severities{
    {{"hard", Severity::hard}, {"soft", Severity::soft}, {"info", Severity::info}}};
const std::array<Choice<Panel>, 2> panels{{{"principal", Panel::principal}, {"side", Panel::side}}};
const std::array<Choice<std::string>, 2> occasions{{{"no-patient", "no-patient"}, {"patient", "patient"}}};
const std::array<Choice<std::string>, 1> laboratory_actions{{{"ask", "ask"}}};
const std::array<Choice<std::string>, 3> verdicts{{{"ok", "ok"}, {"soft", "soft"}, {"hard", "hard"}}};
const std::array<Choice<std::string>, 2> source_bases{{{"verified", "verified"}, {"memory", "memory"}}};

std::optional<units::Shown> read_laboratory_bound(TableReader& table, std::string_view key) {
    const std::string text = table.text(key);
    if (text.empty()) return std::nullopt;
    const auto value = patient::read_laboratory_value(text);
    if (!value) table.fault(key, value.error());
    return value ? std::optional(*value) : std::nullopt;
}

LaboratoryThreshold read_laboratory(TableReader& table) {
    LaboratoryThreshold threshold;
    threshold.analyte = table.required_text("analyte");
    threshold.below = read_laboratory_bound(table, "below");
    threshold.above = read_laboratory_bound(table, "above");
    table.require({"action"});
    threshold.action = table.choice<std::string>("action", laboratory_actions).value_or("");
    return threshold;
}

// What an order of this product may say: an amount, per kg or m², or a rate.
Dimensions dose_kinds(const Product& product) {
    const LimitUnits units(product);
    Dimensions kinds = units.per_dose.all;
    kinds.insert(kinds.end(), units.per_time.all.begin(), units.per_time.all.end());
    return kinds;
}

}  // namespace

std::optional<Severity> read_severity(TableReader& table, std::string_view key) {
    return table.choice<Severity>(key, severities);
}

SafetyRule read_safety_rule(TableReader& table) {
    SafetyRule rule;
    rule.id = table.id("id");
    rule.text = table.required_text("text");
    table.require({"severity"});
    rule.severity = read_severity(table, "severity").value_or(Severity::hard);
    rule.ask = table.text("ask");
    rule.match_allergy = table.texts("match_allergy");
    table.tables("labs", [&](TableReader& inner) { rule.labs.push_back(read_laboratory(inner)); });
    table.table("when", [&](TableReader& inner) { rule.when = read_concern(inner); });
    rule.src = table.texts("src");
    return rule;
}

Concern read_concern(TableReader& table) {
    Concern concern;
    read_bands(table, concern.population);
    concern.routes = table.texts("routes");
    concern.says_something = true;
    return concern;
}

Interaction read_interaction(TableReader& table) {
    Interaction interaction;
    interaction.id = table.id("id");
    interaction.with = table.texts("with");
    interaction.with_class = table.texts("with_class");
    table.table("when", [&](TableReader& inner) { interaction.when = read_concern(inner); });
    interaction.effect = table.required_text("effect");
    table.require({"severity"});
    interaction.severity = read_severity(table, "severity").value_or(Severity::hard);
    interaction.monitor = table.texts("monitor");
    interaction.src = table.texts("src");
    return interaction;
}

LabelStatement read_label_statement(TableReader& table) {
    LabelStatement statement;
    statement.id = table.id("id");
    statement.text = table.required_text("text");
    statement.short_text = table.text("short");
    table.require({"panel", "required"});
    statement.panel = table.choice<Panel>("panel", panels).value_or(Panel::side);
    statement.when = table.choice<std::string>("when", occasions).value_or("");
    statement.required = table.flag("required").value_or(true);
    statement.src = table.texts("src");
    return statement;
}

Gap read_gap(TableReader& table) {
    Gap gap;
    gap.id = table.id("id");
    gap.field = table.required_text("field");
    gap.text = table.required_text("text");
    gap.blocks = table.required_text("blocks");
    table.table("when", [&](TableReader& inner) { gap.when = read_concern(inner); });
    gap.meanwhile = table.text("meanwhile");
    return gap;
}

Example read_example(TableReader& table, const Product& product) {
    static const Dimensions product_kinds{dimension_of<units::Volume>, dimension_of<units::ProductMass>,
                                          dimension_of<units::DosageUnits>};
    Dimensions strength_kinds;
    for (const Strength& strength : product.strengths)
        strength_kinds.push_back(strength.value.quantity.dimension());
    Example example;
    example.rule = table.has("rule") ? table.id("rule") : "";
    example.dose = table.quantity("dose", dose_kinds(product));
    example.weight = table.quantity("weight", {&dimension_of<units::BodyWeight>, 1});
    example.height = table.quantity("height", {&dimension_of<units::Height>, 1});
    example.volume = table.quantity("volume", product_kinds);
    example.strength = table.quantity("strength", strength_kinds);
    example.osmolarity = table.quantity("osmolarity", {&dimension_of<units::Osmolarity>, 1});
    example.over = table.quantity("over", {&dimension_of<units::Time>, 1});
    example.in_volume = table.quantity("in_volume", {&dimension_of<units::Volume>, 1});
    example.vials = table.whole("vials", 1, 100'000);
    example.doses_per_day = table.whole("doses_per_day", 1, 48);
    example.days = table.whole("days", 1, 3660);
    example.sites = table.whole("sites", 1, 20);
    example.given_before = table.quantity("given_before", LimitUnits(product).per_dose.all);
    example.verdict = table.choice<std::string>("verdict", verdicts).value_or("");
    return example;
}

Source read_source(TableReader& table) {
    Source source;
    source.id = table.id("id");
    source.title = table.required_text("title");
    source.kind = table.required_text("kind");
    source.note = table.text("note");
    source.basis = table.choice<std::string>("basis", source_bases).value_or("");
    return source;
}

}  // namespace vialwright::files
