// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/rule_choice.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/names.hpp"

namespace vialwright::protocol {

namespace {

using formulary::DoseRule;

Finding blocking(FindingKind kind, std::string rule, std::string subject, std::string detail) {
    Finding finding{};
    finding.kind = kind;
    finding.severity = Severity::soft;
    finding.blocks = true;
    finding.rule = std::move(rule);
    finding.subject = std::move(subject);
    finding.detail = std::move(detail);
    return finding;
}

std::string titles(const std::vector<const DoseRule*>& rules) {
    std::vector<std::string> names;
    for (const DoseRule* rule : rules) names.push_back(fmt::format("{} ({})", rule->title, rule->id));
    return text::listed(names);
}

// The route: as ordered, or the only one the product has.
std::string route_of(const formulary::Monograph& monograph, const dosing::Order& order) {
    if (!order.route.empty()) return order.route;
    return monograph.product.routes.size() == 1 ? monograph.product.routes.front() : "";
}

RuleChoice named(const formulary::Monograph& monograph, const dosing::Order& order) {
    RuleChoice choice;
    choice.rule = monograph.dose_rule(order.rule);
    if (choice.rule && !order.route.empty() && choice.rule->route != order.route)
        choice.findings.push_back(
            blocking(FindingKind::named_rule_other_route, "dose.route", choice.rule->route, order.route));
    return choice;
}

}  // namespace

RuleChoice choose_rule(const formulary::Monograph& monograph, const dosing::Order& order) {
    if (!order.rule.empty()) return named(monograph, order);
    RuleChoice choice;
    const std::string route = route_of(monograph, order);
    if (route.empty()) {
        choice.findings.push_back(blocking(FindingKind::route_unknown, "dose.route", "",
                                           text::listed(monograph.product.routes, "or")));
        return choice;
    }
    std::vector<const DoseRule*> matching;
    std::vector<const DoseRule*> by_name;
    std::vector<const DoseRule*> other_patients;
    for (const DoseRule& rule : monograph.doses) {
        if (rule.route != route) continue;
        if (rule.never_default) by_name.push_back(&rule);
        else if (fit_population(rule.population, order.patient) == Fit::outside)
            other_patients.push_back(&rule);
        else matching.push_back(&rule);
    }
    if (matching.size() == 1) {
        choice.rule = matching.front();
    } else if (matching.empty()) {
        std::string detail;
        if (!other_patients.empty()) detail = "for other patients: " + titles(other_patients);
        if (!by_name.empty()) detail += (detail.empty() ? "" : "; ") + ("only by name: " + titles(by_name));
        choice.findings.push_back(
            blocking(FindingKind::no_rule_matches, "dose.rule", route, std::move(detail)));
    } else {
        choice.findings.push_back(
            blocking(FindingKind::several_rules_match, "dose.rule", route, titles(matching)));
    }
    return choice;
}

}  // namespace vialwright::protocol
