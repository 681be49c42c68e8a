// SPDX-License-Identifier: Apache-2.0
#include "app/gui/surface.hpp"

#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

namespace vialwright::gui {

Surface::Surface(wxWindow* parent, const Look& look, SurfaceKind kind)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE),
      look_(look),
      kind_(kind) {
    m_container.DisableSelfFocus();
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, &Surface::paint, this);
}

void Surface::set_tone(workbench::Tone tone) {
    if (tone == tone_) return;
    tone_ = tone;
    Refresh();
}

void Surface::restyle() { Refresh(); }

const wxColour& Surface::fill() const {
    return kind_ == SurfaceKind::card ? look_.palette.panel : look_.palette.tone(tone_).background;
}

const wxColour& Surface::ground() const {
    const auto* below = dynamic_cast<const Surface*>(GetParent());
    return below ? below->fill() : look_.palette.window;
}

void Surface::paint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(ground()));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    const wxSize size = GetClientSize();
    graphics->SetBrush(wxBrush(fill()));
    graphics->SetPen(kind_ == SurfaceKind::card ? wxPen(look_.palette.line) : *wxTRANSPARENT_PEN);
    // The one-pixel line stands on whole pixels.
    const double inset = kind_ == SurfaceKind::card ? 0.5 : 0;
    graphics->DrawRoundedRectangle(inset, inset, size.x - 2 * inset, size.y - 2 * inset, 8);
}

}  // namespace vialwright::gui
