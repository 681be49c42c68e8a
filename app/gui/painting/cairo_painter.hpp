// SPDX-License-Identifier: Apache-2.0
// Paints a label's list of marks with cairo: on the window's own context, or on a picture for a test. Knows no window.
//
// Glyphs are filled as outlines at their exact places, at the advances that the PDF states. cairo 1.16 sets glyphs of a
// font on whole pixels, and hinting moves them further: at the size of a screen both would shift small print.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <cairo.h>

#include "core/result.hpp"
#include "labels/draw/draw_list.hpp"
#include "labels/layout/font_set.hpp"

namespace vialwright::gui {

// From 0 to 1.
struct Colour {
    double red = 0, green = 0, blue = 0, opacity = 1;
};

class CairoPainter {
public:
    // The error says which font file is missing or is none, and where it was looked for.
    static Result<CairoPainter, std::string> load(const std::filesystem::path& fonts_folder);

    // The marks, with the label's top left corner at the context's origin; the paper is the caller's. `scale` is in units
    // of the context a point. Boxes and bar codes are set on whole pixels of the context's surface.
    void paint(cairo_t* context, const draw::DrawList& list, double scale) const;

    // A word in a frame, aslant across a label of that size in units of the context.
    void paint_stamp(cairo_t* context, std::string_view text, double width, double height,
                     const Colour& colour) const;

private:
    struct FaceCloser {
        void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    };
    using FontFace = std::unique_ptr<cairo_font_face_t, FaceCloser>;
    explicit CairoPainter(layout::FontSet fonts) : fonts_(std::move(fonts)) {}

    void add_text(cairo_t* context, draw::Face face, double size, double x, double y,
                  std::string_view text) const;
    void paint_mark(cairo_t* context, const draw::TextRun& run, double scale) const;
    void paint_mark(cairo_t* context, const draw::Box& box, double scale) const;
    void paint_mark(cairo_t* context, const draw::ModuleGrid& grid, double scale) const;

    layout::FontSet fonts_;
    std::array<FontFace, draw::face_count> faces_;
};

}  // namespace vialwright::gui
