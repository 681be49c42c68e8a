// SPDX-License-Identifier: Apache-2.0
// What the sources do not say, what a rule demands to be told, and the state of the monograph itself.
#include <fmt/format.h>

#include "core/protocol/check.hpp"
#include "core/protocol/rule_choice.hpp"

namespace vialwright::protocol {

namespace {

bool is_within(std::string_view field, std::string_view path) {
    return field.starts_with(path) && (field.size() == path.size() || field[path.size()] == '.');
}

// A gap about another rule, or about another route, does not touch this order: "dose.gly-iv.rate", "dose (intramuscular)".
bool concerns(const formulary::Gap& gap, const formulary::Monograph& monograph,
              const formulary::DoseRule* rule, std::string_view route) {
    const std::string_view field = gap.field;
    for (const auto& other : monograph.doses)
        if (is_within(field, "dose." + other.id)) return rule && rule->id == other.id;
    for (const auto& other : monograph.product.routes)
        if (field.ends_with("(" + other + ")")) return other == route;
    return true;
}

}  // namespace

void check_gaps(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                const dosing::Order& order, Findings& findings) {
    const std::string_view route = rule ? rule->route : order.route;
    for (const formulary::Gap& gap : monograph.gaps) {
        if (!concerns(gap, monograph, rule, route)) continue;
        if (fit_concern(gap.when, order.patient, route) == Fit::outside) continue;
        Finding finding{};
        finding.kind = FindingKind::gap;
        finding.severity = gap.blocks.ends_with("-check") ? Severity::soft : Severity::info;
        finding.rule = fmt::format("gap.{}", gap.id);
        finding.subject = gap.text;
        finding.detail = gap.blocks;
        findings.push_back(std::move(finding));
    }
}

void check_requirements(const Check& check, Findings& findings) {
    for (const std::string& name : check.rule.required) {
        const auto given = check.order.provided.find(name);
        if (given != check.order.provided.end() && !given->second.empty() && given->second != "no") continue;
        Finding finding =
            blocking(FindingKind::requirement_open, fmt::format("dose.requires.{}", name), name, "");
        finding.source = source_titles(check.monograph, check.rule.src);
        findings.push_back(std::move(finding));
    }
}

void check_status(const formulary::Monograph& monograph, Findings& findings) {
    if (monograph.product.high_alert) {
        Finding finding{};
        finding.kind = FindingKind::high_alert;
        finding.rule = "product.high_alert";
        finding.subject = monograph.product.name;
        findings.push_back(std::move(finding));
    }
    const bool retired = monograph.status == formulary::Status::retired;
    const auto& approval = monograph.approval;
    if (monograph.status == formulary::Status::approved && !approval) return;
    Finding finding{};
    finding.kind = retired                       ? FindingKind::retired
                   : !approval                   ? FindingKind::not_approved
                   : approval->is_of_these_bytes ? FindingKind::approved
                                                 : FindingKind::approved_before;
    // Nobody knows what changed: until the site has approved it again, nothing it allows is within.
    const bool changed = finding.kind == FindingKind::approved_before;
    finding.severity = retired ? Severity::hard : changed ? Severity::soft : Severity::info;
    finding.blocks = changed;
    finding.rule = "monograph.status";
    finding.subject = monograph.product.name;
    if (approval) finding.detail = fmt::format("{} on {}", approval->by, time::to_text(approval->on));
    findings.push_back(std::move(finding));
}

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

std::string source_titles(const formulary::Monograph& monograph, const formulary::SourceIds& ids) {
    std::string titles;
    for (const auto& id : ids) {
        if (!titles.empty()) titles += "; ";
        const auto* source = monograph.source(id);
        titles += source ? source->title : id;
    }
    return titles;
}

}  // namespace vialwright::protocol
