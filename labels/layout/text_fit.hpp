// SPDX-License-Identifier: Apache-2.0
// Words into lines. A line breaks at an ordinary blank only, never at a no-break space or inside a word, and between the
// units of a text rather than inside one where that is possible. No sentence begins with one or two words at the end of a
// line where that costs no further line. Of all ways with the fewest lines the narrowest is taken, so that no word is left
// alone on the last line.
//
// Widths are whole thousandths of the font size (as libharu places them), so wrapping is integer arithmetic.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "labels/layout/font_set.hpp"

namespace vialwright::layout {

struct Word {
    std::string element;
    std::string text;
    draw::Face face = draw::Face::regular;
    std::int64_t advance = 0;       // of the word
    std::int64_t space_before = 0;  // to the word before, if that is on the same line
    bool starts_unit = false;       // the first word of what should stay together
};

// The words of one text of one element; `space` parts them from what stands before.
void append_words(std::vector<Word>& words, const FontSet& fonts, const std::string& element, draw::Face face,
                  const std::string& text, std::int64_t space);

struct WordRange {
    std::size_t first = 0, last = 0;  // [first, last)
    std::int64_t width = 0;
};

// Lines of at most `limit`; nothing if a word is wider.
std::optional<std::vector<WordRange>> wrap(const std::vector<Word>& words, std::int64_t limit);

// How many words at the line's end open a sentence that goes on in the next: 0, 1 or 2.
std::size_t opening_words(const std::vector<Word>& words, const WordRange& line);

std::int64_t width_of(const std::vector<Word>& words, std::size_t first, std::size_t last);

}  // namespace vialwright::layout
