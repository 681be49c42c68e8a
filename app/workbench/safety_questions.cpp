// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/safety_questions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/protocol/check.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Interaction;
using formulary::Monograph;
using formulary::SafetyRule;

Answer answer_to(const std::map<std::string, Answer>& answers, const std::string& id) {
    const auto found = answers.find(id);
    return found == answers.end() ? Answer::open : found->second;
}

std::string question_of(const SafetyRule& rule) {
    if (!rule.ask.empty()) return rule.ask;
    if (!rule.match_allergy.empty())
        return fmt::format("Allergic to {}?", text::listed(rule.match_allergy, "or"));
    return rule.text + "?";
}

// Whom it concerns is seen from the patient, where that is all there is to it.
bool can_be_answered(const SafetyRule& rule) {
    return !rule.ask.empty() || !rule.match_allergy.empty() || !rule.labs.empty() ||
           !rule.when.says_something;
}

std::string question_of(const Interaction& interaction, const formulary::Reference& reference) {
    std::vector<std::string> names = interaction.with;
    for (const auto& id : interaction.with_class) {
        const auto known = std::ranges::find(reference.drug_classes, id, &formulary::DrugClass::id);
        names.push_back(known == reference.drug_classes.end() ? id : known->name);
    }
    return fmt::format("Taking {}?", text::listed(names, "or"));
}

struct Group {
    std::string_view name;
    const std::vector<SafetyRule>& rules;
};

std::array<Group, 2> groups_of(const Monograph& monograph) {
    return {{{"contraindication", monograph.contraindications}, {"caution", monograph.cautions}}};
}

std::string id_of(const Group& group, const SafetyRule& rule) {
    return fmt::format("{}.{}", group.name, rule.id);
}
std::string id_of(const Interaction& interaction) { return fmt::format("interaction.{}", interaction.id); }

void put(std::vector<std::string>& list, const std::string& name, Answer answer) {
    if (answer == Answer::yes) list.push_back(name);
    if (answer == Answer::no) list.push_back(name + "=no");
}

}  // namespace

std::vector<QuestionView> questions_of(const Monograph& monograph, const formulary::Reference& reference,
                                       const std::map<std::string, Answer>& answers) {
    std::vector<QuestionView> questions;
    const auto add = [&](std::string id, std::string text, const formulary::SourceIds& src) {
        const Answer answer = answer_to(answers, id);
        questions.push_back(
            {std::move(id), std::move(text), answer, protocol::source_titles(monograph, src)});
    };
    for (const Group& group : groups_of(monograph))
        for (const SafetyRule& rule : group.rules)
            if (can_be_answered(rule)) add(id_of(group, rule), question_of(rule), rule.src);
    for (const auto& [id, rule] : formulary::excipient_rules(monograph, reference)) {
        if (rule->safety.match_allergy.empty()) continue;
        std::string name = "excipient." + id;
        const Answer answer = answer_to(answers, name);
        questions.push_back({std::move(name), question_of(rule->safety), answer, rule->source});
    }
    for (const Interaction& interaction : monograph.interactions)
        add(id_of(interaction), question_of(interaction, reference), interaction.src);
    return questions;
}

// A yes to one of several names is told by the first: which it is, the page did not ask.
void put_answers(const Monograph& monograph, const formulary::Reference& reference,
                 const std::map<std::string, Answer>& answers, dosing::OrderText& order) {
    order.one_by_one = true;
    for (const Group& group : groups_of(monograph)) {
        for (const SafetyRule& rule : group.rules) {
            const Answer answer = answer_to(answers, id_of(group, rule));
            put(order.conditions, rule.id, answer);
            for (const auto& name : rule.match_allergy) put(order.allergies, name, answer);
        }
    }
    for (const auto& [id, rule] : formulary::excipient_rules(monograph, reference))
        for (const auto& name : rule->safety.match_allergy)
            put(order.allergies, name, answer_to(answers, "excipient." + id));
    for (const Interaction& interaction : monograph.interactions) {
        const Answer answer = answer_to(answers, id_of(interaction));
        std::vector<std::string> names = interaction.with;
        names.insert(names.end(), interaction.with_class.begin(), interaction.with_class.end());
        if (answer == Answer::yes && !names.empty()) names.resize(1);
        for (const auto& name : names) put(order.drugs, name, answer);
    }
}

}  // namespace vialwright::workbench
