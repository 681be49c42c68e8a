// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/product_section.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/dosing/osmolarity.hpp"
#include "core/dosing/shown.hpp"
#include "core/protocol/check.hpp"

namespace vialwright::workbench {

namespace {

using formulary::DoseRule;
using formulary::Monograph;

constexpr std::string_view separator = " · ";

void append(std::string& line, const std::string& part) {
    if (!line.empty() && !part.empty()) line += separator;
    line += part;
}

std::string package_of(const Monograph& monograph) {
    const auto& product = monograph.product;
    const auto* container = monograph.container();
    const std::string kind = container ? container->kind : "";
    if (!product.total_content || !product.fill_volume) return capital(kind);
    return fmt::format(fmt::runtime(tr("{} in each {} {}")), units::to_text(*product.total_content),
                       units::to_text(*product.fill_volume), kind.empty() ? tr("container") : kind);
}

std::string status_of(const Monograph& monograph) {
    const auto status = monograph.status;
    const char* word = status == formulary::Status::approved  ? N_("approved")
                       : status == formulary::Status::retired ? N_("retired")
                                                              : N_("draft");
    return fmt::format(fmt::runtime(tr("monograph revision {}, {}")), monograph.revision, tr(word));
}

std::string note_of(const Monograph& monograph, std::size_t strength) {
    std::string line = package_of(monograph);
    if (monograph.product.sterile)
        if (const auto osmolarity = dosing::osmolarity_of(monograph, strength))
            append(line, units::to_text({*osmolarity, dosing::osmolarity_unit(), 0}));
    append(line, status_of(monograph));
    return capital(line);
}

std::vector<const DoseRule*> default_rules(const Monograph& monograph) {
    std::vector<const DoseRule*> rules;
    for (const DoseRule& rule : monograph.doses)
        if (!rule.never_default) rules.push_back(&rule);
    return rules;
}

std::string rule_note(const Monograph& monograph, const DoseRule& rule) {
    std::string note = rule.source_text;
    if (!rule.start_low.empty()) note += " " + rule.start_low;
    const std::string source = protocol::source_titles(monograph, rule.src);
    if (note.empty() || source.empty()) return note + source;
    return fmt::format("{} ({})", note, source);
}

}  // namespace

const Monograph* show_products(const PrepareInputs& inputs, const PrepareSources& sources,
                               PrepareView& view) {
    const Monograph* chosen = nullptr;
    for (const Monograph* product : sources.products) {
        const auto& strengths = product->product.strengths;
        view.product.choices.push_back(
            {product->id, strengths.size() == 1 ? strength_words(*product, 0) : product->product.name});
        if (product->id == inputs[Field::product]) chosen = product;
    }
    view.product.selected = inputs[Field::product];
    if (chosen) view.product.note = note_of(*chosen, strength_of(inputs, *chosen));
    else if (!inputs[Field::product].empty())
        view.product.error = fmt::format(fmt::runtime(tr("There is no product \"{}\" in the formulary.")),
                                         inputs[Field::product]);
    return chosen;
}

std::string rule_of(const PrepareInputs& inputs, const Monograph& monograph) {
    if (!inputs[Field::rule].empty()) return inputs[Field::rule];
    const auto rules = default_rules(monograph);
    return rules.size() == 1 ? rules.front()->id : "";
}

std::size_t strength_of(const PrepareInputs& inputs, const Monograph& monograph) {
    const auto& strengths = monograph.product.strengths;
    for (std::size_t i = 0; i < strengths.size(); ++i)
        if (units::to_text(strengths[i].value) == inputs[Field::strength]) return i;
    return 0;
}

void show_strengths(const PrepareInputs& inputs, const Monograph& monograph, PrepareView& view) {
    for (const auto& strength : monograph.product.strengths) {
        const std::string text = units::to_text(strength.value);
        view.strength.choices.push_back({text, text});
    }
    view.strength.selected = inputs[Field::strength];
    if (view.strength.selected.empty()) view.strength.selected = view.strength.choices.front().id;
}

void show_rules(const PrepareInputs& inputs, const Monograph& monograph, PrepareView& view) {
    if (default_rules(monograph).size() > 1)
        view.rule.choices.push_back({"", tr("The one for this patient")});
    for (const DoseRule& rule : monograph.doses)
        view.rule.choices.push_back(
            {rule.id, rule.never_default ? fmt::format(fmt::runtime(tr("{} (only if chosen)")), rule.title)
                                         : rule.title});
    view.rule.selected = rule_of(inputs, monograph);
    if (const auto* rule = monograph.dose_rule(view.rule.selected))
        view.rule.note = rule_note(monograph, *rule);
}

void show_requirements(const PrepareInputs& inputs, const DoseRule* rule, PrepareView& view) {
    if (!rule) return;
    for (const std::string& name : rule->required) {
        RequirementView requirement;
        requirement.name = name;
        requirement.label = name;
        std::ranges::replace(requirement.label, '-', ' ');
        requirement.label = capital(requirement.label);
        const auto given = inputs.provided.find(name);
        if (given != inputs.provided.end()) requirement.field.text = given->second;
        requirement.field.wanted = trimmed(requirement.field.text).empty();
        view.requirements.push_back(std::move(requirement));
    }
}

}  // namespace vialwright::workbench
