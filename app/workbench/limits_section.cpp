// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/protocol/check.hpp"

namespace vialwright::workbench {

namespace {

using formulary::DoseRule;
using numbers::Exact;
using protocol::LimitRow;

const formulary::Limits* limits_of(const DoseRule& rule, std::string_view section) {
    if (section == "per_dose") return &rule.per_dose;
    if (section == "per_day") return &rule.per_day;
    if (section == "rate") return &rule.rate;
    if (section == "concentration") return &rule.concentration;
    if (section == "volume") return &rule.volume;
    if (section == "volume_per_site") return &rule.volume_per_site;
    if (section == "per_course") return &rule.per_course;
    if (section == "lifetime") return &rule.lifetime;
    return nullptr;
}

Exact share(const Exact& actual, const Exact& most) {
    const Exact share = most.is_positive() ? actual / most : Exact(1);
    return share > Exact(1) ? Exact(1) : share;
}

// Where a bound stands on the bar; nothing where it is its beginning or its end.
std::optional<Exact> place(const std::optional<units::Shown>& bound, const units::Shown& most) {
    if (!bound || !bound->quantity.value().is_positive()) return std::nullopt;
    const Exact at = share(bound->quantity.value(), most.quantity.value());
    return at < Exact(1) ? std::optional(at) : std::nullopt;
}

LimitView limit_view(const LimitRow& row) {
    LimitView view;
    view.name = row.name;
    view.value = units::to_text(row.actual);
    view.limit = limit_words(row);
    view.source = row.source;
    view.tone = tone_of(row.worst);
    const auto& most = row.hard_max ? row.hard_max : row.usual_max;
    if (!most) return view;
    view.fraction = share(row.actual.quantity.value(), most->quantity.value());
    view.usual_from = place(row.usual_min, *most);
    view.usual_to = place(row.usual_max, *most);
    return view;
}

Tone osmolarity_tone(const protocol::Findings& findings) {
    Tone tone = Tone::good;
    for (const auto& finding : findings)
        if (finding.rule.starts_with("dose.osmolarity.")) tone = std::max(tone, tone_of(finding));
    return tone;
}

using MaybeBound = std::optional<formulary::Bound>;

std::string osmolarity_words(const MaybeBound& least, const MaybeBound& soft, const MaybeBound& hard,
                             const std::string& vein) {
    std::string words;
    const auto append = [&words](const MaybeBound& bound, const char* how) {
        if (!bound) return;
        words += words.empty() ? "" : ", ";
        words += fmt::format(fmt::runtime(tr(how)), units::to_text(bound->value));
    };
    append(least, N_("at least {}"));
    append(soft, N_("caution above {}"));
    append(hard, N_("at most {}"));
    return fmt::format("{} ({})", words, vein);
}

// No section of its own in an assessment: its limits depend on the vein, not on the patient.
std::optional<LimitView> osmolarity_view(const Assessed& assessed, const DoseRule& rule) {
    const auto& limits = rule.osmolarity;
    const auto& actual = assessed.assessment.osmolarity;
    const bool central = assessed.order.line == dosing::Line::central;
    const auto& soft = central ? limits.central_soft_max : limits.peripheral_soft_max;
    const auto& hard = central ? limits.central_hard_max : limits.peripheral_hard_max;
    if (!actual || (!soft && !hard)) return std::nullopt;
    LimitView view;
    view.name = tr("Osmolarity");
    view.value = units::to_text(*actual);
    const auto& least = limits.soft_min ? limits.soft_min : limits.hard_min;
    view.limit = osmolarity_words(least, soft, hard, central ? tr("central vein") : tr("peripheral vein"));
    const units::Shown& most = hard ? hard->value : soft->value;
    view.fraction = share(actual->quantity.value(), most.quantity.value());
    if (least) view.usual_from = place(least->value, most);
    if (soft) view.usual_to = place(soft->value, most);
    view.source = protocol::source_titles(assessed.monograph, limits.src.empty() ? rule.src : limits.src);
    view.tone = osmolarity_tone(assessed.assessment.findings);
    return view;
}

LimitView without_verdict(LimitView view, RuleFit fit) {
    if (fit == RuleFit::fits) return view;
    view.tone = judged(view.tone, fit);
    view.limit += (view.limit.empty() ? "" : ", ") + words_for(fit);
    return view;
}

}  // namespace

void show_limits(const Assessed& assessed, PrepareView& view) {
    const auto* rule = assessed.monograph.dose_rule(assessed.assessment.rule);
    if (!rule) return;
    const RuleFit fit = rule_fit(assessed.assessment.findings);
    for (const LimitRow& row : assessed.assessment.limits) {
        const auto* limits = limits_of(*rule, row.section);
        if (limits && !view.gauge) {
            view.gauge = make_gauge(row, *limits, fit);
            if (view.gauge) continue;
        }
        view.limits.push_back(without_verdict(limit_view(row), fit));
    }
    if (auto osmolarity = osmolarity_view(assessed, *rule))
        view.limits.push_back(without_verdict(std::move(*osmolarity), fit));
}

}  // namespace vialwright::workbench
