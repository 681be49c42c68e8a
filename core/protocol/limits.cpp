// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/limits.hpp"

#include <fmt/format.h>

#include "core/dosing/shown.hpp"
#include "core/protocol/resolved_limits.hpp"

namespace vialwright::protocol {

namespace {

using units::AnyQuantity;
using units::Shown;

constexpr int tenfold = 10;

class SectionCheck {
public:
    SectionCheck(const Check& check, const Section& section, LimitsResult& result)
        : check_(check),
          section_(section),
          result_(result),
          limits_(
              resolve(*section.limits, section.actual.dimension(), check.rule.basis, check.figures.body)) {}

    void run() {
        if (limits_.unresolved) missing_basis();
        if (find_conflict()) return;
        if (section_.limits_the_dose && has_bound()) result_.any_applied = true;
        const std::size_t before = result_.findings.size();
        check_over();
        check_under();
        add_row(before);
    }

private:
    bool has_bound() const {
        return limits_.usual_min || limits_.usual_max || limits_.hard_min || limits_.hard_max ||
               limits_.cap || limits_.floor;
    }

    Finding make(FindingKind kind, Severity severity, Direction direction, std::string_view key) const {
        Finding finding{};
        finding.kind = kind;
        finding.severity = severity;
        finding.direction = direction;
        finding.rule = fmt::format("dose.{}.{}", section_.id, key);
        finding.subject = section_.subject;
        finding.source = source_titles(check_.monograph,
                                       section_.limits->src.empty() ? check_.rule.src : section_.limits->src);
        return finding;
    }

    // Actual and limit in the form that the limit is written in: "120 mg/kg/day" beside "75 mg/kg/day".
    void add(FindingKind kind, Severity severity, Direction direction, std::string_view key,
             const ResolvedBound& bound) {
        Finding finding = make(kind, severity, direction, key);
        finding.limit = bound.written->value;
        finding.actual = actual_like(bound);
        result_.findings.push_back(std::move(finding));
    }

    Shown actual_like(const ResolvedBound& bound) const {
        const AnyQuantity multiplier = bound.amount / bound.written->value.quantity;
        const AnyQuantity actual = section_.actual / multiplier;
        return units::readable({actual, bound.written->value.unit, bound.written->value.decimals});
    }

    void missing_basis() {
        Finding finding = make(FindingKind::input_missing, Severity::soft, Direction::none, "basis");
        finding.blocks = true;
        finding.detail = fmt::format("its limit is written per {}, which is not known for this patient",
                                     dosing::basis_name(check_.rule.basis));
        result_.findings.push_back(std::move(finding));
    }

    bool conflict(const std::optional<ResolvedBound>& least, const std::optional<ResolvedBound>& most) {
        if (!least || !most || least->amount <= most->amount) return false;
        Finding finding = make(FindingKind::limits_conflict, Severity::soft, Direction::none, "conflict");
        finding.blocks = true;
        finding.actual = least->written->value;
        finding.limit = most->written->value;
        result_.findings.push_back(std::move(finding));
        return true;
    }

    bool find_conflict() {
        return conflict(limits_.usual_min, limits_.usual_max) ||
               conflict(limits_.hard_min, limits_.hard_max) || conflict(limits_.hard_min, limits_.cap) ||
               conflict(limits_.floor, limits_.cap) || conflict(limits_.floor, limits_.hard_max);
    }

    void check_over() {
        const AnyQuantity& actual = section_.actual;
        bool hard = false;
        const auto above = [&](const std::optional<ResolvedBound>& bound, FindingKind kind,
                               std::string_view key) {
            if (!bound || bound->met_by_upper(actual)) return;
            add(kind, Severity::hard, Direction::over, key, *bound);
            hard = true;
        };
        above(limits_.hard_max, FindingKind::above_hard, "hard_max");
        above(limits_.cap, FindingKind::above_cap, "cap");
        if (section_.guards_tenfold && limits_.usual_max &&
            actual >= limits_.usual_max->amount * numbers::Exact(tenfold)) {
            add(FindingKind::tenfold, Severity::hard, Direction::over, "tenfold", *limits_.usual_max);
            hard = true;
        }
        const ResolvedBound* most = limits_.expected_max();
        if (!hard && most && !most->met_by_upper(actual))
            add(FindingKind::above_usual, section_.limits->above_usual, Direction::over,
                most == floor() ? "floor" : "usual_max", *most);
        if (most && most == floor())
            add(FindingKind::floor_applies, Severity::info, Direction::none, "floor", *most);
    }

