// SPDX-License-Identifier: Apache-2.0
// A finished label set again with other texts of the same measures.
#pragma once

#include <optional>

#include "labels/layout/label_layout.hpp"

namespace vialwright::layout {

// Whether two wordings are the same to the arrangement: characters of the same width in the same order, blanks and full
// stops in the same places, as far above and below the line.
bool are_set_alike(const FontSet& fonts, const content::Wording& a, const content::Wording& b);

// Whether the search cannot tell the contents apart: the same elements, codes of the same kinds, and wordings that are set
// alike. That their symbols are as large is not known here.
bool are_set_alike(const FontSet& fonts, const content::LabelContent& a, const content::LabelContent& b);

// The layout of `old`, which is set like `content`, with the content's texts and codes. Nothing if a code needs a symbol of
// another size, or if the result fails the proof of fit.
std::optional<LabelLayout> retyped(const LabelLayout& layout, const content::LabelContent& old,
                                   const content::LabelContent& content, const stock::Stock& stock,
                                   const FontSet& fonts);

}  // namespace vialwright::layout
