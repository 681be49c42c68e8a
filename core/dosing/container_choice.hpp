// SPDX-License-Identifier: Apache-2.0
// Which containers a volume is drawn from, where a product comes in several sizes: the least is left over, and of those
// sets the one of the fewest containers.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/numbers/exact.hpp"

namespace vialwright::dosing {

// How many of each size, in the order of `sizes`. Exact. `needed` and all sizes > 0. Nothing where the sizes have no common
// step that makes the search short (more than two million steps): the caller then takes one size alone.
std::optional<std::vector<std::int64_t>> choose_containers(const numbers::Exact& needed,
                                                           const std::vector<numbers::Exact>& sizes);

}  // namespace vialwright::dosing
