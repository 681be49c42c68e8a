// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/monograph.hpp"

#include <algorithm>

namespace vialwright::formulary {

namespace {
template <class Item> const Item* by_id(const std::vector<Item>& items, std::string_view wanted) {
    const auto found = std::ranges::find(items, wanted, &Item::id);
    return found == items.end() ? nullptr : &*found;
}
}  // namespace

const Source* Monograph::source(std::string_view wanted) const { return by_id(sources, wanted); }
const DoseRule* Monograph::dose_rule(std::string_view wanted) const { return by_id(doses, wanted); }
const Container* Monograph::container() const { return by_id(containers, product.container); }

std::vector<const Container*> Monograph::all_containers() const {
    std::vector<const Container*> all;
    for (const auto& size : product.containers)
        if (const auto* container = by_id(containers, size)) all.push_back(container);
    if (product.containers.empty())
        if (const auto* only = container()) all.push_back(only);
    return all;
}

std::optional<units::Shown> Monograph::usable_of(const Container& container) const {
    if (container.usable) return container.usable;
    return container.nominal ? container.nominal : product.fill_volume;
}

std::optional<units::AnyQuantity> Reconstitution::volume() const {
    if (final_volume) return final_volume->quantity;
    if (diluent && displacement) return diluent->quantity + displacement->quantity;
    return std::nullopt;
}

}  // namespace vialwright::formulary
