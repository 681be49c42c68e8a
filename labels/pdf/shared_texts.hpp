// SPDX-License-Identifier: Apache-2.0
// Labels of a batch differ in lot, dates and serial number; the rest is the same text in the same place. What they have in
// common is written once, as a form to which each page refers: the file is smaller, and quicker to write, read back and print.
#pragma once

#include <vector>

#include "labels/layout/sheet_layout.hpp"

namespace vialwright::pdf {

// Labels first … last - 1 of the job, whose marks at these places are the same texts. An element is shared whole or not at
// all, so that its words stay together for those who copy them out of the file.
struct TextFamily {
    std::size_t first = 0, last = 0;
    std::vector<bool> is_shared;  // by index of the mark
};

// In order, without overlap. A label without relatives is in none.
std::vector<TextFamily> families_of(const std::vector<layout::LabelLayout>& labels);

inline constexpr std::size_t smallest_family = 8;  // fewer are not worth a form

}  // namespace vialwright::pdf
