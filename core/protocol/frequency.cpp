// SPDX-License-Identifier: Apache-2.0
// How often: doses a day, doses in all, the interval between them.
#include <fmt/format.h>

#include "core/protocol/check.hpp"

namespace vialwright::protocol {

namespace {

using numbers::Exact;

units::Shown per_day(const Exact& count) {
    static const units::Unit unit = *units::Unit::of("doses/day", units::dimension_of<units::Frequency>);
    return {unit.times(count), unit};
}

class FrequencyCheck {
public:
    FrequencyCheck(const Check& check, Findings& findings) : check_(check), findings_(findings) {}

    void run() {
        const auto& rule = check_.rule;
        const bool asks = rule.min_doses_per_day || rule.max_doses_per_day || rule.doses_per_day;
        const auto& given = check_.figures.doses_per_day;
        if (asks && !given) return unknown();
        if (given) compare(*given);
        if (rule.max_doses == 1 && check_.order.doses_per_day && *check_.order.doses_per_day > 1)
            add(FindingKind::too_many_doses, Severity::hard, Direction::over, "max_doses",
                per_day(*check_.order.doses_per_day), std::nullopt);
        if (rule.min_interval && check_.order.interval &&
            units::AnyQuantity(*check_.order.interval) < rule.min_interval->quantity)
            add(FindingKind::interval_too_short, Severity::hard, Direction::over, "min_interval",
                units::Shown(*check_.order.interval, rule.min_interval->unit), rule.min_interval);
    }

private:
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

    void unknown() {
        add(FindingKind::input_missing, Severity::soft, Direction::none, "frequency", std::nullopt,
            std::nullopt);
        findings_.back().blocks = true;
        findings_.back().subject = "how often the dose is given";
        findings_.back().detail = "say how many doses a day are given";
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
