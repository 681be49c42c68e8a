// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/monograph_view.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "core/protocol/check.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Interaction;
using formulary::Monograph;
using formulary::SafetyRule;

StatementView marked(formulary::Severity severity, std::string text) {
    const Tone tone = severity == formulary::Severity::info ? Tone::note : tone_of(severity);
    StatementView view;
    view.name = word_for(tone);
    view.text = std::move(text);
    view.tone = tone;
    return view;
}

void append(std::string& note, const std::string& more) {
    if (more.empty()) return;
    if (!note.empty()) note += ' ';
    note += sentence(more);
}

std::string threshold_words(const formulary::LaboratoryThreshold& threshold) {
    std::string words = threshold.analyte;
    if (threshold.below) words += " below " + units::to_text(*threshold.below);
    if (threshold.above)
        words += fmt::format("{} above {}", threshold.below ? " or" : "", units::to_text(*threshold.above));
    return words;
}

std::string concern_words(const formulary::Concern& concern) {
    if (!concern.says_something) return "";
    std::string whom = population_words(concern.population);
    const std::string routes = fmt::format("{}", fmt::join(concern.routes, ", "));
    if (!routes.empty()) whom += (whom.empty() ? "" : ", ") + routes;
    return "Concerns: " + whom;
}

// What answers it.
std::string note_of(const SafetyRule& rule) {
    std::string note;
    if (!rule.ask.empty()) append(note, "Asks: " + rule.ask);
    if (!rule.match_allergy.empty()) append(note, "Allergy to " + text::listed(rule.match_allergy, "or"));
    for (const auto& threshold : rule.labs) append(note, threshold_words(threshold));
    append(note, concern_words(rule.when));
    return note;
}

std::string names_of(const Interaction& interaction, const formulary::Reference* reference) {
    std::vector<std::string> names = interaction.with;
    for (const auto& id : interaction.with_class) {
        const auto* known = [&]() -> const formulary::DrugClass* {
            if (!reference) return nullptr;
            const auto found = std::ranges::find(reference->drug_classes, id, &formulary::DrugClass::id);
            return found == reference->drug_classes.end() ? nullptr : &*found;
        }();
        names.push_back(known ? known->name : id);
    }
    return text::listed(names, "or");
}

std::string what_is_blocked(std::string blocks) {
    if (blocks == "nothing") return "";
    std::ranges::replace(blocks, '-', ' ');
    return "Blocks: " + blocks;
}

}  // namespace

Statements safety_statements(const Monograph& monograph, const std::vector<SafetyRule>& rules) {
    Statements statements;
    for (const SafetyRule& rule : rules) {
        StatementView view = marked(rule.severity, sentence(rule.text));
        view.note = note_of(rule);
        view.source = protocol::source_titles(monograph, rule.src);
        statements.push_back(std::move(view));
    }
    return statements;
}

Statements interaction_statements(const Monograph& monograph, const formulary::Reference* reference) {
    Statements statements;
    for (const Interaction& interaction : monograph.interactions) {
        StatementView view = marked(interaction.severity, sentence(interaction.effect));
        view.note = "With " + names_of(interaction, reference) + ".";
        if (!interaction.monitor.empty()) append(view.note, "Monitor " + text::listed(interaction.monitor));
        view.source = protocol::source_titles(monograph, interaction.src);
        statements.push_back(std::move(view));
    }
    return statements;
}

Statements gap_statements(const Monograph& monograph) {
    Statements statements;
    for (const auto& gap : monograph.gaps) {
        StatementView view;
        view.tone = gap.blocks == "nothing" ? Tone::note : Tone::open;
        view.name = word_for(view.tone);
        view.text = sentence(gap.text);
        append(view.note, concern_words(gap.when));
        append(view.note, what_is_blocked(gap.blocks));
        append(view.note, gap.meanwhile);
        statements.push_back(std::move(view));
    }
    return statements;
}

}  // namespace vialwright::workbench
