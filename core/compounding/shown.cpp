// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/shown.hpp"

#include "core/numbers/decimal_text.hpp"

namespace vialwright::compounding {

namespace {

// Part of a litre or a kilogram is measured in mL or g: 0.0005 L is hard to read, 0.5 mL is not.
units::Unit measured_in(const units::AnyQuantity& quantity, const units::Unit& unit) {
    const bool is_part = numbers::abs(unit.count_in(quantity)) < 1 && !quantity.value().is_zero();
    const std::string written = is_part ? unit.text(true) : "";
    if (written == "L") return unit_of<units::Volume>("mL");
    if (written == "kg" && quantity.is<units::ProductMass>()) return unit_of<units::ProductMass>("g");
    return unit;
}

}  // namespace

units::Shown shown(const units::AnyQuantity& quantity, const units::Unit& unit) {
    const units::Unit easier = measured_in(quantity, unit);
    return {quantity, easier, easier.text(true) == "g" ? 4 : 2};
}

units::Shown plain(const numbers::Exact& number, int decimals) {
    return {units::AnyQuantity(number, {}), units::Unit(), decimals};
}

std::string percent_text(const numbers::Exact& fraction) {
    return numbers::format_decimal(fraction * 100, 4).text + " %";
}

}  // namespace vialwright::compounding
