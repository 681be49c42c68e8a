// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/reference.hpp"

#include <algorithm>

#include "core/text/names.hpp"

namespace vialwright::formulary {

bool Excipient::is_named(std::string_view ingredient) const {
    const auto same = [&](const std::string& other) { return text::same_name(other, ingredient); };
    return same(name) || std::ranges::any_of(synonyms, same);
}

const Device* largest_syringe(const Reference& reference) {
    const Device* largest = nullptr;
    for (const Device& device : reference.devices)
        if (device.default_choice && device.capacity.quantity.is<units::Volume>() &&
            (!largest || device.capacity.quantity > largest->capacity.quantity))
            largest = &device;
    return largest;
}

std::vector<ExcipientRule> excipient_rules(const Monograph& monograph, const Reference& reference) {
    std::vector<ExcipientRule> found;
    const auto holds = [&](const Excipient& excipient) {
        return std::ranges::any_of(monograph.ingredients, [&](const Ingredient& ingredient) {
            return ingredient.role != IngredientRole::active &&
                   (excipient.is_named(ingredient.name) ||
                    std::ranges::any_of(ingredient.synonyms,
                                        [&](const auto& name) { return excipient.is_named(name); }));
        });
    };
    const bool has_inactive = std::ranges::any_of(
        monograph.ingredients, [](const Ingredient& i) { return i.role != IngredientRole::active; });
    if (!has_inactive) return found;
    for (const Excipient& excipient : reference.excipients)
        if (holds(excipient))
            for (const auto& rule : excipient.rules)
                found.push_back({excipient.id + "." + rule.safety.id, &rule});
    return found;
}

}  // namespace vialwright::formulary
