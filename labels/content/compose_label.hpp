// SPDX-License-Identifier: Apache-2.0
// From product, lot, dates and facility to what the label says. The list of elements and their legal sources is data
// (label_kinds.hpp); here each gets its words (element_words.hpp), is checked against the text policy and the table of error-prone
// designations, and where the strength is computed again.
//
// Errors: a gap of the monograph that blocks "label"; a statement that the law asks for and nobody wrote; strength × volume
// that is not the stated content; a lot, serial number or date that is not one; any character that cannot be printed.
#pragma once

#include "core/result.hpp"
#include "labels/content/element_words.hpp"
#include "labels/content/label_content.hpp"
#include "labels/content/refusal.hpp"
#include "labels/text/glyph_coverage.hpp"

namespace vialwright::content {

Result<LabelContent, LabelRefusal> compose_label(const LabelSubject& subject,
                                                 const text::GlyphCoverage& coverage);

}  // namespace vialwright::content
