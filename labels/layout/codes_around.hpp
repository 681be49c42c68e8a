// SPDX-License-Identifier: Apache-2.0
// Bar codes on something round. A reader sees a symbol from one side: whatever leans away by more than 30° on either side, so 60° of
// the circumference in all, is not read with certainty (GS1 General Specifications, symbol placement on curved surfaces; basis: memory).
#pragma once

#include <vector>

#include "labels/layout/label_layout.hpp"

namespace vialwright::layout {

// The widest symbol that a container of this diameter shows to a reader: a sixth of its circumference, rounded down to a tenth of a
// millimetre. The label goes around the container along its width.
draw::Length widest_code_around(const draw::Length& diameter);

// Soft: a wider code is printed as it was asked for, and the pharmacist is told.
std::vector<lint::Finding> cautions_around(const LabelLayout& layout, const draw::Length& diameter);

}  // namespace vialwright::layout
