// SPDX-License-Identifier: Apache-2.0
#include "core/patient/renal.hpp"

#include <array>

#include "core/numbers/power_product.hpp"
#include "core/patient/body_size.hpp"
#include "core/units/literals.hpp"

namespace vialwright::patient {

namespace {

using numbers::Exact;
using numbers::Power;
using units::Time;
using namespace units::literals;

constexpr Exact hours_a_year = 8766;
constexpr Time schwartz_from = units::make<Time>(hours_a_year);
constexpr Time schwartz_below = units::make<Time>(17 * hours_a_year);
constexpr Exact decimals = Exact::ratio(1, 1'000'000);

Exact years(Time age) { return age.value() / hours_a_year; }
Exact mg_per_dl(units::LaboratoryConcentration creatinine) { return creatinine.value() * 100; }

// mL/min/1.73 m² to mL/h/m²
units::Clearance indexed(const Exact& value) { return units::make<units::Clearance>(value * 60 / 1.73_x); }

}  // namespace

std::optional<ClearanceRate> cockcroft_gault(Time age, Sex sex, units::BodyWeight weight,
                                             units::LaboratoryConcentration creatinine) {
    if (age < adult_age) return std::nullopt;
    const Exact factor = sex == Sex::male ? 1_x : 0.85_x;
    const Exact per_minute = (140 - years(age)) * weight.value() / (72 * mg_per_dl(creatinine)) * factor;
    return units::make<ClearanceRate>(per_minute * 60);
}

ClearanceWeight clearance_weight(units::BodyWeight actual, const std::optional<units::BodyWeight>& ideal) {
    if (!ideal || actual < *ideal) return {actual, WeightKind::actual};
    if (actual > *ideal * 1.2_x) return {adjusted_weight(actual, *ideal), WeightKind::adjusted};
    return {*ideal, WeightKind::ideal};
}

std::optional<units::Clearance> ckd_epi_2021(Time age, Sex sex, units::LaboratoryConcentration creatinine) {
    if (age < adult_age) return std::nullopt;
    const bool male = sex == Sex::male;
    const Exact ratio = mg_per_dl(creatinine) / (male ? 0.9_x : 0.7_x);
    const Exact low_exponent = male ? -0.302_x : -0.241_x;
    const std::array<Power, 4> product{
        {{142}, {ratio, ratio < 1 ? low_exponent : -1.2_x}, {0.9938_x, years(age)}, {male ? 1_x : 1.012_x}}};
    return indexed(numbers::nearest_multiple(product, decimals));
}

std::optional<units::Clearance> bedside_schwartz(Time age, units::Height height,
                                                 units::LaboratoryConcentration creatinine) {
    if (age < schwartz_from || age >= schwartz_below) return std::nullopt;
    return indexed(0.413_x * height.value() / mg_per_dl(creatinine));
}

}  // namespace vialwright::patient
