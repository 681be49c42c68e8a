// SPDX-License-Identifier: Apache-2.0
// Every character that a label can show, drawn alone: its ink is where the font's outlines are. Finds lost outlines, a wrong
// glyph table and boxes for missing glyphs, none of which the text of the PDF shows.
#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "tests/labels/label_measures.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"

namespace vialwright::tests {

namespace {

using draw::Length;
using draw::points;

constexpr int dpi = 150;
constexpr int cell = 40;  // points; the characters are set at half of it
constexpr int columns = 25;

std::vector<char32_t> characters_of(draw::Face face) {
    std::vector<char32_t> all;
    for (char32_t c = 1; c < 0xFFFF; ++c)
        if (fonts().coverage().has(face, c)) all.push_back(c);
    return all;
}

std::string utf8(char32_t c) {
    std::string bytes;
    const auto put = [&](char32_t value) { bytes += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) put(c);
    else if (c < 0x800) put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
    else put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
    return bytes;
}

// All characters in a grid, one a cell.
layout::PrintJob specimen(draw::Face face, const std::vector<char32_t>& characters) {
    const auto rows = static_cast<int>((characters.size() + columns - 1) / columns);
    layout::PrintJob job;
    job.page_width = points(columns * cell);
    job.page_height = points(rows * cell);
    layout::LabelLayout sheet;
    sheet.drawing = {job.page_width, job.page_height, 300, {}};
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        sheet.drawing.marks.push_back(
            draw::TextRun{"specimen",
                          utf8(characters[i]),
                          face,
                          points(cell / 2),
                          {points(column * cell + cell / 4), points(row * cell + cell * 3 / 4)}});
    }
    job.labels = {sheet};
    job.pages = {{{0, {}}}};
    return job;
}

struct Pixels {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool any = false;
};
Pixels dark_in(const Raster& raster, int left, int top, int right, int bottom) {
    Pixels box;
    for (int y = std::max(0, top); y < std::min(bottom, raster.height); ++y)
        for (int x = std::max(0, left); x < std::min(right, raster.width); ++x) {
            if (!raster.is_dark(x, y)) continue;
            box = box.any ? Pixels{std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1),
                                   std::max(box.bottom, y + 1), true}
                          : Pixels{x, y, x + 1, y + 1, true};
        }
    return box;
}

double pixels(const Length& length) { return static_cast<double>(length.in_dots(dpi)); }

bool agrees(const Pixels& seen, const draw::Rect& meant) {
    constexpr double slack = 2;  // a rasteriser paints every pixel that is touched
    if (!meant.width.is_positive()) return !seen.any;
    return seen.any && std::abs(seen.left - pixels(meant.x)) <= slack &&
           std::abs(seen.top - pixels(meant.y)) <= slack &&
           std::abs(seen.right - pixels(meant.right())) <= slack &&
           std::abs(seen.bottom - pixels(meant.bottom())) <= slack;
}

int part_count(FT_Face face, FT_UInt glyph) {
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_RECURSE | FT_LOAD_NO_SCALE) != 0) return -1;
    return face->glyph->format == FT_GLYPH_FORMAT_COMPOSITE ? static_cast<int>(face->glyph->num_subglyphs)
                                                            : 0;
}

// Glyphs of which a part has parts itself.
std::vector<FT_ULong> nested_composites(const std::string& file) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    REQUIRE(FT_New_Face(library, file.c_str(), 0, &face) == 0);
    std::vector<FT_ULong> found;
    FT_UInt glyph = 0;
    for (FT_ULong c = FT_Get_First_Char(face, &glyph); glyph != 0; c = FT_Get_Next_Char(face, c, &glyph)) {
        std::vector<FT_UInt> parts;
        const int count = part_count(face, glyph);
        REQUIRE(count >= 0);
        for (int i = 0; i < count; ++i) {
            FT_Int index = 0;
            FT_UInt flags = 0;
            FT_Int one = 0, two = 0;
            FT_Matrix matrix;
            FT_Get_SubGlyph_Info(face->glyph, static_cast<FT_UInt>(i), &index, &flags, &one, &two, &matrix);
            parts.push_back(static_cast<FT_UInt>(index));
        }
        if (std::ranges::any_of(parts, [&](FT_UInt part) { return part_count(face, part) > 0; }))
            found.push_back(c);
    }
    FT_Done_Face(face);
    FT_Done_FreeType(library);
    return found;
}

}  // namespace

TEST_CASE("the ink of every character of every face is where its outlines are", "[glyphs]") {
    const auto face = GENERATE(draw::Face::regular, draw::Face::bold, draw::Face::mono);
    const auto characters = characters_of(face);
    CHECK(characters.size() > 400);
    const auto job = specimen(face, characters);
    const WrittenJob written(job);
    const Raster raster = raster_of(written.file(), dpi);
    const auto& marks = job.labels.front().drawing.marks;
    std::string wrong;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto& run = std::get<draw::TextRun>(marks[i]);
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        const Pixels seen = dark_in(raster, column * cell * dpi / 72, row * cell * dpi / 72,
                                    (column + 1) * cell * dpi / 72, (row + 1) * cell * dpi / 72);
        if (!agrees(seen, outline_box(run))) wrong += run.text + " ";
    }
    CHECK(wrong.empty());
}

TEST_CASE("the label fonts have no composite of composites; the font they are cut from has one", "[glyphs]") {
    for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono})
        CHECK(nested_composites(fonts().file(face).string()).empty());
    CHECK(nested_composites("/usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Regular.ttf") ==
          std::vector<FT_ULong>{0x2015});
    CHECK_FALSE(fonts().coverage().has(draw::Face::regular, 0x2015));
}

TEST_CASE("the layout's measures are those of the outlines", "[glyphs]") {
    const auto face = GENERATE(draw::Face::regular, draw::Face::bold, draw::Face::mono);
    for (const char32_t c : characters_of(face)) {
        const draw::TextRun run{"specimen", utf8(c), face, points(1000), {}};
        const draw::Rect ours = fonts().ink_box(run);
        const draw::Rect outline = outline_box(run);
        INFO(run.text);
        // Rounded outwards to whole thousandths, so never smaller than the ink.
        const bool holds = !outline.width.is_positive() || ours.holds(outline);
        const bool is_close = grown(outline, points(2)).holds(ours) || !outline.width.is_positive();
        if (!holds || !is_close) FAIL("U+" << static_cast<std::uint32_t>(c));
    }
}

}  // namespace vialwright::tests
