// SPDX-License-Identifier: Apache-2.0
// How many containers an order takes, and of which sizes. Internal to core/protocol.
#pragma once

#include <optional>

#include "core/protocol/assessment.hpp"

namespace vialwright::protocol {

// They follow the exact amount of product: what is drawn up comes out of whole containers. Nothing where the product says
// no container, or not what can be taken from one. `working` may be null.
std::optional<Containers> count_containers(const formulary::Monograph& monograph, const dosing::Order& order,
                                           const units::AnyQuantity& product, units::Working* working);

}  // namespace vialwright::protocol
