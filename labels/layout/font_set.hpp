// SPDX-License-Identifier: Apache-2.0
// The label's three fonts: their files and their measures. Widths are those that libharu places: advances cut to whole
// thousandths of the font size, without kerning. Ink is measured from the outlines.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "labels/draw/draw_list.hpp"
#include "labels/text/glyph_coverage.hpp"

namespace vialwright::layout {

// In thousandths of the font size, y up from the baseline. Empty for a blank.
struct GlyphInk {
    std::int32_t left = 0, bottom = 0, right = 0, top = 0;
    bool is_empty() const { return left == right; }
};

struct Glyph {
    std::int32_t advance = 0;  // thousandths of the font size
    GlyphInk ink;
};

class FontSet {
public:
    static constexpr std::array<std::string_view, draw::face_count> file_names = {
        "RobotoCondensed-Regular.ttf", "RobotoCondensed-Bold.ttf", "JetBrainsMono-Bold.ttf"};

    // The error says which file is missing or no font, and where it was looked for.
    static Result<FontSet, std::string> load(const std::filesystem::path& folder);

    std::filesystem::path file(draw::Face face) const;
    std::string_view name(draw::Face face) const;  // "Roboto Condensed Bold"
    const text::GlyphCoverage& coverage() const { return coverage_; }

    // A character that the font does not have is a bug of the caller: std::out_of_range.
    const Glyph& glyph(draw::Face face, char32_t character) const;

    std::int64_t advance(draw::Face face, std::string_view utf8) const;  // thousandths of the font size
    draw::Length width(draw::Face face, const draw::Length& size, std::string_view utf8) const;
    GlyphInk ink(draw::Face face, std::string_view utf8) const;  // of the whole text, from the pen's start
    draw::Rect ink_box(const draw::TextRun& run) const;          // on the label

private:
    struct FaceMetrics {
        std::string name;
        std::vector<Glyph> glyphs;         // dense; index by slots
        std::vector<std::uint16_t> slots;  // character -> 1 + index, 0 for none
    };
    static Result<FaceMetrics, std::string> measure(const std::filesystem::path& file);

    std::filesystem::path folder_;
    std::array<FaceMetrics, draw::face_count> faces_;
    text::GlyphCoverage coverage_;
};

}  // namespace vialwright::layout
