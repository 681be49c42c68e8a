// SPDX-License-Identifier: Apache-2.0
#include "tests/labels/label_measures.hpp"

#include <array>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "labels/text/text_policy.hpp"

namespace vialwright::tests {

namespace {

using draw::Length;
using draw::Rect;
using numbers::Exact;

// Font units; kept for the life of the program.
struct OpenFont {
    FT_Face face = nullptr;
    FT_Pos per_em = 1;
};

const OpenFont& font_of(draw::Face face) {
    static const std::array<OpenFont, draw::face_count> all = [] {
        static FT_Library library = nullptr;
        if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start");
        std::array<OpenFont, draw::face_count> opened;
        for (std::size_t i = 0; i < opened.size(); ++i) {
            const std::string file =
                std::string(VIALWRIGHT_FONTS_DIR) + "/" + std::string(layout::FontSet::file_names.at(i));
            if (FT_New_Face(library, file.c_str(), 0, &opened.at(i).face) != 0)
                throw std::runtime_error(file + " cannot be opened");
            opened.at(i).per_em = opened.at(i).face->units_per_EM;
        }
        return opened;
    }();
    return all.at(static_cast<std::size_t>(face));
}

struct GlyphBox {
    FT_BBox box{};
    FT_Pos advance = 0;
};

const GlyphBox& glyph_box(draw::Face face, char32_t character) {
    static std::map<std::pair<draw::Face, char32_t>, GlyphBox> known;
    const auto [at, is_new] = known.try_emplace({face, character});
    if (is_new) {
        const OpenFont& font = font_of(face);
        if (FT_Load_Char(font.face, character, FT_LOAD_NO_SCALE) != 0)
            throw std::runtime_error("a glyph does not load");
        FT_Outline_Get_CBox(&font.face->glyph->outline, &at->second.box);
        at->second.advance = font.face->glyph->metrics.horiAdvance;
    }
    return at->second;
}

struct Faults {
    std::vector<std::string> list;
    void unless(bool holds, std::string message) {
        if (!holds) list.push_back(std::move(message));
    }
};

struct Marks {
    std::vector<draw::TextRun> runs;
    std::vector<draw::Box> boxes;
    std::vector<draw::ModuleGrid> grids;
};
Marks marks_of(const draw::DrawList& list) {
    Marks marks;
    for (const draw::Mark& mark : list.marks) {
        if (const auto* run = std::get_if<draw::TextRun>(&mark)) marks.runs.push_back(*run);
        if (const auto* box = std::get_if<draw::Box>(&mark)) marks.boxes.push_back(*box);
        if (const auto* grid = std::get_if<draw::ModuleGrid>(&mark)) marks.grids.push_back(*grid);
    }
    return marks;
}

void check_places(const Marks& marks, const stock::Stock& stock, Faults& faults) {
    const Rect safe = grown({{}, {}, stock.label_width, stock.label_height}, -stock.inset);
    for (const auto& run : marks.runs)
        faults.unless(safe.holds(outline_box(run)), "outside the safe area: " + run.text);
    for (const auto& box : marks.boxes) faults.unless(safe.holds(box.rect), "a bar outside the safe area");
    for (const auto& grid : marks.grids) {
        const Rect quiet = grown(grid.bounds(), grid.module);
        faults.unless(safe.holds(grid.bounds()), "the bar code is outside the safe area");
        for (const auto& run : marks.runs)
            faults.unless(!quiet.overlaps(outline_box(run)), "text in the quiet zone: " + run.text);
        for (const auto& box : marks.boxes)
            faults.unless(!quiet.overlaps(box.rect), "a bar in the quiet zone");
    }
    for (std::size_t i = 0; i < marks.runs.size(); ++i)
        for (std::size_t j = i + 1; j < marks.runs.size(); ++j)
            faults.unless(!outline_box(marks.runs[i]).overlaps(outline_box(marks.runs[j])),
                          fmt::format("\"{}\" touches \"{}\"", marks.runs[i].text, marks.runs[j].text));
}

void check_dots(const Marks& marks, int dpi, Faults& faults) {
    const auto on_dots = [&](const Length& length) { return length.in_dots(dpi).is_whole(); };
    for (const auto& box : marks.boxes) {
        const Rect& r = box.rect;
        faults.unless(on_dots(r.x) && on_dots(r.y) && on_dots(r.width) && on_dots(r.height),
                      "a bar off the printer's dots");
        faults.unless(r.width.is_positive() && r.height.is_positive(), "a bar without extent");
    }
    for (const auto& grid : marks.grids)
        faults.unless(on_dots(grid.corner.x) && on_dots(grid.corner.y) && on_dots(grid.module),
                      "the bar code is off the printer's dots");
    faults.unless(marks.grids.size() == 1, "not one bar code");
}

// White on black, black on white.
void check_inks(const Marks& marks, Faults& faults) {
    for (const auto& run : marks.runs) {
        bool covered = false;
        for (const auto& box : marks.boxes) {
            covered = covered || box.rect.holds(outline_box(run));
            faults.unless(run.ink == draw::Ink::white || !box.rect.overlaps(outline_box(run)),
                          "black text on a bar: " + run.text);
        }
        faults.unless(run.ink == draw::Ink::black || covered, "white text on white: " + run.text);
    }
}

void check_elements(const Marks& marks, const content::LabelContent& content, Faults& faults) {
    for (const auto& element : content.elements) {
        std::string shown;
        for (const auto& run : marks.runs) {
            if (run.element != element.id) continue;
            shown += (shown.empty() ? "" : " ") + run.text;
            faults.unless(run.size >= element.minimum_size, "too small: " + run.text);
        }
        const bool brief = !element.brief.empty() && shown == content::to_text(element.brief);
        const bool absent = shown.empty() && !element.mandatory;
        faults.unless(shown == element.text() || brief || absent, "not whole: " + element.id + " " + shown);
    }
    for (const auto& run : marks.runs)
        faults.unless(content.element(run.element) != nullptr, "of no element: " + run.text);
}

}  // namespace

Rect outline_box(const draw::TextRun& run) {
    const OpenFont& font = font_of(run.face);
    FT_Pos pen = 0;
    FT_Pos left = 0, right = 0, low = 0, high = 0;
    bool empty = true;
    for (const char32_t c : text::decode_utf8(run.text).characters) {
        const GlyphBox& glyph = glyph_box(run.face, c);
        if (glyph.box.xMax > glyph.box.xMin) {
            left = empty ? pen + glyph.box.xMin : std::min(left, pen + glyph.box.xMin);
            right = empty ? pen + glyph.box.xMax : std::max(right, pen + glyph.box.xMax);
            low = empty ? glyph.box.yMin : std::min(low, glyph.box.yMin);
            high = empty ? glyph.box.yMax : std::max(high, glyph.box.yMax);
            empty = false;
        }
        pen += glyph.advance;
    }
    const auto scaled = [&](FT_Pos units) { return run.size * Exact::ratio(units, font.per_em); };
    return {run.baseline.x + scaled(left), run.baseline.y - scaled(high), scaled(right - left),
            scaled(high - low)};
}

std::vector<std::string> faults_of_layout(const layout::LabelLayout& layout,
                                          const content::LabelContent& content, const stock::Stock& stock) {
    Faults faults;
    const Marks marks = marks_of(layout.drawing);
    faults.unless(layout.drawing.width == stock.label_width && layout.drawing.height == stock.label_height,
                  "the drawing has another size than the label");
    check_places(marks, stock, faults);
    check_dots(marks, layout.drawing.dpi, faults);
    check_inks(marks, faults);
    check_elements(marks, content, faults);
    return std::move(faults.list);
}

}  // namespace vialwright::tests
