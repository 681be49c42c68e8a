// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/shown.hpp"

#include "core/numbers/decimal_text.hpp"

namespace vialwright::compounding {

units::Shown shown(const units::AnyQuantity& quantity, const units::Unit& unit) {
    return {quantity, unit, unit.text(true) == "g" ? 4 : 2};
}

units::Shown plain(const numbers::Exact& number, int decimals) {
    return {units::AnyQuantity(number, {}), units::Unit(), decimals};
}

std::string percent_text(const numbers::Exact& fraction) {
    return numbers::format_decimal(fraction * 100, 4).text + " %";
}

}  // namespace vialwright::compounding
