// SPDX-License-Identifier: Apache-2.0
// Entries that only some products ask for: how long, what was given before, into which vein, how the kidneys work. One that
// is not shown does not count, whatever was once typed there.
#pragma once

#include "app/workbench/prepare_view.hpp"
#include "core/dosing/order.hpp"

namespace vialwright::workbench {

// view.asked, view.purposes, view.labs; after show_rules.
void show_asked(const PrepareInputs& inputs, const formulary::Monograph& monograph, PrepareView& view);

void put_asked(const PrepareInputs& inputs, const PrepareView& view, dosing::OrderText& order);

// The laboratory value that a fault of the field "labs" is about; null if it is about none.
RequirementView* laboratory_at_fault(const std::string& message, PrepareView& view);

}  // namespace vialwright::workbench
