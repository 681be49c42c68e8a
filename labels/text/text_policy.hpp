// SPDX-License-Identifier: Apache-2.0
// The one gate for everything that can reach a label. A text passes if it is strict UTF-8, of the basic plane, composed
// (NFC), visible in every character, and if the face it is set in has a glyph for each of them. What fails is refused with
// the character, its place and what to do; nothing is replaced by a box, a blank or a question mark.
//
// Why so strict: libharu 2.3 drops invalid bytes and draws missing glyphs as boxes without an error ("20 µg" became
// "20 g"); direction marks and zero-width characters make a text read differently from what is stored (Trojan Source,
// CVE-2021-42574).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "labels/text/glyph_coverage.hpp"

namespace vialwright::text {

enum class FaultKind {
    empty,
    too_long,
    invalid_utf8,
    control,
    direction_mark,
    invisible,
    line_break,
    odd_space,
    private_use,
    beyond_basic_plane,
    noncharacter,
    combining,
    not_composed,
    missing_glyph
};

struct TextFault {
    FaultKind kind = FaultKind::empty;
    std::size_t at = 0;      // 1 is the first character
    char32_t character = 0;  // 0 where there is none
    std::string message;     // what is wrong, where, and what to do
};

// No single text of a label is longer; a longer one is a paste accident.
inline constexpr std::size_t longest_text = 500;  // characters

std::optional<TextFault> find_fault(std::string_view utf8, const GlyphCoverage& coverage, draw::Face face);

// Hebrew, Arabic and the other scripts that run from right to left: they need shaping, which is not done here.
bool has_right_to_left(std::string_view utf8);

// The code points of a text, or the fault that its bytes have. For those who measure and draw: strict UTF-8 only.
struct Decoded {
    std::u32string characters;
    std::optional<TextFault> fault;
};
Decoded decode_utf8(std::string_view utf8);
std::string encode_utf8(std::u32string_view characters);

}  // namespace vialwright::text
