// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/limits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/dosing/shown.hpp"

namespace vialwright::protocol {

namespace {

using units::AnyQuantity;
using units::Shown;

class SectionCheck {
public:
    SectionCheck(const Check& check, const Section& section, const AnyQuantity& actual, Detail detail,
                 LimitsResult& result)
        : check_(check),
          section_(section),
          actual_(actual),
          detail_(detail),
          result_(result),
          limits_(section.limits) {}

    void run() {
        if (limits_.unresolved && detail_ != Detail::verdict) missing_basis();
        if (find_conflict()) return;
        if (section_.limits_the_dose && has_most()) result_.any_applied = true;
        const std::size_t before = result_.findings.size();
        check_over();
        check_under();
        if (detail_ == Detail::rows && has_bound()) add_row(before);
    }

private:
    bool has_bound() const {
        return limits_.usual_min || limits_.usual_max || limits_.hard_min || limits_.hard_max ||
               limits_.cap || limits_.floor;
    }

    // A least alone lets any dose pass, however large.
    bool has_most() const { return limits_.usual_max || limits_.hard_max || limits_.cap; }

    Finding make(FindingKind kind, Severity severity, Direction direction, std::string_view key) const {
        Finding finding{};
        finding.kind = kind;
        finding.severity = severity;
        finding.direction = direction;
        finding.rule = fmt::format("dose.{}.{}", section_.id, key);
        finding.subject = section_.subject;
        finding.source = source_titles(
            check_.monograph, section_.written->src.empty() ? check_.rule.src : section_.written->src);
        return finding;
    }

    // Actual and limit in the form that the limit is written in: "120 mg/kg/day" beside "75 mg/kg/day".
    void add(FindingKind kind, Severity severity, Direction direction, std::string_view key,
             const ResolvedBound& bound) {
        if (direction == Direction::over) result_.worst_over = std::max(result_.worst_over, severity);
        if (direction == Direction::under) result_.worst_under = std::max(result_.worst_under, severity);
        if (detail_ == Detail::verdict) return;
        Finding finding = make(kind, severity, direction, key);
        finding.limit = bound.written->value;
        finding.actual = actual_like(bound);
        result_.findings.push_back(std::move(finding));
    }

    Shown actual_like(const ResolvedBound& bound) const {
        const AnyQuantity multiplier = bound.amount / bound.written->value.quantity;
        const AnyQuantity actual = actual_ / multiplier;
        return units::readable({actual, bound.written->value.unit, bound.written->value.decimals});
    }

    void missing_basis() {
        Finding finding = make(FindingKind::input_missing, Severity::soft, Direction::none, "basis");
        finding.blocks = true;
        finding.detail = fmt::format("its limit is written per {}, which is not known for this patient",
                                     dosing::basis_name(check_.rule.basis));
        result_.findings.push_back(std::move(finding));
    }

    bool conflict(std::string_view least_key, const std::optional<ResolvedBound>& least,
                  std::string_view most_key, const std::optional<ResolvedBound>& most) {
        if (!least || !most || least->amount <= most->amount) return false;
        if (detail_ == Detail::verdict) return true;
        Finding finding = make(FindingKind::limits_conflict, Severity::soft, Direction::none, "conflict");
        finding.blocks = true;
        finding.detail = fmt::format("{} and {} of the rule \"{}\"", least_key, most_key, check_.rule.id);
        finding.actual = least->written->value;
        finding.limit = most->written->value;
        result_.findings.push_back(std::move(finding));
        return true;
    }

    bool find_conflict() {
        return conflict("usual_min", limits_.usual_min, "usual_max", limits_.usual_max) ||
               conflict("hard_min", limits_.hard_min, "hard_max", limits_.hard_max) ||
               conflict("hard_min", limits_.hard_min, "cap", limits_.cap) ||
               conflict("floor", limits_.floor, "cap", limits_.cap) ||
               conflict("floor", limits_.floor, "hard_max", limits_.hard_max);
    }

    void check_over() {
        bool hard = false;
        const auto above = [&](const std::optional<ResolvedBound>& bound, FindingKind kind,
                               std::string_view key) {
            if (!bound || bound->met_by_upper(actual_)) return;
            add(kind, Severity::hard, Direction::over, key, *bound);
            hard = true;
        };
        above(limits_.hard_max, FindingKind::above_hard, "hard_max");
        above(limits_.cap, FindingKind::above_cap, "cap");
        if (section_.is_tenfold(actual_)) {
            add(FindingKind::tenfold, Severity::hard, Direction::over, "tenfold", *limits_.usual_max);
            hard = true;
        }
        const ResolvedBound* most = limits_.expected_max();
        if (!hard && most && !most->met_by_upper(actual_))
            add(FindingKind::above_usual, section_.written->above_usual, Direction::over,
                most == floor() ? "floor" : "usual_max", *most);
        if (most && most == floor())
            add(FindingKind::floor_applies, Severity::info, Direction::none, "floor", *most);
    }

