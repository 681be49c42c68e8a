// SPDX-License-Identifier: Apache-2.0
// A finished label measured again, by other means than those the layout decides with.
#pragma once

#include "labels/layout/label_layout.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::tests {

// Everything that a label must not have, in words: a mark outside the safe area, elements whose boxes touch, a text that is
// not whole, not there or too small, a bar code off the printer's dots or without its quiet zone. Empty for a good one.
std::vector<std::string> faults_of_layout(const layout::LabelLayout& layout,
                                          const content::LabelContent& content, const stock::Stock& stock);

// The box of the glyphs' outlines, read by FreeType from the font file of this build, without FontSet.
draw::Rect outline_box(const draw::TextRun& run);

}  // namespace vialwright::tests
