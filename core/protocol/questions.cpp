// SPDX-License-Identifier: Apache-2.0
// Contraindications, cautions, allergies and interactions. Each asks; an answer that nobody gave is "cannot check".
#include <algorithm>

#include <fmt/format.h>

#include "core/patient/laboratory.hpp"
#include "core/protocol/check.hpp"
#include "core/protocol/rule_choice.hpp"
#include "core/text/names.hpp"

namespace vialwright::protocol {

namespace {

using dosing::Answers;
using formulary::Interaction;
using formulary::SafetyRule;

enum class Answer : std::uint8_t { no, yes, open };

// A list that holds names, or "none", has been gone through: what it does not name is not so, unless each is asked by
// itself.
bool was_answered(const Answers& answers) {
    return answers.rest_is_no || (!answers.one_by_one && !answers.yes.empty());
}

bool all_denied(const Answers& answers, const std::vector<std::string>& names) {
    return std::ranges::all_of(names, [&](const auto& name) { return answers.denies(name); });
}

// What a group of rules is checked with.
struct Asked {
    std::string_view group;
    FindingKind kind;
    const dosing::Order& order;
    std::string_view route;  // "": not known
};

// The order's value against one threshold: yes is beyond it, open is not known, or of another kind.
Answer answer_to(const formulary::LaboratoryThreshold& threshold, const std::optional<units::Shown>& value) {
    if (!value) return Answer::open;
    Answer answer = Answer::no;
    const auto look = [&](const std::optional<units::Shown>& bound, std::strong_ordering beyond) {
        if (!bound) return;
        const auto order = patient::compare_laboratory(threshold.analyte, value->quantity, bound->quantity);
        if (order == beyond) answer = Answer::yes;
        else if (!order && answer == Answer::no) answer = Answer::open;
    };
    look(threshold.below, std::strong_ordering::less);
    look(threshold.above, std::strong_ordering::greater);
    return answer;
}

Answer answer_of_people(const SafetyRule& rule, const dosing::Order& order) {
    if (order.conditions.includes(rule.id)) return Answer::yes;
    if (std::ranges::any_of(rule.match_allergy,
                            [&](const auto& name) { return order.allergies.includes(name); }))
        return Answer::yes;
    const bool allergy_answered = rule.match_allergy.empty() || was_answered(order.allergies) ||
                                  all_denied(order.allergies, rule.match_allergy);
    const bool question_answered = rule.ask.empty() || order.conditions.denies(rule.id);
    return allergy_answered && question_answered ? Answer::no : Answer::open;
}

// Rules whose patients are all there is to ask about.
bool only_concerns(const SafetyRule& rule) {
    return rule.ask.empty() && rule.match_allergy.empty() && rule.labs.empty() && rule.when.says_something;
}

template <class Source> class RuleCheck {
public:
    // `source` words the sources, only where there is something to say.
    RuleCheck(const SafetyRule& rule, std::string_view id, Source source, const Asked& asked,
              Findings& findings)
        : rule_(rule), id_(id), source_(std::move(source)), asked_(asked), findings_(findings) {}

    void run() {
        fit_ = fit_concern(rule_.when, asked_.order.patient, asked_.route);
        if (fit_ == Fit::outside) return;
        if (only_concerns(rule_)) return fit_ == Fit::inside ? say() : unknown_concern();
        bool beyond = false;
        bool labs_open = false;
        for (const auto& threshold : rule_.labs) {
            const auto value = asked_.order.laboratory_value(threshold.analyte);
            const Answer answer = answer_to(threshold, value);
            if (answer == Answer::yes) say_beyond(threshold, *value);
            beyond = beyond || answer == Answer::yes;
            labs_open = labs_open || answer == Answer::open;
        }
        if (beyond) return;
        const Answer people = answer_of_people(rule_, asked_.order);
        if (people == Answer::yes) say();
        else if (people == Answer::open) ask();
        else if (labs_open && rule_.ask.empty() && !denied_by_name()) ask_laboratory();
    }

private:
    Finding& add(FindingKind kind, Severity severity) {
        Finding finding{};
        finding.kind = kind;
        finding.severity = severity;
        finding.rule = fmt::format("{}.{}", asked_.group, id_);
        finding.source = source_();
        finding.subject = rule_.text;
        findings_.push_back(std::move(finding));
        return findings_.back();
    }

    // What concerns a patient of whom that is not known counts, and blocks beside it.
    void say() {
        add(asked_.kind, rule_.severity);
        if (fit_ == Fit::unknown) unknown_concern();
    }

    void say_beyond(const formulary::LaboratoryThreshold& threshold, const units::Shown& value) {
        const bool over = threshold.above && patient::compare_laboratory(threshold.analyte, value.quantity,
                                                                         threshold.above->quantity) ==
                                                 std::strong_ordering::greater;
        Finding& finding = add(FindingKind::laboratory, rule_.severity);
        finding.direction = over ? Direction::over : Direction::under;
        finding.detail = threshold.analyte;
        finding.actual = value;
        finding.limit = over ? threshold.above : threshold.below;
        if (fit_ == Fit::unknown) unknown_concern();
    }

    void ask() {
        Finding& finding = add(FindingKind::question_open, Severity::soft);
        finding.blocks = true;
        finding.subject = rule_.ask.empty()
                              ? fmt::format("Allergic to {}?", text::listed(rule_.match_allergy, "or"))
                              : rule_.ask;
    }

    // A value that nobody gave is not answered by "no conditions"; a person may still say no to the rule by its name.
    bool denied_by_name() const {
        return std::ranges::find(asked_.order.conditions.no, text::folded(rule_.id)) !=
               asked_.order.conditions.no.end();
    }

    void ask_laboratory() {
        std::vector<std::string> names;
        for (const auto& threshold : rule_.labs)
            if (answer_to(threshold, asked_.order.laboratory_value(threshold.analyte)) == Answer::open)
                names.push_back(threshold.analyte);
        Finding& finding = add(FindingKind::laboratory_open, Severity::soft);
        finding.blocks = true;
        finding.detail = text::listed(names);
    }

    void unknown_concern() {
        Finding& finding = add(FindingKind::input_missing, Severity::soft);
        finding.blocks = true;
        std::string needed = unknown_measures(rule_.when.population, asked_.order.patient);
        if (asked_.route.empty() && !rule_.when.routes.empty())
            needed += needed.empty() ? "route" : " and the route";
        finding.detail = fmt::format("it depends on the {}, which is not known", needed);
        finding.subject = fmt::format("\"{}\"", rule_.text);
    }

    const SafetyRule& rule_;
    std::string_view id_;
    Source source_;
    const Asked& asked_;
    Findings& findings_;
    Fit fit_ = Fit::inside;
};

void check_rules(const std::vector<SafetyRule>& rules, const formulary::Monograph& monograph,
                 const Asked& asked, Findings& findings) {
    for (const SafetyRule& rule : rules)
        RuleCheck(
            rule, rule.id, [&] { return source_titles(monograph, rule.src); }, asked, findings)
            .run();
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

// That the patient takes nothing of it.
bool is_answered(const Interaction& interaction, const formulary::Monograph& monograph, const Answers& drugs,
                 const formulary::Reference& reference) {
    if (was_answered(drugs)) {
        const auto is_known = [&](const auto& name) { return is_of_known_class(name, monograph, reference); };
        if (interaction.with_class.empty() || std::ranges::all_of(drugs.yes, is_known)) return true;
    }
    return all_denied(drugs, interaction.with) && all_denied(drugs, interaction.with_class);
}

std::vector<std::string> names_of(const Interaction& interaction, const formulary::Reference& reference) {
    std::vector<std::string> names = interaction.with;
    for (const auto& id : interaction.with_class) {
        const auto* drug_class = class_of(reference, id);
        names.push_back(drug_class ? drug_class->name : id);
    }
    return names;
}

}  // namespace

void check_questions(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                     const dosing::Order& order, Findings& findings) {
    const std::string route = route_of(monograph, rule, order);
    check_rules(monograph.contraindications, monograph,
                {"contraindication", FindingKind::contraindication, order, route}, findings);
    check_rules(monograph.cautions, monograph, {"caution", FindingKind::caution, order, route}, findings);
}

void check_excipients(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                      const dosing::Order& order, const formulary::Reference& reference, Findings& findings) {
    const auto rules = formulary::excipient_rules(monograph, reference);
    if (rules.empty()) return;
    const std::string route = route_of(monograph, rule, order);
    for (const auto& found : rules) {
        const SafetyRule& safety = found.rule->safety;
        const auto kind =
            safety.severity == Severity::hard ? FindingKind::contraindication : FindingKind::caution;
        RuleCheck(
            safety, found.id, [&] { return found.rule->source; }, {"excipient", kind, order, route}, findings)
            .run();
    }
}

void check_interactions(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                        const dosing::Order& order, const formulary::Reference& reference,
                        Findings& findings) {
    const std::string route = route_of(monograph, rule, order);
    for (const Interaction& interaction : monograph.interactions) {
        if (fit_concern(interaction.when, order.patient, route) == Fit::outside) continue;
        const std::string drug = interacting_drug(interaction, order.drugs, reference);
        if (drug.empty() && is_answered(interaction, monograph, order.drugs, reference)) continue;
        Finding finding{};
        finding.rule = fmt::format("interaction.{}", interaction.id);
        finding.source = source_titles(monograph, interaction.src);
        if (drug.empty()) {
            finding.kind = FindingKind::interaction_open;
            finding.severity = Severity::soft;
            finding.blocks = true;
            finding.subject = text::listed(names_of(interaction, reference), "or");
        } else {
            const auto* drug_class = class_of(reference, drug);
            finding.kind = FindingKind::interaction;
            finding.severity = interaction.severity;
            finding.subject = drug_class ? drug_class->name : drug;
            finding.detail = interaction.effect;
        }
        findings.push_back(std::move(finding));
    }
}

}  // namespace vialwright::protocol
