// SPDX-License-Identifier: Apache-2.0
// libharu 2.3 writes a ToUnicode map with operators that do not belong there (begincidrange), so that some viewers copy
// garbage and poppler warns about every font of every page. Its 64 k glyph table is most of the file. Both are replaced.
#pragma once

#include <string>
#include <vector>

#include <hpdf.h>

#include "labels/text/glyph_coverage.hpp"

namespace vialwright::pdf {

// Before any text is written in the font. Characters outside the coverage cannot be written afterwards.
void repair_font(HPDF_Font font, const text::GlyphCoverage& coverage, draw::Face face);

bool has_glyph(HPDF_Font font, char32_t character);

// The map for these characters, in ascending order: every code is its own character.
std::string to_unicode_map(const std::vector<char32_t>& characters);

}  // namespace vialwright::pdf
