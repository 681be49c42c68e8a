// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/monograph_view.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
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
    const auto told = [](const std::string& words, const auto&... values) {
        return fmt::format(fmt::runtime(words), values...);
    };
    const std::string &analyte = threshold.analyte,
                      below = threshold.below ? units::to_text(*threshold.below) : "",
                      above = threshold.above ? units::to_text(*threshold.above) : "";
    if (below.empty()) return told(tr("{} above {}"), analyte, above);
    if (above.empty()) return told(tr("{} below {}"), analyte, below);
    return told(tr("{} below {} or above {}"), analyte, below, above);
}

std::string concern_words(const formulary::Concern& concern) {
    if (!concern.says_something) return "";
    std::string whom = population_words(concern.population);
    const std::string routes = fmt::format("{}", fmt::join(concern.routes, ", "));
    if (!routes.empty()) whom += (whom.empty() ? "" : ", ") + routes;
    return fmt::format(fmt::runtime(tr("Concerns: {}")), whom);
}

// What answers it.
std::string note_of(const SafetyRule& rule) {
    std::string note;
    if (!rule.ask.empty()) append(note, fmt::format(fmt::runtime(tr("Asks: {}")), rule.ask));
    if (!rule.match_allergy.empty())
        append(note,
               fmt::format(fmt::runtime(tr("Allergy to {}")), text::listed(rule.match_allergy, tr("or"))));
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
    return text::listed(names, tr("or"));
}

std::string what_is_blocked(std::string blocks) {
    if (blocks == "nothing") return "";
    std::ranges::replace(blocks, '-', ' ');
    return fmt::format(fmt::runtime(tr("Blocks: {}")), blocks);
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
        view.note = fmt::format(fmt::runtime(tr("With {}.")), names_of(interaction, reference));
        if (!interaction.monitor.empty())
            append(view.note,
                   fmt::format(fmt::runtime(tr("Monitor {}")), text::listed(interaction.monitor, tr("and"))));
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
