// SPDX-License-Identifier: Apache-2.0
// Slips of a unit, a decimal point or a field, told by what would make the value a usual one. Nothing here changes an input.
// Internal to core/protocol.
#pragma once

#include <optional>

#include "core/protocol/check.hpp"

namespace vialwright::protocol {

// Units that a body weight is mistaken in.
const units::Unit& kilogram_unit();
const units::Unit& pound_unit();

// The weight as it was typed, else in kg; nothing where there is none.
std::optional<units::Shown> weight_of(const dosing::Order& order);

}  // namespace vialwright::protocol
