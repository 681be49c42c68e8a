// SPDX-License-Identifier: Apache-2.0
// How compounding quantities are shown: their units, and numbers as they stand in a formula.
#pragma once

#include <string>
#include <string_view>

#include "core/dosing/shown.hpp"
#include "core/units/quantity_text.hpp"

namespace vialwright::compounding {

// The unit of this spelling for a quantity of kind Q; std::bad_optional_access if there is none: a slip in the program.
template <class Q> units::Unit unit_of(std::string_view spelling) {
    return units::Unit::of(spelling, units::dimension_of<Q>).value();
}

// A mass in grams is weighed to a tenth of a milligram, so four decimals; anything else two. Less than 1 L or 1 kg is in mL
// or g.
units::Shown shown(const units::AnyQuantity& quantity, const units::Unit& unit);
template <class Q> units::Shown shown(const Q& quantity, std::string_view spelling) {
    return shown(units::AnyQuantity(quantity), unit_of<Q>(spelling));
}
units::Shown plain(const numbers::Exact& number, int decimals = 4);  // a number without a unit

// "98.5 %": a fraction as people write it.
std::string percent_text(const numbers::Exact& fraction);

}  // namespace vialwright::compounding
