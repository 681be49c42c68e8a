// SPDX-License-Identifier: Apache-2.0
// How often and how long: doses a day, doses in all, the interval between them, the days of a course.
#include <fmt/format.h>

#include "core/dosing/shown.hpp"
#include "core/protocol/check.hpp"

namespace vialwright::protocol {

namespace {

using numbers::Exact;

units::Shown per_day(const Exact& count) {
    static const units::Unit unit = *units::Unit::of("doses/day", units::dimension_of<units::Frequency>);
    return {unit.times(count), unit};
}

units::Shown in_days(const Exact& count) { return {dosing::day_unit().times(count), dosing::day_unit()}; }

units::Shown in_doses(const Exact& count) {
    static const units::Unit unit = *units::Unit::of("doses", units::dimension_of<units::DoseCount>);
    return {unit.times(count), unit};
}

class FrequencyCheck {
public:
    FrequencyCheck(const Check& check, Findings& findings) : check_(check), findings_(findings) {}

    void run() {
        const auto& rule = check_.rule;
        const bool asks = rule.min_doses_per_day || rule.max_doses_per_day || rule.doses_per_day;
        const auto& given = check_.figures.doses_per_day;
        if (asks && !given)
            missing("frequency", "how often the dose is given", "say how many doses a day are given");
        if (given) compare(*given);
        check_count();
        check_interval();
        check_days();
    }

private:
    // The longest that so many doses a day can be apart from each other, where no interval is said. The rule's own "once a
    // day at most" says nothing of doses that must be days apart.
    std::optional<units::AnyQuantity> interval() const {
        if (check_.order.interval) return *check_.order.interval;
        const auto& often = check_.figures.doses_per_day;
        if (!often) return std::nullopt;
        const units::AnyQuantity apart(units::make<units::Time>(Exact(24) / *often));
        const auto& least = check_.rule.min_interval;
        if (!check_.order.doses_per_day && least && apart < least->quantity) return std::nullopt;
        return apart;
    }

    bool is_single_dose() const { return check_.rule.max_doses == 1 && !check_.order.doses_per_day; }

    void check_interval() {
        const auto& rule = check_.rule;
        const auto actual = interval();
        if (rule.min_interval && !actual && !is_single_dose())
            missing("min_interval", "the interval between doses",
                    "say how often, or how many doses a day, it is given");
        if (actual && rule.min_interval && *actual < rule.min_interval->quantity)
            add(FindingKind::interval_too_short, Severity::hard, Direction::over, "min_interval",
                units::Shown(*actual, rule.min_interval->unit), rule.min_interval);
        if (!rule.max_interval) return;
        if (!actual && rule.min_interval) return;  // said above
        if (!actual)
            return missing("max_interval", "the interval between doses",
                           "say how often, or how many doses a day, it is given");
        if (*actual > rule.max_interval->quantity)
            add(FindingKind::interval_too_long, Severity::hard, Direction::under, "max_interval",
                units::Shown(*actual, rule.max_interval->unit), rule.max_interval);
    }

    // Of all doses that the order says: a single one where it says neither how often nor for how long.
    void check_count() {
        const auto& most = check_.rule.max_doses;
        if (!most) return;
        const auto& often = *most == 1 ? check_.order.doses_per_day : check_.figures.doses_per_day;
        const auto& days = check_.order.days;
        if (*most > 1 && (!often || !days))
            return missing("max_doses", "the number of doses",
                           "say how many doses a day are given, and for how many days");
        const Exact count =
            numbers::round_to_multiple(often.value_or(1) * days.value_or(1), 1, numbers::Rounding::up);
        if (count <= *most) return;
        add(FindingKind::too_many_doses, Severity::hard, Direction::over, "max_doses", in_doses(count),
            *most == 1 ? std::nullopt : std::optional(in_doses(*most)));
    }

    void check_days() {
        const auto& most = check_.rule.max_days;
        if (!most) return;
        if (!check_.order.days)
            return missing("max_days", "the length of the course", "say for how many days it is given");
        if (*check_.order.days > *most)
            add(FindingKind::course_too_long, Severity::hard, Direction::over, "max_days",
                in_days(*check_.order.days), in_days(*most));
    }

    void compare(const Exact& given) {
        const auto& rule = check_.rule;
        if (rule.max_doses_per_day && given > *rule.max_doses_per_day)
            add(FindingKind::too_many_doses_a_day, Severity::soft, Direction::over, "max_doses_per_day",
                per_day(given), per_day(*rule.max_doses_per_day));
        else if (rule.min_doses_per_day && given < *rule.min_doses_per_day)
            add(FindingKind::too_few_doses_a_day, Severity::soft, Direction::under, "min_doses_per_day",
                per_day(given), per_day(*rule.min_doses_per_day));
        else if (rule.doses_per_day && given != *rule.doses_per_day)
            add(FindingKind::other_doses_a_day, Severity::soft,
                given > *rule.doses_per_day ? Direction::over : Direction::under, "doses_per_day",
                per_day(given), per_day(*rule.doses_per_day));
    }

    void missing(std::string_view key, std::string subject, std::string detail) {
        add(FindingKind::input_missing, Severity::soft, Direction::none, key, std::nullopt, std::nullopt);
        findings_.back().blocks = true;
        findings_.back().subject = std::move(subject);
        findings_.back().detail = std::move(detail);
    }

    void add(FindingKind kind, Severity severity, Direction direction, std::string_view key,
             std::optional<units::Shown> actual, std::optional<units::Shown> limit) {
        Finding finding{};
        finding.kind = kind;
        finding.severity = severity;
        finding.direction = direction;
        finding.rule = fmt::format("dose.{}", key);
        finding.actual = std::move(actual);
        finding.limit = std::move(limit);
        finding.source = source_titles(check_.monograph, check_.rule.src);
        findings_.push_back(std::move(finding));
    }

    const Check& check_;
    Findings& findings_;
};

}  // namespace

void check_frequency(const Check& check, Findings& findings) { FrequencyCheck(check, findings).run(); }

}  // namespace vialwright::protocol
