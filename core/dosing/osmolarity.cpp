// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/osmolarity.hpp"

#include "core/units/quantities.hpp"

namespace vialwright::dosing {

namespace {
using units::Concentration;
using units::Milligram;

// The strength stands for the active ingredient: a product that comes in several has one entry for all.
std::optional<units::AnyQuantity> amount_of(const formulary::Ingredient& ingredient,
                                            const formulary::Monograph& monograph, std::size_t strength) {
    if (ingredient.role == formulary::IngredientRole::active && monograph.product.strengths.size() > 1)
        return monograph.product.strengths[strength].value.quantity;
    if (ingredient.amount) return ingredient.amount->quantity;
    return std::nullopt;
}

std::optional<units::Osmolarity> contribution(const formulary::Ingredient& ingredient,
                                              const formulary::Monograph& monograph, std::size_t strength) {
    if (!ingredient.osmotic_particles) return std::nullopt;
    if (ingredient.osmotic_particles->is_zero()) return units::make<units::Osmolarity>(0);
    const auto amount = amount_of(ingredient, monograph, strength);
    if (!amount) return std::nullopt;
    const auto particles = units::make<units::OsmoticCount>(*ingredient.osmotic_particles);
    if (amount->is<Concentration<units::Millimole>>())
        return amount->as<Concentration<units::Millimole>>() * particles;
    if (!ingredient.molar_mass || !amount->is<Concentration<Milligram>>()) return std::nullopt;
    return amount->as<Concentration<Milligram>>() / *ingredient.molar_mass * particles;
}
}  // namespace

std::optional<units::Osmolarity> osmolarity_of(const formulary::Monograph& monograph, std::size_t strength) {
    if (!monograph.product.strengths[strength].is_per_volume() || monograph.ingredients.empty())
        return std::nullopt;
    auto sum = units::make<units::Osmolarity>(0);
    for (const auto& ingredient : monograph.ingredients) {
        const auto part = contribution(ingredient, monograph, strength);
        if (!part) return std::nullopt;
        sum += *part;
    }
    return sum;
}

units::Osmolarity diluted(units::Osmolarity product, units::Volume drug, units::Volume total,
                          units::Osmolarity diluent) {
    return (product * drug + diluent * (total - drug)) / total;
}

}  // namespace vialwright::dosing