    void check_under() {
        if (limits_.hard_min && !limits_.hard_min->met_by_lower(actual_)) {
            add(FindingKind::below_hard, Severity::hard, Direction::under, "hard_min", *limits_.hard_min);
            return;
        }
        const ResolvedBound* least = limits_.expected_min();
        if (!least || least->met_by_lower(actual_)) return;
        const bool is_floor = least == floor();
        const bool is_cap = limits_.cap && least == &*limits_.cap;
        add(is_floor ? FindingKind::below_floor : FindingKind::below_usual, section_.written->below_usual,
            Direction::under,
            is_floor ? "floor"
            : is_cap ? "cap"
                     : "usual_min",
            *least);
    }

    const ResolvedBound* floor() const { return limits_.floor ? &*limits_.floor : nullptr; }

    void add_row(std::size_t first_finding) {
        protocol::LimitRow row;
        row.section = section_.id;
        row.name = section_.name;
        const units::Unit unit = unit_of(check_, section_.of);
        row.actual = {actual_, unit};
        const auto show = [&](const ResolvedBound* bound) -> std::optional<Shown> {
            if (!bound) return std::nullopt;
            return Shown(bound->amount, unit);
        };
        row.usual_min = show(limits_.expected_min());
        row.usual_max = show(limits_.expected_max());
        row.hard_min = show(limits_.hard_min ? &*limits_.hard_min : nullptr);
        row.hard_max = show(limits_.lowest_ceiling());
        if (row.usual_max && row.hard_max && row.hard_max->quantity < row.usual_max->quantity)
            row.usual_max = row.hard_max;
        row.source = source_titles(check_.monograph,
                                   section_.written->src.empty() ? check_.rule.src : section_.written->src);
        for (std::size_t i = first_finding; i < result_.findings.size(); ++i) {
            const Finding& finding = result_.findings[i];
            if (finding.severity < row.worst || finding.direction == Direction::none) continue;
            row.worst = finding.severity;
            row.direction = finding.direction;
        }
        result_.rows.push_back(std::move(row));
    }

    const Check& check_;
    const Section& section_;
    const AnyQuantity& actual_;
    Detail detail_;
    LimitsResult& result_;
    const ResolvedLimits& limits_;
};

Finding unknown_value(const Section& section) {
    return blocking(FindingKind::input_missing, fmt::format("dose.{}", section.id),
                    std::string(section.subject), std::string(section.missing));
}

// Where nobody said how often, for how long or what came before, what is known is still more than nothing: if it breaks
// the maximum of the day, the course or the lifetime, the whole does.
std::optional<AnyQuantity> least_of(std::string_view section, const dosing::Figures& figures) {
    const AnyQuantity day(units::make<units::Time>(24));
    std::optional<AnyQuantity> least = figures.dose;
    if (section == "per_day") return least ? std::optional(*least / day) : std::nullopt;
    if (section != "per_course" && section != "lifetime") return std::nullopt;
    if (figures.daily) least = *figures.daily * day;
    if (section == "lifetime" && figures.course) least = figures.course;
    return least;
}

void check_least(const Check& check, const Section& section, const AnyQuantity& least, LimitsResult& result) {
    LimitsResult one_dose;
    SectionCheck(check, section, least, Detail::findings, one_dose).run();
    result.worst_over = std::max(result.worst_over, one_dose.worst_over);
    for (auto& finding : one_dose.findings)
        if (finding.direction == Direction::over) result.findings.push_back(std::move(finding));
}

}  // namespace

LimitsResult check_limits(const Check& check, std::span<const Section> sections, Detail detail,
                          const numbers::Exact& product_ratio) {
    LimitsResult result;
    const bool as_ordered = product_ratio == numbers::Exact(1);
    for (const Section& section : sections) {
        if (section.actual && as_ordered) {
            SectionCheck(check, section, *section.actual, detail, result).run();
        } else if (section.actual) {
            SectionCheck(check, section, scaled(check, section, product_ratio), detail, result).run();
        } else if (detail != Detail::verdict) {
            result.findings.push_back(unknown_value(section));
            if (const auto least = least_of(section.id, check.figures))
                check_least(check, section, *least, result);
        }
    }
    return result;
}

}  // namespace vialwright::protocol
