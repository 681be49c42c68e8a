// SPDX-License-Identifier: Apache-2.0
// Every character that a label can show, drawn alone: its ink is that of the font's outlines, dot by dot. Finds lost outlines,
// a 6 in the place of a 5, and boxes for missing glyphs, none of which the text of the PDF shows.
#include <algorithm>

#include <catch2/catch.hpp>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "tests/labels/label_measures.hpp"
#include "tests/labels/pdf/pdf_readers.hpp"

namespace vialwright::tests {

namespace {

using draw::points;

constexpr int dpi = 144;  // two dots a point: every cell and pen begins on a whole one
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

// FreeType's own drawing of a character, with the pen at a whole dot.
class Drawn {
public:
    explicit Drawn(draw::Face face) {
        const std::string file = fonts().file(face).string();
        REQUIRE(FT_Init_FreeType(&library_) == 0);
        REQUIRE(FT_New_Face(library_, file.c_str(), 0, &face_) == 0);
        REQUIRE(FT_Set_Char_Size(face_, 0, cell / 2 * 64, dpi, dpi) == 0);
    }
    Drawn(const Drawn&) = delete;
    Drawn& operator=(const Drawn&) = delete;
    ~Drawn() {
        FT_Done_Face(face_);
        FT_Done_FreeType(library_);
    }

    void load(char32_t c) {
        REQUIRE(FT_Load_Char(face_, c, FT_LOAD_RENDER | FT_LOAD_MONOCHROME | FT_LOAD_NO_HINTING) == 0);
    }
    // x to the right of the pen, y down from the baseline.
    bool is_dark(int x, int y) const {
        const FT_Bitmap& bitmap = face_->glyph->bitmap;
        const int column = x - face_->glyph->bitmap_left;
        const int row = y + face_->glyph->bitmap_top;
        if (column < 0 || row < 0 || column >= static_cast<int>(bitmap.width) ||
            row >= static_cast<int>(bitmap.rows))
            return false;
        return (bitmap.buffer[row * bitmap.pitch + column / 8] >> (7 - column % 8) & 1) != 0;
    }

private:
    FT_Library library_ = nullptr;
    FT_Face face_ = nullptr;
};

// Dots of one drawing that have none of the other beside them: two rasterisers differ at edges only.
template <class One, class Other> int lonely_dots(One one, Other other, int left, int top, int size) {
    int lonely = 0;
    for (int y = top; y < top + size; ++y)
        for (int x = left; x < left + size; ++x) {
            if (!one(x, y)) continue;
            bool near = false;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) near = near || other(x + dx, y + dy);
            if (!near) ++lonely;
        }
    return lonely;
}

// The cell of a character, seen from its pen.
int differing_dots(const Raster& raster, std::size_t index, const Drawn& drawn) {
    constexpr int size = cell * dpi / 72;
    const int pen_x = static_cast<int>(index) % columns * size + size / 4;
    const int pen_y = static_cast<int>(index) / columns * size + size * 3 / 4;
    const auto seen = [&](int x, int y) {
        const int px = pen_x + x;
        const int py = pen_y + y;
        return px >= 0 && py >= 0 && px < raster.width && py < raster.height && raster.is_dark(px, py);
    };
    const auto meant = [&](int x, int y) { return drawn.is_dark(x, y); };
    return lonely_dots(seen, meant, -size / 4, -size * 3 / 4, size) +
           lonely_dots(meant, seen, -size / 4, -size * 3 / 4, size);
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

TEST_CASE("the ink of every character of every face is that of its outlines", "[glyphs]") {
    const auto face = GENERATE(draw::Face::regular, draw::Face::bold, draw::Face::mono);
    const auto characters = characters_of(face);
    CHECK(characters.size() > 400);
    const auto job = specimen(face, characters);
    const WrittenJob written(job);
    const Raster raster = raster_of(written.file(), dpi);
    Drawn drawn(face);
    std::string wrong;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        drawn.load(characters[i]);
        if (differing_dots(raster, i, drawn) > 0) wrong += utf8(characters[i]) + " ";
    }
    CHECK(wrong.empty());
}

TEST_CASE("a 6 in the place of a 5 is seen", "[glyphs]") {
    const WrittenJob written(specimen(draw::Face::regular, {U'5', U'6', U'8', U'0'}));
    const Raster raster = raster_of(written.file(), dpi);
    Drawn drawn(draw::Face::regular);
    drawn.load(U'5');
    CHECK(differing_dots(raster, 0, drawn) == 0);
    for (const std::size_t other : {std::size_t{1}, std::size_t{2}, std::size_t{3}})
        CHECK(differing_dots(raster, other, drawn) > 0);
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
