// SPDX-License-Identifier: Apache-2.0
// The proof of fit, apart from the arrangement that it judges: measured from glyph outlines on the finished draw list.
#pragma once

#include "labels/content/label_content.hpp"
#include "labels/content/refusal.hpp"
#include "labels/layout/font_set.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::layout {

// Every mark inside the printable part; no text on other text; nothing in a bar code's quiet zone (1 module, GS1); white
// text only on a black bar, black text never; no element below its smallest size; every mandatory element there once and
// whole, and no other text. Nothing if all of it holds.
std::vector<content::Objection> faults_of_fit(const draw::DrawList& list,
                                              const content::LabelContent& content, const stock::Stock& stock,
                                              const FontSet& fonts);

// The text of an element as its runs say it, one after the other.
std::string text_of(const draw::DrawList& list, std::string_view element);

}  // namespace vialwright::layout
