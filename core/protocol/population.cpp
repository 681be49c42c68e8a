// SPDX-License-Identifier: Apache-2.0
// Whom a rule is for. Bands are [min, max): a child of exactly 12 years belongs to the band from 12.
#include <fmt/format.h>

#include "core/protocol/check.hpp"
#include "core/protocol/rule_choice.hpp"

namespace vialwright::protocol {

namespace {

template <class Quantity>
Fit fit_band(const std::optional<Quantity>& value, const std::optional<units::Shown>& min,
             const std::optional<units::Shown>& max) {
    if (!min && !max) return Fit::inside;
    if (!value) return Fit::unknown;
    const units::AnyQuantity actual(*value);
    const bool inside = (!min || actual >= min->quantity) && (!max || actual < max->quantity);
    return inside ? Fit::inside : Fit::outside;
}

std::string band(std::string_view what, const std::optional<units::Shown>& min,
                 const std::optional<units::Shown>& max) {
    if (min && max)
        return fmt::format("{} from {} to under {}", what, units::to_text(*min), units::to_text(*max));
    if (min) return fmt::format("{} from {}", what, units::to_text(*min));
    return fmt::format("{} under {}", what, units::to_text(*max));
}

void add(Findings& findings, const Check& check, Fit fit, std::string_view input, std::string words) {
    if (fit == Fit::inside) return;
    Finding finding{};
    finding.kind = fit == Fit::unknown ? FindingKind::input_missing : FindingKind::outside_population;
    finding.severity = Severity::soft;
    finding.blocks = true;
    finding.rule = fmt::format("dose.population.{}", input);
    finding.subject = fmt::format("the patient's {}", input);
    finding.detail = fit == Fit::unknown ? "the rule is for " + words : std::move(words);
    finding.source = source_titles(check.monograph, check.rule.src);
    findings.push_back(std::move(finding));
}

}  // namespace

Fit fit_population(const formulary::Population& population, const patient::Patient& patient) {
    const Fit age = fit_band(patient.age, population.age_min, population.age_max);
    const Fit weight = fit_band(patient.weight, population.weight_min, population.weight_max);
    const Fit sex = !population.sex                   ? Fit::inside
                    : !patient.sex                    ? Fit::unknown
                    : *patient.sex == *population.sex ? Fit::inside
                                                      : Fit::outside;
    return std::max({age, weight, sex});
}

void check_population(const Check& check, Findings& findings) {
    const auto& population = check.rule.population;
    const auto& patient = check.order.patient;
    const auto age = fit_band(patient.age, population.age_min, population.age_max);
    if (age != Fit::inside)
        add(findings, check, age, "age", band("an age", population.age_min, population.age_max));
    const auto weight = fit_band(patient.weight, population.weight_min, population.weight_max);
    if (weight != Fit::inside)
        add(findings, check, weight, "weight",
            band("a weight", population.weight_min, population.weight_max));
    if (!population.sex || patient.sex == population.sex) return;
    add(findings, check, patient.sex ? Fit::outside : Fit::unknown, "sex",
        *population.sex == patient::Sex::male ? "male patients" : "female patients");
}

}  // namespace vialwright::protocol
