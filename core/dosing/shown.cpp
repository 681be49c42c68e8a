// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/shown.hpp"

namespace vialwright::dosing {

namespace {
template <class Q> units::Unit unit_of(std::string_view spelling) {
    return *units::Unit::of(spelling, units::dimension_of<Q>);
}
}  // namespace

const units::Unit& day_unit() {
    static const units::Unit unit = unit_of<units::Time>("day");
    return unit;
}
const units::Unit& hour_unit() {
    static const units::Unit unit = unit_of<units::Time>("h");
    return unit;
}
const units::Unit& milliliter_unit() {
    static const units::Unit unit = unit_of<units::Volume>("mL");
    return unit;
}
const units::Unit& osmolarity_unit() {
    static const units::Unit unit = unit_of<units::Osmolarity>("mOsm/L");
    return unit;
}

std::string basis_name(formulary::Basis basis) {
    switch (basis) {
        case formulary::Basis::ideal_weight: return "ideal body weight";
        case formulary::Basis::adjusted_weight: return "adjusted body weight";
        case formulary::Basis::lean_weight: return "lean body weight";
        case formulary::Basis::body_surface: return "body surface";
        default: return "body weight";
    }
}

std::string in_division(const units::Shown& divisor) {
    const std::string text = units::to_text(divisor);
    return text.find('/') == std::string::npos ? text : "(" + text + ")";
}

}  // namespace vialwright::dosing
