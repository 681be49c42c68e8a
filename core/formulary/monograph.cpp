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

}  // namespace vialwright::formulary
