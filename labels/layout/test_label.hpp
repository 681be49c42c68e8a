// SPDX-License-Identifier: Apache-2.0
// The test label: a ruler along two edges, the stock and the printer, to see with a real ruler that a printer neither scales
// nor shifts. What it shows is made from the stock alone.
#pragma once

#include "core/result.hpp"
#include "labels/content/refusal.hpp"
#include "labels/layout/label_layout.hpp"

namespace vialwright::layout {

// A stock too small for the words has the rulers alone; one too small for 10 mm is refused.
Result<LabelLayout, content::LabelRefusal> lay_out_test_label(const stock::Stock& stock,
                                                              const PrinterProfile& printer,
                                                              const FontSet& fonts);

}  // namespace vialwright::layout
