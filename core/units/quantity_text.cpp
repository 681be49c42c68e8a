// SPDX-License-Identifier: Apache-2.0
#include "core/units/quantity_text.hpp"

#include <array>

namespace vialwright::units {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

numbers::DecimalText number_of(const Shown& shown) {
    const numbers::Exact count = shown.count();
    return numbers::ends_within(count, exact_decimals) ? numbers::format_fixed(count, exact_decimals)
                                                       : numbers::format_decimal(count, shown.decimals);
}

std::string joined(const numbers::DecimalText& number, const Unit& unit, std::string_view space) {
    const bool plural = number.shown != numbers::Exact(1);
    const std::string symbol = unit.text(plural);
    std::string text = number.text;
    if (!symbol.empty() && symbol.front() != '/') text += space;
    return text += symbol;
}

// From the smaller to the larger: each is 1,000 times the one before.
constexpr std::array<std::string_view, 4> mass_family{"nanogram", "mcg", "mg", "g"};

std::optional<Unit> step_down(const Unit& unit) {
    const Dimension dimension = unit.dimension();
    for (std::size_t i = 1; i < mass_family.size(); ++i) {
        if (!unit.has_symbol(mass_family[i]) || dimension.power(Base::drug_mass) != 1) continue;
        const auto from = *Unit::of(mass_family[i], dimension_of<DrugMass>);
        const auto to = *Unit::of(mass_family[i - 1], dimension_of<DrugMass>);
        if (unit.has(from)) return to * (unit / from);  // and not the mg of product of "g/mg"
    }
    return std::nullopt;
}

}  // namespace

QuantityText to_text_and_exactness(const Shown& shown) {
    const auto number = number_of(shown);
    return {joined(number, shown.unit, " "), number.is_exact};
}

std::string to_text(const Shown& shown) { return to_text_and_exactness(shown).text; }

std::string to_label_text(const Shown& shown) { return joined(number_of(shown), shown.unit, no_break_space); }

Shown readable(const Shown& shown) {
    Shown result = shown;
    while (!result.quantity.value().is_zero() &&
           numbers::abs(result.count()) < numbers::Exact::ratio(1, 1000)) {
        const auto smaller = step_down(result.unit);
        if (!smaller) break;
        result.unit = *smaller;
    }
    return result;
}

}  // namespace vialwright::units
