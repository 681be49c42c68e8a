// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/rule_choice.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/names.hpp"

namespace vialwright::protocol {

namespace {

using formulary::DoseRule;

std::string titles(const std::vector<const DoseRule*>& rules) {
    std::vector<std::string> names;
    for (const DoseRule* rule : rules) names.push_back(fmt::format("{} ({})", rule->title, rule->id));
    return text::listed(names);
}

bool fits_purpose(const DoseRule& rule, const dosing::Order& order) {
    return order.purpose.empty() || text::same_name(rule.purpose, order.purpose);
}

// "loading or maintenance", where saying it would tell the rules apart; "" where all have the same.
std::string purposes(const std::vector<const DoseRule*>& rules) {
    std::vector<std::string> different;
    for (const DoseRule* rule : rules)
        if (std::ranges::find(different, rule->purpose) == different.end())
            different.push_back(rule->purpose);
    return different.size() > 1 ? text::listed(different, "or") : "";
}

// What would tell the rules apart: the purpose, or a measure that their bands ask for and that is not known.
std::string how_to_choose(const std::vector<const DoseRule*>& rules, const patient::Patient& patient) {
    std::vector<std::string> wanted;
    if (const std::string which = purposes(rules); !which.empty())
        wanted.push_back(fmt::format("the purpose ({})", which));
    for (const DoseRule* rule : rules) {
        const std::string unknown = unknown_measures(rule->population, patient);
        if (unknown.empty()) continue;
        std::string words = "the " + unknown;
        if (std::ranges::find(wanted, words) == wanted.end()) wanted.push_back(std::move(words));
    }
    return wanted.empty() ? ". Choose" : fmt::format(". Say {}, or choose", text::listed(wanted, "or"));
}

RuleChoice named(const formulary::Monograph& monograph, const dosing::Order& order) {
    RuleChoice choice;
    choice.rule = monograph.dose_rule(order.rule);
    if (choice.rule && !order.route.empty() && choice.rule->route != order.route)
        choice.findings.push_back(
            blocking(FindingKind::named_rule_other_route, "dose.route", choice.rule->route, order.route));
    if (choice.rule && !fits_purpose(*choice.rule, order))
        choice.findings.push_back(blocking(FindingKind::named_rule_other_purpose, "dose.purpose",
                                           choice.rule->purpose, order.purpose));
    return choice;
}

}  // namespace

std::string route_of(const formulary::Monograph& monograph, const DoseRule* rule,
                     const dosing::Order& order) {
    if (!order.route.empty()) return order.route;
    if (rule) return rule->route;
    return monograph.product.routes.size() == 1 ? monograph.product.routes.front() : "";
}

RuleChoice choose_rule(const formulary::Monograph& monograph, const dosing::Order& order) {
    if (!order.rule.empty()) return named(monograph, order);
    RuleChoice choice;
    const std::string route = route_of(monograph, nullptr, order);
    if (route.empty()) {
        choice.findings.push_back(blocking(FindingKind::route_unknown, "dose.route", "",
                                           text::listed(monograph.product.routes, "or")));
        return choice;
    }
    std::vector<const DoseRule*> matching;
    std::vector<const DoseRule*> by_name;
    std::vector<const DoseRule*> other_patients;
    for (const DoseRule& rule : monograph.doses) {
        if (rule.route != route || !fits_purpose(rule, order)) continue;
        if (rule.never_default) by_name.push_back(&rule);
        else if (fit_population(rule.population, order.patient) == Fit::outside)
            other_patients.push_back(&rule);
        else matching.push_back(&rule);
    }
    if (matching.size() == 1) {
        choice.rule = matching.front();
    } else if (matching.empty()) {
        std::string detail;
        const auto add = [&](std::string words) {
            detail += (detail.empty() ? "" : "; ") + std::move(words);
        };
        if (!order.purpose.empty()) add("purpose " + order.purpose);
        if (!other_patients.empty()) add("for other patients: " + titles(other_patients));
        if (!by_name.empty()) add("only by name: " + titles(by_name));
        choice.findings.push_back(
            blocking(FindingKind::no_rule_matches, "dose.rule", route, std::move(detail)));
    } else {
        choice.findings.push_back(blocking(FindingKind::several_rules_match, "dose.rule", route,
                                           titles(matching) + how_to_choose(matching, order.patient)));
    }
    return choice;
}

}  // namespace vialwright::protocol
