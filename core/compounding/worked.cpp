// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/worked.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::compounding {

const units::Shown* Worked::result(std::string_view name) const {
    const auto found = std::ranges::find(results, name, &Named::name);
    return found == results.end() ? nullptr : &found->value;
}

const protocol::Finding* Worked::finding(std::string_view rule) const {
    const auto found = std::ranges::find(findings, rule, &protocol::Finding::rule);
    return found == findings.end() ? nullptr : &*found;
}

void Worked::add(std::string name, units::Shown value) {
    results.push_back({std::move(name), std::move(value)});
}

void Worked::step(std::string name, std::string formula, std::string substituted, units::Shown result) {
    working.push_back({std::move(name), std::move(formula), std::move(substituted), std::move(result)});
}

void Worked::answer(std::string name, std::string title, std::string formula, std::string substituted,
                    const units::Shown& result) {
    step(std::move(title), std::move(formula), std::move(substituted), result);
    add(std::move(name), result);
}

protocol::Finding& Worked::remark(protocol::Severity severity, std::string rule, std::string sentence,
                                  std::string source) {
    protocol::Finding finding;
    finding.kind = protocol::FindingKind::stated;
    finding.severity = severity;
    finding.rule = std::move(rule);
    finding.subject = std::move(sentence);
    finding.source = std::move(source);
    findings.push_back(std::move(finding));
    return findings.back();
}

protocol::Finding& Worked::refuse(std::string rule, std::string sentence, std::string source) {
    results.clear();
    lists.clear();
    return remark(protocol::Severity::hard, std::move(rule), std::move(sentence), std::move(source));
}

void must_balance(const units::AnyQuantity& in, const units::AnyQuantity& out, std::string_view what) {
    if (in != out)
        throw BalanceFault(fmt::format("{}: {} goes in and {} comes out", what, in.value().to_fraction(),
                                       out.value().to_fraction()));
}

Worked not_computable(std::string_view why) {
    Worked nothing;
    protocol::Finding finding;
    finding.kind = protocol::FindingKind::not_computable;
    finding.severity = protocol::Severity::soft;
    finding.blocks = true;
    finding.rule = "arithmetic";
    finding.detail = std::string(why);
    nothing.findings.push_back(std::move(finding));
    return nothing;
}

}  // namespace vialwright::compounding
