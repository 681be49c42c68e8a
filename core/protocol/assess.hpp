// SPDX-License-Identifier: Apache-2.0
// The one way from an order to an answer; the window, `dose` and the bulk `check` all take it.
#pragma once

#include <cstdint>

#include "core/dosing/order.hpp"
#include "core/protocol/assessment.hpp"

namespace vialwright::protocol {

// How much of an assessment is wanted: of a million orders nobody reads the working, the limit rows and other figures than
// the dose, the daily dose, the volume and the containers, and they are left out. Findings and verdict are the same.
enum class Wanted : std::uint8_t { findings, everything };

// Works the order out and checks it against the monograph. Never throws for anything that an order or a monograph can
// hold: what cannot be worked out is a finding, and the verdict is then not_checked (or stop).
Assessment assess(const formulary::Monograph& monograph, const dosing::Order& order,
                  const formulary::Reference& reference, Wanted wanted = Wanted::everything);

}  // namespace vialwright::protocol
