// SPDX-License-Identifier: Apache-2.0
// Contraindications, cautions, allergies and interactions. Each asks; an answer that nobody gave is "cannot check".
#include <algorithm>

#include <fmt/format.h>

#include "core/protocol/check.hpp"
#include "core/text/names.hpp"

namespace vialwright::protocol {

namespace {

using dosing::Answers;
using formulary::Interaction;
using formulary::SafetyRule;

enum class Answer : std::uint8_t { no, yes, open };

Finding open(FindingKind kind, std::string rule, std::string subject, std::string source) {
    Finding finding{};
    finding.kind = kind;
    finding.severity = Severity::soft;
    finding.blocks = true;
    finding.rule = std::move(rule);
    finding.subject = std::move(subject);
    finding.source = std::move(source);
    return finding;
}

// A list that holds names, or "none", has been gone through: what it does not name is not so, unless each is asked by
// itself.
bool was_answered(const Answers& answers) {
    return answers.rest_is_no || (!answers.one_by_one && !answers.yes.empty());
}

bool all_denied(const Answers& answers, const std::vector<std::string>& names) {
    return std::ranges::all_of(names, [&](const auto& name) { return answers.denies(name); });
}

Answer answer_to(const SafetyRule& rule, const dosing::Order& order) {
    if (order.conditions.includes(rule.id)) return Answer::yes;
    if (std::ranges::any_of(rule.match_allergy,
                            [&](const auto& name) { return order.allergies.includes(name); }))
        return Answer::yes;
    const bool allergy_answered =
        was_answered(order.allergies) || all_denied(order.allergies, rule.match_allergy);
    const bool question_answered =
        rule.ask.empty() ? !rule.match_allergy.empty() : order.conditions.denies(rule.id);
    return allergy_answered && question_answered ? Answer::no : Answer::open;
}

void check_rules(const std::vector<SafetyRule>& rules, std::string_view group, FindingKind kind,
                 const formulary::Monograph& monograph, const dosing::Order& order, Findings& findings) {
    for (const SafetyRule& rule : rules) {
        const Answer answer = answer_to(rule, order);
        if (answer == Answer::no) continue;
        std::string id = fmt::format("{}.{}", group, rule.id);
        std::string source = source_titles(monograph, rule.src);
        if (answer == Answer::open) {
            std::string question =
                rule.ask.empty() ? fmt::format("Allergic to {}?", text::listed(rule.match_allergy, "or"))
                                 : rule.ask;
            findings.push_back(
                open(FindingKind::question_open, std::move(id), std::move(question), std::move(source)));
            continue;
        }
        Finding finding{};
        finding.kind = kind;
        finding.severity = rule.severity;
        finding.rule = std::move(id);
        finding.subject = rule.text;
        finding.source = std::move(source);
        findings.push_back(std::move(finding));
    }
}

const formulary::DrugClass* class_of(const formulary::Reference& reference, std::string_view id) {
    const auto found = std::ranges::find(reference.drug_classes, id, &formulary::DrugClass::id);
    return found == reference.drug_classes.end() ? nullptr : &*found;
}

bool has_member(const formulary::DrugClass* drug_class, std::string_view drug) {
    return drug_class && std::ranges::find(drug_class->members, drug) != drug_class->members.end();
}

// The ordered drug that the interaction is about; "" if none is.
std::string interacting_drug(const Interaction& interaction, const Answers& drugs,
                             const formulary::Reference& reference) {
    for (const auto& drug : drugs.yes) {
        const auto is_drug = [&](const std::string& name) { return text::same_name(name, drug); };
        if (std::ranges::any_of(interaction.with, is_drug) ||
            std::ranges::any_of(interaction.with_class, is_drug))
            return drug;
        for (const auto& id : interaction.with_class)
            if (has_member(class_of(reference, id), drug)) return drug;
    }
    return "";
}

// A class may hold a drug that our list does not: a drug of no known class leaves the question open.
bool is_of_known_class(std::string_view drug, const formulary::Monograph& monograph,
                       const formulary::Reference& reference) {
    const bool in_class =
        std::ranges::any_of(reference.drug_classes, [&](const auto& c) { return has_member(&c, drug); });
    return in_class || std::ranges::any_of(monograph.interactions, [&](const Interaction& i) {
               return std::ranges::any_of(i.with,
                                          [&](const auto& name) { return text::same_name(name, drug); });
           });
}

}  // namespace

void check_questions(const formulary::Monograph& monograph, const dosing::Order& order, Findings& findings) {
    check_rules(monograph.contraindications, "contraindication", FindingKind::contraindication, monograph,
                order, findings);
    check_rules(monograph.cautions, "caution", FindingKind::caution, monograph, order, findings);
}

void check_interactions(const formulary::Monograph& monograph, const dosing::Order& order,
                        const formulary::Reference& reference, Findings& findings) {
    for (const Interaction& interaction : monograph.interactions) {
        const std::string drug = interacting_drug(interaction, order.drugs, reference);
        std::string id = fmt::format("interaction.{}", interaction.id);
        std::string source = source_titles(monograph, interaction.src);
        if (!drug.empty()) {
            Finding finding{};
            finding.kind = FindingKind::interaction;
            finding.severity = interaction.severity;
            finding.rule = std::move(id);
            const auto* drug_class = class_of(reference, drug);
            finding.subject = drug_class ? drug_class->name : drug;
            finding.detail = interaction.effect;
            finding.source = std::move(source);
            findings.push_back(std::move(finding));
            continue;
        }
        const bool classes_clear =
            interaction.with_class.empty() || std::ranges::all_of(order.drugs.yes, [&](const auto& name) {
                return is_of_known_class(name, monograph, reference);
            });
        const bool denied =
            all_denied(order.drugs, interaction.with) && all_denied(order.drugs, interaction.with_class);
        if (denied || (was_answered(order.drugs) && classes_clear)) continue;
        std::vector<std::string> names = interaction.with;
        for (const auto& class_id : interaction.with_class) {
            const auto* drug_class = class_of(reference, class_id);
            names.push_back(drug_class ? drug_class->name : class_id);
        }
        findings.push_back(
            open(FindingKind::interaction_open, std::move(id), text::listed(names, "or"), std::move(source)));
    }
}

}  // namespace vialwright::protocol
