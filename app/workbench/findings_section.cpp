// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/finding_summary.hpp"

namespace vialwright::workbench {

namespace {

using protocol::Finding;
using protocol::FindingKind;
using protocol::Verdict;

// What is asked on the page itself is counted here, not repeated.
bool is_question(const Finding& finding) {
    return finding.kind == FindingKind::question_open || finding.kind == FindingKind::interaction_open;
}

FindingView questions_open(std::size_t count) {
    const std::string many = fmt::format("{} safety questions are not answered.", count);
    return {Tone::open, count == 1 ? "1 safety question is not answered." : many, "", "questions"};
}

// Which entry a finding asks for, by the tail of its rule: "order.weight", "dose.population.age".
std::optional<Field> wanted_field(const Finding& finding) {
    constexpr std::array<std::pair<std::string_view, Field>, 11> tails = {
        {{"order.weight", Field::weight},
         {"order.height", Field::height},
         {"order.per_day", Field::every},
         {"dose.population.age", Field::age},
         {"dose.population.weight", Field::weight},
         {"dose.population.sex", Field::sex},
         {"dose.frequency", Field::every},
         {"dose.per_day", Field::every},
         {"dose.rate", Field::over},
         {"dose.duration", Field::over},
         {"dose.concentration", Field::in_volume}}};
    if (finding.kind != FindingKind::input_missing) return std::nullopt;
    for (const auto& [rule, field] : tails)
        if (finding.rule == rule) return field;
    if (finding.rule.ends_with(".basis")) return Field::weight;
    return std::nullopt;
}

PillView pill_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::within: return {Tone::good, "Within limits"};
        case Verdict::caution: return {Tone::caution, "Caution"};
        case Verdict::stop: return {Tone::stop, "Stop"};
        case Verdict::not_checked: break;
    }
    return {Tone::open, "Not yet checked"};
}

}  // namespace

void show_findings(const Assessed& assessed, PrepareView& view) {
    const auto& findings = assessed.assessment.findings;
    const auto open = static_cast<std::size_t>(std::ranges::count_if(findings, is_question));
    bool told = false;
    for (const Finding& finding : findings) {
        if (const auto field = wanted_field(finding)) view.field(*field).wanted = true;
        if (!is_question(finding)) {
            view.findings.push_back(
                {tone_of(finding), protocol::sentence(finding), finding.source, finding.rule});
        } else if (!std::exchange(told, true)) {
            view.findings.push_back(questions_open(open));
        }
    }
    view.verdict = pill_of(assessed.assessment.verdict);
    view.findings_summary = summary_of(view.findings);
}

}  // namespace vialwright::workbench
