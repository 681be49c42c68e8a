// SPDX-License-Identifier: Apache-2.0
// Whom a rule is for. Bands are [min, max): a child of exactly 12 years belongs to the band from 12.
#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "core/patient/clearance.hpp"
#include "core/protocol/check.hpp"
#include "core/protocol/rule_choice.hpp"
#include "core/text/names.hpp"

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

// Surface and clearance are worked out only where a rule asks for them: a check of many orders seldom does.
Fit fit_surface(const formulary::Population& population, const patient::Patient& patient) {
    std::optional<units::BodySurface> surface;
    if ((population.surface_min || population.surface_max) && patient.weight && patient.height)
        surface = patient::mosteller(*patient.height, *patient.weight);
    return fit_band(surface, population.surface_min, population.surface_max);
}

Fit fit_clearance(const formulary::Population& population, const patient::Patient& patient) {
    std::optional<patient::ClearanceRate> clearance;
    if (population.clearance_min || population.clearance_max) clearance = patient::known_clearance(patient);
    return fit_band(clearance, population.clearance_min, population.clearance_max);
}

// Nobody is younger since birth than by this count: an age alone can tell who is too old, and who is old enough.
Fit fit_postmenstrual(const formulary::Population& population, const patient::Patient& patient) {
    const auto& [min, max] = std::tie(population.postmenstrual_min, population.postmenstrual_max);
    if (patient.postmenstrual_age || !patient.age) return fit_band(patient.postmenstrual_age, min, max);
    const units::AnyQuantity age(*patient.age);
    if (max && age >= max->quantity) return Fit::outside;
    if (!max && (!min || age >= min->quantity)) return Fit::inside;
    return max || min ? Fit::unknown : Fit::inside;
}

std::string band(std::string_view what, const std::optional<units::Shown>& min,
                 const std::optional<units::Shown>& max) {
    if (min && max)
        return fmt::format("{} from {} to under {}", what, units::to_text(*min), units::to_text(*max));
    if (min) return fmt::format("{} from {}", what, units::to_text(*min));
    return fmt::format("{} under {}", what, units::to_text(*max));
}

// `input`: in the rule's id, `words`: in its sentence.
void add(Findings& findings, const Check& check, Fit fit, std::string_view id, std::string_view input,
         std::string words) {
    if (fit == Fit::inside) return;
    const bool unknown = fit == Fit::unknown;
    Finding finding = blocking(unknown ? FindingKind::input_missing : FindingKind::outside_population,
                               fmt::format("dose.population.{}", id), fmt::format("the patient's {}", input),
                               unknown ? "the rule is for " + words : std::move(words));
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
    return std::max({age, weight, sex, fit_surface(population, patient), fit_clearance(population, patient),
                     fit_postmenstrual(population, patient)});
}

Fit fit_concern(const formulary::Concern& concern, const patient::Patient& patient, std::string_view route) {
    if (!concern.says_something) return Fit::inside;
    const Fit population = fit_population(concern.population, patient);
    if (concern.routes.empty()) return population;
    const auto found = std::ranges::find(concern.routes, route);
    const Fit by_route = route.empty()                   ? Fit::unknown
                         : found == concern.routes.end() ? Fit::outside
                                                         : Fit::inside;
    return std::max(population, by_route);
}

std::string unknown_measures(const formulary::Population& population, const patient::Patient& patient) {
    std::vector<std::string> unknown;
    const auto look = [&](Fit fit, const char* name) {
        if (fit == Fit::unknown) unknown.emplace_back(name);
    };
    look(fit_band(patient.age, population.age_min, population.age_max), "age");
    look(fit_band(patient.weight, population.weight_min, population.weight_max), "weight");
    look(fit_surface(population, patient), "height and weight");
    look(fit_clearance(population, patient), "creatinine clearance");
    look(fit_postmenstrual(population, patient), "postmenstrual age");
    if (population.sex && !patient.sex) unknown.emplace_back("sex");
    return unknown.empty() ? "" : text::listed(unknown);
}

void check_population(const Check& check, Findings& findings) {
    const auto& population = check.rule.population;
    const auto& patient = check.order.patient;
    const auto look = [&](Fit fit, std::string_view id, std::string_view input, std::string_view what,
                          const auto& min, const auto& max, std::string_view needs = "") {
        if (fit == Fit::inside) return;
        std::string words = band(what, min, max);
        if (fit == Fit::unknown) words += needs;
        add(findings, check, fit, id, input, std::move(words));
    };
    look(fit_band(patient.age, population.age_min, population.age_max), "age", "age", "an age",
         population.age_min, population.age_max);
    look(fit_band(patient.weight, population.weight_min, population.weight_max), "weight", "weight",
         "a weight", population.weight_min, population.weight_max);
    look(fit_surface(population, patient), "surface", "body surface", "a body surface",
         population.surface_min, population.surface_max, "; it needs weight and height");
    look(fit_clearance(population, patient), "clearance", "creatinine clearance", "a creatinine clearance",
         population.clearance_min, population.clearance_max,
         "; say it, or give weight, height, sex, creatinine and an adult's age");
    look(fit_postmenstrual(population, patient), "postmenstrual_age", "postmenstrual age",
         "a postmenstrual age", population.postmenstrual_min, population.postmenstrual_max);
    if (!population.sex || patient.sex == population.sex) return;
    add(findings, check, patient.sex ? Fit::outside : Fit::unknown, "sex", "sex",
        *population.sex == patient::Sex::male ? "male patients" : "female patients");
}

}  // namespace vialwright::protocol
