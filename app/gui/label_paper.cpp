// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_paper.hpp"

#include <algorithm>
#include <cmath>

#include <wx/arrstr.h>
#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/pen.h>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

constexpr double paper_corner = 4;

constexpr int around_words = 12;

Lines lines_in(const wxWindow& window, const Face& face, const std::string& hint, double width) {
    return broken_lines(window, face, hint, static_cast<int>(width) - 2 * around_words);
}

}  // namespace

void paint_paper(wxGraphicsContext& graphics, const Palette& palette, const Frame& at) {
    // Several thin layers make a soft edge; the light comes from above.
    graphics.SetPen(*wxTRANSPARENT_PEN);
    const wxColour& shadow = palette.shadow;
    graphics.SetBrush(wxBrush(wxColour(shadow.Red(), shadow.Green(), shadow.Blue(), shadow.Alpha() / 3)));
    for (const double spread : {1.0, 2.5, 4.5})
        graphics.DrawRoundedRectangle(at.x - spread, at.y - spread + 2, at.width + 2 * spread,
                                      at.height + 2 * spread, paper_corner + spread);
    graphics.SetBrush(wxBrush(palette.paper));
    graphics.DrawRoundedRectangle(at.x, at.y, at.width, at.height, paper_corner);
}

double outline_height(const wxWindow& window, const Face& face, const std::string& hint, double width) {
    return lines_in(window, face, hint, width).size.y + 2 * around_words;
}

void paint_outline(const wxWindow& window, wxGraphicsContext& graphics, const Palette& palette, Frame at,
                   const Face& face, const std::string& hint) {
    const Lines lines = lines_in(window, face, hint, at.width);
    const double missing = std::max(0.0, lines.size.y + 2 * around_words - at.height);
    at.y = std::round(at.y - missing / 2);
    at.height += missing;
    graphics.SetPen(wxPen(palette.muted, 1, wxPENSTYLE_SHORT_DASH));
    graphics.SetBrush(*wxTRANSPARENT_BRUSH);
    graphics.DrawRoundedRectangle(at.x + 0.5, at.y + 0.5, at.width - 1, at.height - 1, paper_corner);
    graphics.SetFont(font_of(face), palette.muted);
    double y = at.y + (at.height - lines.size.y) / 2;
    for (const wxString& words : wxSplit(shown(lines.text), '\n', '\0')) {
        double width = 0, height = 0;
        graphics.GetTextExtent(words, &width, &height);
        graphics.DrawText(words, at.x + (at.width - width) / 2, y);
        y += height;
    }
}

}  // namespace vialwright::gui
