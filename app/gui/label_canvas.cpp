// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/fit_height.hpp"
#include "app/gui/label_paper.hpp"
#include "app/gui/look.hpp"
#include "app/gui/native.hpp"
#include "app/gui/painting/spoken_label.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

constexpr int best_width = 420;
constexpr int least_width = 240;
constexpr double margin = paper_margin;
constexpr double empty_aspect = 0.4;  // of the outline where there is no label
constexpr double most_aspect = 0.9;   // a label that is taller is shown narrower
constexpr double desk_corner = 8;
constexpr double stamp_opacity = 0.42;
constexpr Face hint_face{.scale = 0.93};

double in_points(const draw::Length& length) { return static_cast<double>(length.in_points()); }

Colour colour_of(const wxColour& colour, double opacity) {
    return {colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0, opacity};
}

}  // namespace

LabelCanvas::LabelCanvas(wxWindow* parent, const Palette& palette, const std::filesystem::path& fonts_folder)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE),
      palette_(palette) {
    auto painter = CairoPainter::load(fonts_folder);
    if (painter) painter_.emplace(*std::move(painter));
    else font_fault_ = painter.error();
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        follow_width();
        event.Skip();
    });
    SetMinSize(FromDIP(wxSize(least_width, -1)));
    describe();
}

void LabelCanvas::show(const workbench::LabelView& view) {
    if (view == view_) return;
    view_ = view;
    describe();
    InvalidateBestSize();
    follow_width();
    Refresh();
}

void LabelCanvas::set_palette(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void LabelCanvas::describe() {
    native::set_accessible_panel(*this, tr("Label preview"));
    native::set_accessible_description(*this, painter_ ? spoken_label(view_) : font_fault_);
}

bool LabelCanvas::has_label() const { return painter_ && view_.drawing; }

double LabelCanvas::aspect() const {
    if (!has_label()) return empty_aspect;
    return std::min(most_aspect, static_cast<double>(view_.drawing->height / view_.drawing->width));
}

std::string LabelCanvas::hint() const {
    return painter_ ? label_hint(view_) : tr("The label cannot be shown: its fonts cannot be read.");
}

int LabelCanvas::height_for(int width) const {
    const double across = width - 2 * margin;
    const double words = has_label() ? 0 : outline_height(*this, hint_face, hint(), across);
    return static_cast<int>(std::lround(std::max(across * aspect(), words) + 2 * margin));
}

void LabelCanvas::follow_width() {
    const int width = GetClientSize().x;
    if (width <= 2 * margin) return;
    // A scroll bar that comes because of the new height takes width away, which must not undo the height.
    const bool is_scroll_bar =
        aspect() == fitted_aspect_ && hint() == fitted_hint_ && std::abs(width - fitted_width_) < FromDIP(20);
    if (is_scroll_bar) return;
    fitted_aspect_ = aspect();
    fitted_hint_ = hint();
    fitted_width_ = width;
    fit_height(*this, height_for(width));
}

wxSize LabelCanvas::DoGetBestClientSize() const {
    const int width = FromDIP(best_width);
    return {width, height_for(width)};
}

// In the middle of the desk, as large as it can be, on whole pixels.
Frame LabelCanvas::paper() const {
    const wxSize size = GetClientSize();
    const double across = std::max(1.0, size.x - 2 * margin), down = std::max(1.0, size.y - 2 * margin);
    const double shape =
        has_label() ? static_cast<double>(view_.drawing->height / view_.drawing->width) : empty_aspect;
    const double width = std::min(across, down / shape);
    return {std::round((size.x - width) / 2), std::round((size.y - width * shape) / 2), width, width * shape};
}

void LabelCanvas::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(palette_.panel));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    const wxSize size = GetClientSize();
    graphics->SetPen(*wxTRANSPARENT_PEN);
    graphics->SetBrush(wxBrush(palette_.desk));
    graphics->DrawRoundedRectangle(0, 0, size.x, size.y, desk_corner);
    if (has_label()) paint_label(*graphics);
    else paint_hint(*graphics);
}

void LabelCanvas::paint_label(wxGraphicsContext& graphics) {
    const Frame at = paper();
    paint_paper(graphics, palette_, at);
    auto* context = static_cast<cairo_t*>(graphics.GetNativeContext());
    cairo_save(context);
    cairo_translate(context, at.x, at.y);
    picture_.paint(context, *painter_, *view_.drawing, at.width / in_points(view_.drawing->width));
    painter_->paint_stamp(context, view_.stamp, at.width, at.height,
                          colour_of(palette_.tone(view_.stamp_tone).solid, stamp_opacity));
    cairo_restore(context);
}

void LabelCanvas::paint_hint(wxGraphicsContext& graphics) {
    paint_outline(*this, graphics, palette_, paper(), hint_face, hint());
}

}  // namespace vialwright::gui
