// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_paper.hpp"

#include <vector>

#include <wx/brush.h>
#include <wx/graphics.h>
#include <wx/pen.h>
#include <wx/textwrapper.h>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

constexpr double paper_corner = 4;

class WrappedText : public wxTextWrapper {
public:
    WrappedText(wxWindow* window, const wxString& text, int width) { Wrap(window, text, width); }
    const std::vector<wxString>& lines() const { return lines_; }

protected:
    void OnOutputLine(const wxString& line) override { lines_.push_back(line); }

private:
    std::vector<wxString> lines_;
};

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

void paint_outline(wxWindow& window, wxGraphicsContext& graphics, const Palette& palette, const Frame& at,
                   const std::string& hint) {
    graphics.SetPen(wxPen(palette.muted, 1, wxPENSTYLE_SHORT_DASH));
    graphics.SetBrush(*wxTRANSPARENT_BRUSH);
    graphics.DrawRoundedRectangle(at.x + 0.5, at.y + 0.5, at.width - 1, at.height - 1, paper_corner);
    graphics.SetFont(window.GetFont(), palette.muted);
    const WrappedText text(&window, shown(hint), static_cast<int>(at.width) - 24);
    const double line = window.GetCharHeight() * 1.15;
    double y = at.y + (at.height - line * static_cast<double>(text.lines().size())) / 2;
    for (const wxString& words : text.lines()) {
        double width = 0, height = 0;
        graphics.GetTextExtent(words, &width, &height);
        graphics.DrawText(words, at.x + (at.width - width) / 2, y);
        y += line;
    }
}

}  // namespace vialwright::gui
