// SPDX-License-Identifier: Apache-2.0
#include "core/patient/body_size.hpp"

#include <algorithm>

#include "core/units/literals.hpp"

namespace vialwright::patient {

namespace {
using numbers::Exact;
using namespace units::literals;
}  // namespace

BodyMassIndex body_mass_index(units::Height height, units::BodyWeight weight) {
    return weight / height / height;
}

std::optional<units::BodyWeight> ideal_weight(units::Height height, Sex sex) {
    if (height < 152.4_cm) return std::nullopt;
    const Exact inches_over_60 = (height - 152.4_cm).value() / 2.54_x;
    const auto base = sex == Sex::male ? 50_kg : 45.5_kg;
    return base + units::make<units::BodyWeight>(2.3_x * inches_over_60);
}

units::BodyWeight adjusted_weight(units::BodyWeight actual, units::BodyWeight ideal) {
    return ideal + (actual - ideal) * 0.4_x;
}

units::BodyWeight lean_weight(units::Height height, units::BodyWeight actual, Sex sex) {
    const Exact bmi = body_mass_index(height, actual).value() * 10'000;  // kg/m²
    const Exact divisor = sex == Sex::male ? 6680 + 216 * bmi : 8780 + 244 * bmi;
    return actual * (9270 / divisor);
}

BodyMeasures measure(const Patient& patient) {
    BodyMeasures measures;
    measures.actual = patient.weight;
    if (patient.height && patient.weight) measures.surface = mosteller(*patient.height, *patient.weight);
    if (!patient.height || !patient.sex || is_child(patient)) return measures;
    measures.ideal = ideal_weight(*patient.height, *patient.sex);
    if (!patient.weight) return measures;
    if (measures.ideal)
        measures.adjusted = std::min(*patient.weight, adjusted_weight(*patient.weight, *measures.ideal));
    measures.lean = lean_weight(*patient.height, *patient.weight, *patient.sex);
    return measures;
}

}  // namespace vialwright::patient
