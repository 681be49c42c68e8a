// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/cairo_painter.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <variant>
#include <vector>

#include <cairo-ft.h>
#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include "app/gui/painting/pixel_grid.hpp"
#include "labels/text/text_policy.hpp"

namespace vialwright::gui {

namespace {

double in_points(const draw::Length& length) { return static_cast<double>(length.in_points()); }

// cairo keeps a font for longer than its user does, so the font keeps what it stands on.
struct OpenFont {
    std::shared_ptr<FT_LibraryRec_> library;
    FT_Face face = nullptr;
    explicit OpenFont(std::shared_ptr<FT_LibraryRec_> in) : library(std::move(in)) {}
    ~OpenFont() {
        if (face != nullptr) FT_Done_Face(face);
    }
    OpenFont(const OpenFont&) = delete;
    OpenFont& operator=(const OpenFont&) = delete;
};

const cairo_user_data_key_t open_font_key{};

cairo_font_face_t* open_font(const std::shared_ptr<FT_LibraryRec_>& library,
                             const std::filesystem::path& file) {
    auto font = std::make_unique<OpenFont>(library);
    if (FT_New_Face(library.get(), file.c_str(), 0, &font->face) != 0) return nullptr;
    cairo_font_face_t* made = cairo_ft_font_face_create_for_ft_face(font->face, FT_LOAD_NO_HINTING);
    const auto close = [](void* kept) { delete static_cast<OpenFont*>(kept); };
    if (cairo_font_face_set_user_data(made, &open_font_key, font.get(), close) != CAIRO_STATUS_SUCCESS) {
        cairo_font_face_destroy(made);
        return nullptr;
    }
    (void)font.release();
    return made;
}

FT_Face freetype_face(cairo_font_face_t* face) {
    return static_cast<OpenFont*>(cairo_font_face_get_user_data(face, &open_font_key))->face;
}

// Undoes what a paint function sets, also when it throws.
class Saved {
public:
    explicit Saved(cairo_t* context) : context_(context) { cairo_save(context_); }
    ~Saved() { cairo_restore(context_); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    cairo_t* context_;
};

void use(cairo_t* context, draw::Ink ink) {
    const double level = ink == draw::Ink::white ? 1 : 0;
    cairo_set_source_rgb(context, level, level, level);
}

void use_exact_glyphs(cairo_t* context) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(context, options);
    cairo_font_options_destroy(options);
}

void add_rounded(cairo_t* context, double width, double height, double radius) {
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(context);
    cairo_arc(context, width / 2 - radius, -height / 2 + radius, radius, -quarter, 0);
    cairo_arc(context, width / 2 - radius, height / 2 - radius, radius, 0, quarter);
    cairo_arc(context, -width / 2 + radius, height / 2 - radius, radius, quarter, 2 * quarter);
    cairo_arc(context, -width / 2 + radius, -height / 2 + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(context);
}

}  // namespace

Result<CairoPainter, std::string> CairoPainter::load(const std::filesystem::path& fonts_folder) {
    auto fonts = layout::FontSet::load(fonts_folder);
    if (!fonts) return Failure{fonts.error()};
    FT_Library raw = nullptr;
    if (FT_Init_FreeType(&raw) != 0) return Failure{std::string("FreeType does not start")};
    const std::shared_ptr<FT_LibraryRec_> library(raw, [](FT_Library used) { FT_Done_FreeType(used); });
    CairoPainter painter(*std::move(fonts));
    for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono}) {
        const auto file = painter.fonts_.file(face);
        FontFace& opened = painter.faces_.at(static_cast<std::size_t>(face));
        opened.reset(open_font(library, file));
        if (!opened) return Failure{fmt::format("{}: cairo cannot use this font file", file.string())};
    }
    return painter;
}

