// SPDX-License-Identifier: Apache-2.0
// Which sizes, which arrangement and which wording: the search that a typographer does by eye. First the wording (full if
// it can be set at a comfortable size), then the largest text size, then proportions as generous as they can be without
// making the text much smaller, then the largest name.
#pragma once

#include "labels/layout/arrangement.hpp"
#include "labels/layout/printer_profile.hpp"

namespace vialwright::layout {

struct Solution {
    ChosenList elements;
    Plan plan;
    Arrangement arrangement;
};

std::optional<Solution> search_sizes(const content::LabelContent& content, const Arranger& arranger,
                                     const PrinterProfile& printer);

// Whether everything that is mandatory fits in its shortest wording at its smallest size: search_sizes finds nothing
// exactly where this does not hold.
bool fits_at_all(const content::LabelContent& content, const Arranger& arranger,
                 const PrinterProfile& printer);

}  // namespace vialwright::layout
