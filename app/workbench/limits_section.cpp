// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/quantity_parts.hpp"
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
    return nullptr;
}

Exact share(const Exact& actual, const Exact& most) {
    const Exact share = most.is_positive() ? actual / most : Exact(1);
    return share > Exact(1) ? Exact(1) : share;
}

LimitView limit_view(const LimitRow& row) {
    LimitView view{row.name,     units::to_text(row.actual), limit_words(row), row.source,
                   std::nullopt, tone_of(row.worst)};
    const auto& most = row.hard_max ? row.hard_max : row.usual_max;
    if (most) view.fraction = share(row.actual.quantity.value(), most->quantity.value());
    return view;
}

Tone osmolarity_tone(const protocol::Findings& findings) {
    Tone tone = Tone::good;
    for (const auto& finding : findings)
        if (finding.rule.starts_with("dose.osmolarity.")) tone = std::max(tone, tone_of(finding));
    return tone;
}

// No section of its own in an assessment: its limits depend on the vein, not on the patient.
std::optional<LimitView> osmolarity_view(const Assessed& assessed, const DoseRule& rule) {
    const auto& limits = rule.osmolarity;
    const auto& actual = assessed.assessment.osmolarity;
    if (!actual || (!limits.peripheral_soft_max && !limits.peripheral_hard_max)) return std::nullopt;
    LimitView view;
    view.name = "Osmolarity";
    view.value = units::to_text(*actual);
    if (const auto& soft = limits.peripheral_soft_max)
        view.limit = "caution above " + units::to_text(soft->value);
    if (const auto& hard = limits.peripheral_hard_max)
        view.limit +=
            fmt::format("{}at most {}", view.limit.empty() ? "" : ", ", units::to_text(hard->value));
    view.limit += " (peripheral vein)";
    const auto& most = limits.peripheral_hard_max ? limits.peripheral_hard_max : limits.peripheral_soft_max;
    view.fraction = share(actual->quantity.value(), most->value.quantity.value());
    view.source = protocol::source_titles(assessed.monograph, limits.src.empty() ? rule.src : limits.src);
    view.tone = osmolarity_tone(assessed.assessment.findings);
    return view;
}

}  // namespace

void show_limits(const Assessed& assessed, PrepareView& view) {
    const auto* rule = assessed.monograph.dose_rule(assessed.assessment.rule);
    if (!rule) return;
    for (const LimitRow& row : assessed.assessment.limits) {
        const auto* limits = limits_of(*rule, row.section);
        if (limits && !view.gauge) {
            view.gauge = make_gauge(row, *limits);
            if (view.gauge) continue;
        }
        view.limits.push_back(limit_view(row));
    }
    if (auto osmolarity = osmolarity_view(assessed, *rule)) view.limits.push_back(std::move(*osmolarity));
}

}  // namespace vialwright::workbench