void CairoPainter::paint(cairo_t* context, const draw::DrawList& list, double scale) const {
    const Saved saved(context);
    use_exact_glyphs(context);
    for (const draw::Mark& mark : list.marks)
        std::visit([&](const auto& one) { paint_mark(context, one, scale); }, mark);
}

void CairoPainter::add_text(cairo_t* context, draw::Face face, double size, double x, double y,
                            std::string_view text) const {
    cairo_font_face_t* font = faces_.at(static_cast<std::size_t>(face)).get();
    std::vector<cairo_glyph_t> glyphs;
    std::int64_t pen = 0;  // thousandths of the size, as the PDF counts them
    for (const char32_t c : text::decode_utf8(text).characters) {
        const unsigned long index = FT_Get_Char_Index(freetype_face(font), c);
        glyphs.push_back({index, x + static_cast<double>(pen) * size / 1000, y});
        pen += fonts_.glyph(face, c).advance;
    }
    cairo_set_font_face(context, font);
    cairo_set_font_size(context, size);
    cairo_glyph_path(context, glyphs.data(), static_cast<int>(glyphs.size()));
}

void CairoPainter::paint_mark(cairo_t* context, const draw::TextRun& run, double scale) const {
    use(context, run.ink);
    cairo_new_path(context);
    add_text(context, run.face, in_points(run.size) * scale, in_points(run.baseline.x) * scale,
             in_points(run.baseline.y) * scale, run.text);
    cairo_fill(context);
}

void CairoPainter::paint_mark(cairo_t* context, const draw::Box& box, double scale) const {
    const PixelGrid pixels(context);
    use(context, box.ink);
    cairo_new_path(context);
    pixels.add_box({in_points(box.rect.x) * scale, in_points(box.rect.y) * scale,
                    in_points(box.rect.width) * scale, in_points(box.rect.height) * scale});
    cairo_fill(context);
}

void CairoPainter::paint_mark(cairo_t* context, const draw::ModuleGrid& grid, double scale) const {
    const PixelGrid pixels(context);
    const draw::Rect bounds = grid.bounds();
    const Frame frame = pixels.even({in_points(bounds.x) * scale, in_points(bounds.y) * scale,
                                     in_points(bounds.width) * scale, in_points(bounds.height) * scale},
                                    grid.columns, grid.rows);
    use(context, draw::Ink::black);
    cairo_new_path(context);
    // One path for all, filled once: no seams between neighbours.
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column)
            if (grid.is_dark(column, row))
                cairo_rectangle(context, frame.x + frame.width * column / grid.columns,
                                frame.y + frame.height * row / grid.rows, frame.width / grid.columns,
                                frame.height / grid.rows);
    cairo_fill(context);
}

void CairoPainter::paint_stamp(cairo_t* context, std::string_view text, double width, double height,
                               const Colour& colour) const {
    if (text.empty()) return;
    const double text_width = static_cast<double>(fonts_.advance(draw::Face::bold, text)) / 1000;
    const layout::GlyphInk ink = fonts_.ink(draw::Face::bold, text);
    const double capitals = ink.top / 1000.0;
    // Its frame, aslant, keeps inside the label on all of its shapes.
    const double size = std::min(width * 0.62 / text_width, height * 0.34 / capitals);
    const double slant = -std::min(0.30, 0.55 * std::atan2(height, width));
    const Saved saved(context);
    use_exact_glyphs(context);
    cairo_translate(context, width / 2, height / 2);
    cairo_rotate(context, slant);
    cairo_push_group(context);
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue);
    cairo_new_path(context);
    add_text(context, draw::Face::bold, size, -text_width * size / 2, capitals * size / 2, text);
    cairo_fill(context);
    const double line = size * 0.09;
    add_rounded(context, (text_width + 0.55) * size, (capitals + 0.5) * size, size * 0.16);
    cairo_set_line_width(context, line);
    cairo_stroke(context);
    cairo_pop_group_to_source(context);
    cairo_paint_with_alpha(context, colour.opacity);
}

}  // namespace vialwright::gui
