// SPDX-License-Identifier: Apache-2.0
#include "core/patient/clearance.hpp"

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "core/patient/body_size.hpp"

namespace vialwright::patient {

namespace {

using units::Shown;

constexpr int rate_decimals = 1;

// A number as it stands in a formula.
std::string plain(const numbers::Exact& value) { return numbers::format_decimal(value, 3).text; }

std::string reason(WeightKind kind, units::BodyWeight actual, const std::optional<units::BodyWeight>& ideal) {
    if (!ideal) return "actual (there is no ideal weight below 60 in)";
    const std::string actual_text = units::to_text(actual);
    const std::string ideal_text = units::to_text(*ideal);
    switch (kind) {
        case WeightKind::adjusted:
            return fmt::format("adjusted ({} is above 120 % of the ideal weight of {})", actual_text,
                               ideal_text);
        case WeightKind::ideal: return fmt::format("ideal ({} is from 100 % to 120 % of it)", actual_text);
        case WeightKind::actual: break;
    }
    return fmt::format("actual ({} is below the ideal weight of {})", actual_text, ideal_text);
}

}  // namespace

std::optional<CreatinineClearance> work_out_clearance(const Patient& patient) {
    if (!patient.weight || !patient.height || !patient.age || !patient.sex || !patient.creatinine)
        return std::nullopt;
    const auto ideal = ideal_weight(*patient.height, *patient.sex);
    const auto [weight, kind] = clearance_weight(*patient.weight, ideal);
    const auto rate = cockcroft_gault(*patient.age, *patient.sex, weight, *patient.creatinine);
    if (!rate) return std::nullopt;
    static const auto unit = *units::Unit::of("mL/min", units::dimension_of<ClearanceRate>);
    return CreatinineClearance{
        {*rate, unit, rate_decimals}, Shown(weight), kind, reason(kind, *patient.weight, ideal)};
}

units::Step clearance_step(const Patient& patient, const CreatinineClearance& clearance) {
    const std::string_view factor = *patient.sex == Sex::male ? "" : " × 0.85";
    return {
        "Creatinine clearance",
        fmt::format("(140 - age) × weight ÷ (72 × creatinine in mg/dL){}; Cockcroft and Gault 1976", factor),
        fmt::format("(140 - {}) × {} ÷ (72 × {}){}", plain(patient.age->value() / 8766),
                    plain(clearance.weight.count()), plain(patient.creatinine->value() * 100), factor),
        clearance.value};
}

std::optional<ClearanceRate> known_clearance(const Patient& patient) {
    if (patient.clearance) return patient.clearance;
    const auto clearance = work_out_clearance(patient);
    if (!clearance) return std::nullopt;
    return clearance->value.quantity.as<ClearanceRate>();
}

}  // namespace vialwright::patient
