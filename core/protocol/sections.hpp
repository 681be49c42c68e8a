// SPDX-License-Identifier: Apache-2.0
// Every section of a rule, with the value of an order that it limits. Internal to core/protocol.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/protocol/limits.hpp"

namespace vialwright::protocol {

struct Candidate {
    Section section;
    std::optional<units::AnyQuantity> actual;  // nothing: not known
    std::string_view missing;                  // why it may be unknown
};

// Those that say something and concern this order: a rate that is ordered as such has no single dose, so its limits of one
// do not apply, unless an infusion time makes one.
std::vector<Candidate> candidates(const Check& check);

}  // namespace vialwright::protocol
