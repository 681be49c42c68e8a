// SPDX-License-Identifier: Apache-2.0
#include "core/patient/body_size.hpp"

#include "core/units/literals.hpp"

namespace vialwright::patient {

namespace {
using numbers::Exact;
using namespace units::literals;

// The whole number r for which r - 1/2 <= sqrt(value) < r + 1/2, by bisection on exact squares.
Exact nearest_root(const Exact& value) {
    Exact low = 0;
    Exact high = 1;
    while (high * high <= value) high *= 2;
    while (high - low > 1) {
        const Exact middle = round_to_multiple((low + high) / 2, 1, numbers::Rounding::down);
        (middle * middle <= value ? low : high) = middle;
    }
    const Exact half_way = low + Exact::ratio(1, 2);
    return half_way * half_way <= value ? high : low;
}
}  // namespace

units::BodySurface mosteller(units::Height height, units::BodyWeight weight) {
    constexpr int scale = 10'000;
    const Exact square = height.value() * weight.value() / 3600;
    return units::make<units::BodySurface>(nearest_root(square * scale * scale) / scale);
}

std::optional<units::BodyWeight> ideal_weight(units::Height height, Sex sex) {
    if (height < 152.4_cm) return std::nullopt;
    const Exact inches_over_60 = (height - 152.4_cm).value() / 2.54_x;
    const auto base = sex == Sex::male ? 50_kg : 45.5_kg;
    return base + units::make<units::BodyWeight>(2.3_x * inches_over_60);
}

units::BodyWeight adjusted_weight(units::BodyWeight actual, units::BodyWeight ideal) {
    if (actual <= ideal) return actual;
    return ideal + (actual - ideal) * 0.4_x;
}

units::BodyWeight lean_weight(units::Height height, units::BodyWeight actual, Sex sex) {
    const Exact meters = height.value() / 100;
    const Exact bmi = actual.value() / (meters * meters);
    const Exact divisor = sex == Sex::male ? 6680 + 216 * bmi : 8780 + 244 * bmi;
    return actual * (9270 / divisor);
}

BodyMeasures measure(const Patient& patient) {
    BodyMeasures measures;
    measures.actual = patient.weight;
    if (patient.height && patient.weight) measures.surface = mosteller(*patient.height, *patient.weight);
    if (!patient.height || !patient.sex) return measures;
    measures.ideal = ideal_weight(*patient.height, *patient.sex);
    if (!patient.weight) return measures;
    if (measures.ideal) measures.adjusted = adjusted_weight(*patient.weight, *measures.ideal);
    measures.lean = lean_weight(*patient.height, *patient.weight, *patient.sex);
    return measures;
}

}  // namespace vialwright::patient
