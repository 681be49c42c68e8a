// SPDX-License-Identifier: Apache-2.0
// Infusion time, the final volume, and the osmolarity of what enters the vein.
#include <fmt/format.h>

#include "core/dosing/shown.hpp"
#include "core/protocol/check.hpp"

namespace vialwright::protocol {

namespace {

using formulary::Bound;

class InfusionCheck {
public:
    InfusionCheck(const Check& check, Findings& findings) : check_(check), findings_(findings) {}

    void run() {
        check_duration();
        check_final_volume();
        check_osmolarity();
    }

private:
    Finding& add(FindingKind kind, Severity severity, Direction direction, std::string rule,
                 const formulary::SourceIds& src) {
        Finding finding{};
        finding.kind = kind;
        finding.severity = severity;
        finding.direction = direction;
        finding.rule = std::move(rule);
        finding.source = source_titles(check_.monograph, src.empty() ? check_.rule.src : src);
        findings_.push_back(std::move(finding));
        return findings_.back();
    }

    void check_duration() {
        const auto& limits = check_.rule.duration;
        if (!limits.min && !limits.max) return;
        const auto& over = check_.order.over;
        if (!over) {
            Finding& finding =
                add(FindingKind::input_missing, Severity::soft, Direction::none, "dose.duration", limits.src);
            finding.blocks = true;
            finding.subject = "the infusion time";
            finding.detail = "say over what time the dose is given";
            return;
        }
        const auto compare = [&](const Bound& bound, FindingKind kind, Direction direction,
                                 std::string_view key, bool met) {
            if (met) return;
            Finding& finding =
                add(kind, Severity::hard, direction, fmt::format("dose.duration.{}", key), limits.src);
            finding.actual = *over;
            finding.limit = bound.value;
        };
        if (limits.min)
            compare(*limits.min, FindingKind::too_fast, Direction::under, "min",
                    at_least(over->quantity, *limits.min));
        if (limits.max)
            compare(*limits.max, FindingKind::too_slow, Direction::over, "max",
                    at_most(over->quantity, *limits.max));
    }

    static bool at_least(const units::AnyQuantity& actual, const Bound& bound) {
        return bound.inclusive ? actual >= bound.value.quantity : actual > bound.value.quantity;
    }
    static bool at_most(const units::AnyQuantity& actual, const Bound& bound) {
        return bound.inclusive ? actual <= bound.value.quantity : actual < bound.value.quantity;
    }

    // The drug alone fills more than the final volume: one of the two is wrong.
    void check_final_volume() {
        const auto& product = check_.figures.product;
        if (!check_.order.in_volume || !product || !product->is<units::Volume>()) return;
        if (*product <= check_.order.in_volume->quantity) return;
        Finding& finding =
            add(FindingKind::final_volume_too_small, Severity::soft, Direction::none, "order.in_volume", {});
        finding.blocks = true;
        finding.actual = units::Shown(*product, dosing::milliliter_unit());
        finding.limit = *check_.order.in_volume;
        finding.source.clear();
    }

    void check_osmolarity() {
        const auto& limits = check_.rule.osmolarity;
        const bool central = check_.order.line == dosing::Line::central;
        const auto& soft_max = central ? limits.central_soft_max : limits.peripheral_soft_max;
        const auto& hard_max = central ? limits.central_hard_max : limits.peripheral_hard_max;
        if (!limits.soft_min && !limits.hard_min && !soft_max && !hard_max) return;
        if (!check_.figures.osmolarity) return osmolarity_unknown();
        if (!osmolarity_is_low(limits.hard_min, FindingKind::osmolarity_too_low, Severity::hard, "hard_min"))
            osmolarity_is_low(limits.soft_min, FindingKind::osmolarity_low, Severity::soft, "soft_min");
        if (central) {
            if (!osmolarity_is_high(hard_max, FindingKind::osmolarity_too_high_central, Severity::hard,
                                    "central_hard_max"))
                osmolarity_is_high(soft_max, FindingKind::osmolarity_high_central, Severity::soft,
                                   "central_soft_max");
            return;
        }
        if (!osmolarity_is_high(hard_max, FindingKind::osmolarity_too_high, Severity::hard,
                                "peripheral_hard_max"))
            osmolarity_is_high(soft_max, FindingKind::osmolarity_high, Severity::soft, "peripheral_soft_max");
    }

    void osmolarity_unknown() {
        Finding& finding = add(FindingKind::input_missing, Severity::soft, Direction::none, "dose.osmolarity",
                               check_.rule.osmolarity.src);
        finding.blocks = true;
        finding.subject = "the osmolarity";
        finding.detail =
            check_.order.diluent_name.empty() || check_.order.diluent
                ? "the composition of what is given is not known"
                : fmt::format("\"{}\" is not a diluent that is known here", check_.order.diluent_name);
    }

    bool osmolarity_is_high(const std::optional<Bound>& bound, FindingKind kind, Severity severity,
                            std::string_view key) {
        const units::AnyQuantity actual(*check_.figures.osmolarity);
        if (!bound || at_most(actual, *bound)) return false;
        osmolarity_finding(*bound, kind, severity, Direction::over, key);
        return true;
    }

    // A diluent that is not said counts as water, the most dangerous one: then that is what to say.
    bool osmolarity_is_low(const std::optional<Bound>& bound, FindingKind kind, Severity severity,
                           std::string_view key) {
        const units::AnyQuantity actual(*check_.figures.osmolarity);
        if (!bound || at_least(actual, *bound)) return false;
        Finding& finding = osmolarity_finding(*bound, kind, severity, Direction::under, key);
        if (check_.order.in_volume && check_.order.diluent_name.empty())
            finding.detail = "no diluent is named, so it counts as water";
        return true;
    }

    Finding& osmolarity_finding(const Bound& bound, FindingKind kind, Severity severity, Direction direction,
                                std::string_view key) {
        Finding& finding = add(kind, severity, direction, fmt::format("dose.osmolarity.{}", key),
                               check_.rule.osmolarity.src);
        finding.actual = units::Shown(units::AnyQuantity(*check_.figures.osmolarity), bound.value.unit, 0);
        finding.limit = bound.value;
        return finding;
    }

    const Check& check_;
    Findings& findings_;
};

}  // namespace

void check_infusion(const Check& check, Findings& findings) { InfusionCheck(check, findings).run(); }

}  // namespace vialwright::protocol
