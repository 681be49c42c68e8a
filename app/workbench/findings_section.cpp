// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/finding_summary.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

using protocol::Finding;
using protocol::FindingKind;
using protocol::Verdict;

// What is asked on the page itself is counted here, not repeated.
bool is_question(const Finding& finding) {
    return finding.kind == FindingKind::question_open || finding.kind == FindingKind::interaction_open ||
           finding.kind == FindingKind::laboratory_open;
}

FindingView questions_open(std::size_t count) {
    const std::string many = fmt::format(fmt::runtime(tr("{} safety questions are not answered.")), count);
    return {Tone::open, count == 1 ? tr("1 safety question is not answered.") : many, "", "questions"};
}

using Tail = std::pair<std::string_view, Field>;

// Which entry a finding asks for, by its rule: "order.weight", "dose.population.age".
constexpr std::array<Tail, 23> wanted_by_rule = {
    {{"order.weight", Field::weight},
     {"order.height", Field::height},
     {"order.per_day", Field::every},
     {"dose.population.age", Field::age},
     {"dose.population.weight", Field::weight},
     {"dose.population.surface", Field::height},
     {"dose.population.clearance", Field::clearance},
     {"dose.population.postmenstrual_age", Field::postmenstrual_age},
     {"dose.population.sex", Field::sex},
     {"dose.frequency", Field::every},
     {"dose.min_interval", Field::every},
     {"dose.max_interval", Field::every},
     {"dose.per_day", Field::every},
     {"dose.max_days", Field::days},
     {"dose.max_doses", Field::days},
     {"dose.per_course", Field::days},
     {"dose.lifetime", Field::given_before},
     {"dose.rate", Field::over},
     {"dose.duration", Field::over},
     {"dose.concentration", Field::in_volume},
     {"order.sex", Field::sex},
     {"order.age", Field::age},
     {"order.days", Field::days}}};

std::optional<Field> wanted_field(const Finding& finding) {
    if (finding.kind != FindingKind::input_missing) return std::nullopt;
    const auto found = std::ranges::find(wanted_by_rule, finding.rule, &Tail::first);
    if (found != wanted_by_rule.end()) return found->second;
    if (finding.rule.ends_with(".basis")) return Field::weight;
    return std::nullopt;
}

// A soft finding that was checked is a person's to decide; one that is hard, or could not be checked, is nobody's.
bool can_be_overridden(const Finding& finding) {
    return finding.severity == protocol::Severity::soft && !finding.blocks;
}

using Overrides = std::map<OverrideKey, std::string>;

// A decision is one that somebody else can follow: "x" tells nobody who was asked and what for.
bool is_reason(const std::string& text) { return trimmed(text).find(' ') != std::string::npos; }

FindingView view_of(const Finding& finding, const Overrides& overrides) {
    FindingView view{tone_of(finding), protocol::sentence(finding), finding.source, finding.rule};
    if (!can_be_overridden(finding)) return view;
    view.may_override = Override::offered;
    const auto asked = overrides.find({view.rule, view.sentence});
    if (asked == overrides.end()) return view;
    view.reason = asked->second;
    view.may_override = is_reason(view.reason) ? Override::given : Override::asked;
    if (view.may_override == Override::asked && !trimmed(view.reason).empty())
        view.reason_note = tr("Say who was asked and what was decided.");
    return view;
}

void list_overrides(PrepareView& view) {
    for (const FindingView& finding : view.findings)
        if (finding.may_override == Override::given)
            view.overrides.push_back({finding.rule, finding.sentence, trimmed(finding.reason)});
}

PillView pill_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::within: return {Tone::good, tr("Within limits")};
        case Verdict::caution: return {Tone::caution, tr("Caution")};
        case Verdict::stop: return {Tone::stop, tr("Stop")};
        case Verdict::not_checked: break;
    }
    return {Tone::open, tr("Not yet checked")};
}

}  // namespace

void show_findings(const Assessed& assessed, const PrepareInputs& inputs, PrepareView& view) {
    const auto& findings = assessed.assessment.findings;
    const auto open = static_cast<std::size_t>(std::ranges::count_if(findings, is_question));
    bool told = false;
    for (const Finding& finding : findings) {
        if (const auto field = wanted_field(finding)) view.field(*field).wanted = true;
        if (!is_question(finding)) view.findings.push_back(view_of(finding, inputs.overrides));
        else if (!std::exchange(told, true)) view.findings.push_back(questions_open(open));
    }
    group_by_gravity(view.findings);
    list_overrides(view);
    view.verdict = pill_of(assessed.assessment.verdict);
    view.findings_summary = summary_of(view.findings);
}

}  // namespace vialwright::workbench
