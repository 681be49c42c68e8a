// SPDX-License-Identifier: Apache-2.0
// What the entries of the page "Prepare" offer to be taken: days from a calendar, the units that each reads.
#pragma once

#include "app/workbench/prepare_view.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::workbench {

void put_aids(const formulary::Strength* strength, PrepareView& view);  // null: no product is chosen

}  // namespace vialwright::workbench
