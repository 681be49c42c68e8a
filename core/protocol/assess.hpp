// SPDX-License-Identifier: Apache-2.0
// The one way from an order to an answer; the window, `dose` and the bulk `check` all take it.
#pragma once

#include "core/dosing/order.hpp"
#include "core/protocol/assessment.hpp"

namespace vialwright::protocol {

// Works the order out and checks it against the monograph. Never throws for anything that an order or a monograph can
// hold: what cannot be worked out is a finding, and the verdict is then not_checked (or stop).
Assessment assess(const formulary::Monograph& monograph, const dosing::Order& order,
                  const formulary::Reference& reference);

}  // namespace vialwright::protocol