    void check_under() {
        const AnyQuantity& actual = section_.actual;
        if (limits_.hard_min && !limits_.hard_min->met_by_lower(actual)) {
            add(FindingKind::below_hard, Severity::hard, Direction::under, "hard_min", *limits_.hard_min);
            return;
        }
        const ResolvedBound* least = limits_.expected_min();
        if (!least || least->met_by_lower(actual)) return;
        const bool is_floor = least == floor();
        const bool is_cap = limits_.cap && least == &*limits_.cap;
        add(is_floor ? FindingKind::below_floor : FindingKind::below_usual, section_.limits->below_usual,
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
        row.actual = {section_.actual, section_.unit};
        const auto show = [&](const ResolvedBound* bound) -> std::optional<Shown> {
            if (!bound) return std::nullopt;
            return Shown(bound->amount, section_.unit);
        };
        row.usual_min = show(limits_.expected_min());
        row.usual_max = show(limits_.expected_max());
        row.hard_min = show(limits_.hard_min ? &*limits_.hard_min : nullptr);
        row.hard_max = show(limits_.lowest_ceiling());
        if (row.usual_max && row.hard_max && row.hard_max->quantity < row.usual_max->quantity)
            row.usual_max = row.hard_max;
        row.source = source_titles(check_.monograph,
                                   section_.limits->src.empty() ? check_.rule.src : section_.limits->src);
        for (std::size_t i = first_finding; i < result_.findings.size(); ++i) {
            const Finding& finding = result_.findings[i];
            if (finding.severity < row.worst || finding.direction == Direction::none) continue;
            row.worst = finding.severity;
            row.direction = finding.direction;
        }
        if (has_bound()) result_.rows.push_back(std::move(row));
    }

    const Check& check_;
    const Section& section_;
    LimitsResult& result_;
    ResolvedLimits limits_;
};

// Every section of a rule, with the value of this order that it limits, where that is known.
struct Candidate {
    Section section;
    std::optional<AnyQuantity> actual;
    std::string_view missing;  // why it may be unknown
};

std::vector<Candidate> candidates(const Check& check) {
    const auto& figures = check.figures;
    const auto& strength = check.monograph.product.strengths[check.order.strength];
    const units::Unit& amount = strength.amount_unit;
    const auto volume =
        figures.product && figures.product->is<units::Volume>() ? figures.product : std::nullopt;
    std::vector<Candidate> all;
    const auto add = [&](std::string_view id, std::string_view name, std::string_view subject,
                         const formulary::Limits& limits, const std::optional<AnyQuantity>& actual,
                         units::Unit unit, bool guards, bool of_dose, std::string_view missing) {
        all.push_back({{id, name, subject, &limits, actual.value_or(AnyQuantity()), unit, guards, of_dose},
                       actual,
                       missing});
    };
    add("per_dose", "Dose", "the dose", check.rule.per_dose, figures.dose, amount, true, true,
        "the dose is not known");
    add("per_day", "Daily dose", "the daily dose", check.rule.per_day, figures.daily,
        amount / dosing::day_unit(), true, true, "say how many doses a day are given");
    add("rate", "Dose rate", "the dose rate", check.rule.rate, figures.dose_rate,
        amount / dosing::hour_unit(), true, true, "say over what time the dose is given");
    add("concentration", "Concentration", "the concentration", check.rule.concentration,
        figures.concentration, amount / dosing::milliliter_unit(), false, false,
        "say in what final volume the dose is given");
    add("volume", "Volume", "the volume", check.rule.volume, volume, dosing::milliliter_unit(), true, true,
        "the volume is not known");
    return all;
}

// A rate that is ordered as such has no single dose: its per-dose limits do not apply, unless an infusion time makes one.
bool is_silent(const Candidate& candidate, const Check& check) {
    const bool pure_rate = check.figures.dose_rate && !check.figures.dose;
    const std::string_view id = candidate.section.id;
    return pure_rate && check.rule.rate.says_something() &&
           (id == "per_dose" || id == "per_day" || id == "volume");
}

Finding unknown_value(const Candidate& candidate) {
    Finding finding{};
    finding.kind = FindingKind::input_missing;
    finding.severity = Severity::soft;
    finding.blocks = true;
    finding.rule = fmt::format("dose.{}", candidate.section.id);
    finding.subject = candidate.section.subject;
    finding.detail = candidate.missing;
    return finding;
}

// Where nobody said how often, one dose alone is still more than nothing: if it breaks the daily maximum, the day does.
std::optional<AnyQuantity> least_daily(const Check& check) {
    if (!check.figures.dose) return std::nullopt;
    return *check.figures.dose / units::AnyQuantity(units::make<units::Time>(24));
}

}  // namespace

LimitsResult check_limits(const Check& check) {
    LimitsResult result;
    for (auto& candidate : candidates(check)) {
        Section& section = candidate.section;
        if (!section.limits->says_something() || is_silent(candidate, check)) continue;
        if (candidate.actual) {
            SectionCheck(check, section, result).run();
            continue;
        }
        result.findings.push_back(unknown_value(candidate));
        if (section.id != "per_day") continue;
        if (const auto least = least_daily(check)) {
            section.actual = *least;
            LimitsResult one_dose;
            SectionCheck(check, section, one_dose).run();
            for (auto& finding : one_dose.findings)
                if (finding.direction == Direction::over) result.findings.push_back(std::move(finding));
        }
    }
    return result;
}

}  // namespace vialwright::protocol
