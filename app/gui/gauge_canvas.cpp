// SPDX-License-Identifier: Apache-2.0
#include "app/gui/gauge_canvas.hpp"

#include <map>
#include <memory>
#include <tuple>

#include <wx/dcbuffer.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "app/gui/fit_height.hpp"
#include "app/gui/icons.hpp"
#include "app/gui/look.hpp"
#include "app/gui/measure.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

constexpr int best_width = 480;
constexpr double bar_radius = 5;
constexpr double strip = 4;  // the lower edge of a zone, in its full colour

Face face_of(GaugeText kind) {
    switch (kind) {
        case GaugeText::flag: return {1.07, wxFONTWEIGHT_BOLD};
        case GaugeText::zone: return {0.9, wxFONTWEIGHT_MEDIUM};
        case GaugeText::usual_tick: return {0.93, wxFONTWEIGHT_BOLD};
        case GaugeText::tick:
        case GaugeText::caption: break;
    }
    return {0.93};
}

// A font takes as long to be made as a text to be drawn.
const wxGraphicsFont& made_font(wxGraphicsContext& graphics, const Face& face, const wxColour& colour) {
    static std::map<std::tuple<Face, wxUint32, wxString>, wxGraphicsFont> made;
    const wxFont& font = font_of(face);
    wxGraphicsFont& one = made[{face, colour.GetRGBA(), font.GetNativeFontInfoDesc()}];
    if (one.IsNull()) one = graphics.CreateFont(font, colour);
    return one;
}

class GaugePainter {
public:
    GaugePainter(wxWindow& window, wxGraphicsContext& graphics, const Palette& palette,
                 const GaugeLayout& layout, workbench::Tone tone, bool is_judged)
        : window_(window),
          graphics_(graphics),
          palette_(palette),
          layout_(layout),
          tone_(tone),
          is_judged_(is_judged) {}

    void paint() {
        paint_bar();
        for (const auto& tick : layout_.ticks) paint_tick(tick);
        if (layout_.unit) write(*layout_.unit, palette_.muted);
        for (const auto& line : layout_.caption) write(line, palette_.muted);
        paint_marker();
        paint_flag();
    }

private:
    // Zones of a rule that is not for this patient have no meaning to colour.
    workbench::Tone tone_of(workbench::ZoneKind kind) const {
        return is_judged_ ? Palette::tone_of(kind) : workbench::Tone::none;
    }

    void fill(const wxColour& colour) {
        graphics_.SetPen(*wxTRANSPARENT_PEN);
        graphics_.SetBrush(wxBrush(colour));
    }

    void write(const PlacedText& text, const wxColour& colour) {
        graphics_.SetFont(made_font(graphics_, face_of(text.kind), colour));
        const int height = size_of_line(window_, face_of(text.kind), text.text).y;
        graphics_.DrawText(shown(text.text), text.frame.x, text.frame.y + (text.frame.height - height) / 2);
    }

    void paint_bar() {
        for (const auto& zone : layout_.zones) paint_zone(zone);
        round_corners();
        for (const auto& zone : layout_.zones)
            if (zone.word) write(*zone.word, palette_.tone(tone_of(zone.kind)).foreground);
    }

    // A clip along a curve has ragged edges: what lies outside of it is painted over instead.
    void round_corners() {
        const Frame& bar = layout_.bar;
        wxGraphicsPath outside = graphics_.CreatePath();
        outside.AddRectangle(bar.x, bar.y, bar.width, bar.height);
        outside.AddRoundedRectangle(bar.x, bar.y, bar.width, bar.height, bar_radius);
        fill(palette_.panel);
        graphics_.FillPath(outside, wxODDEVEN_RULE);
    }

    void paint_zone(const PlacedZone& zone) {
        const auto& colours = palette_.tone(tone_of(zone.kind));
        const Frame& at = zone.frame;
        fill(colours.background);
        graphics_.DrawRectangle(at.x, at.y, at.width, at.height);
        if (tone_of(zone.kind) == workbench::Tone::stop) hatch(at, colours.solid);
        fill(colours.solid);
        graphics_.DrawRectangle(at.x, at.y + at.height - strip, at.width, strip);
        if (at.x > 0) {
            fill(palette_.panel);
            graphics_.DrawRectangle(at.x - 1, at.y, 2, at.height);
        }
    }

    // For who does not tell the colours apart.
    void hatch(const Frame& at, const wxColour& colour) {
        graphics_.PushState();
        graphics_.Clip(at.x, at.y, at.width, at.height);
        graphics_.SetPen(wxPen(wxColour(colour.Red(), colour.Green(), colour.Blue(), 40), 2));
        for (double x = at.x - at.height; x < at.x + at.width; x += 7)
            graphics_.StrokeLine(x, at.y + at.height, x + at.height, at.y);
        graphics_.PopState();
    }

    void paint_tick(const PlacedTick& tick) {
        const double top = layout_.bar.y + layout_.bar.height;
        graphics_.SetPen(wxPen(palette_.muted, 1));
        const double x = std::floor(tick.x) + 0.5;
        graphics_.StrokeLine(x, top + 1, x, top + 4);
        const bool usual = is_judged_ && tick.number.kind == GaugeText::usual_tick;
        write(tick.number, usual ? palette_.tone(workbench::Tone::good).foreground : palette_.muted);
    }

    void paint_marker() {
        const Frame& bar = layout_.bar;
        fill(palette_.panel);
        graphics_.DrawRectangle(layout_.marker - 3, bar.y - 1, 6, bar.height + 2);
        fill(palette_.text);
        graphics_.DrawRectangle(layout_.marker - 1.5, bar.y - 3, 3, bar.height + 5);
    }

    void paint_flag() {
        const auto& colours = palette_.tone(tone_);
        const Frame& flag = layout_.flag;
        fill(colours.solid);
        graphics_.DrawRoundedRectangle(flag.x, flag.y, flag.width, flag.height, 6);
        wxGraphicsPath pointer = graphics_.CreatePath();
        pointer.MoveToPoint(layout_.pointer_left, flag.height - 0.5);
        pointer.AddLineToPoint(layout_.pointer_right, flag.height - 0.5);
        pointer.AddLineToPoint(layout_.marker, layout_.bar.y - 1);
        pointer.CloseSubpath();
        graphics_.FillPath(pointer);
        write(layout_.flag_text, colours.on_solid);
        const wxBitmapBundle shape = icon(tone_, colours.on_solid, static_cast<int>(layout_.icon.height));
        if (shape.IsOk())
            graphics_.DrawBitmap(shape.GetBitmapFor(&window_), layout_.icon.x, layout_.icon.y,
                                 layout_.icon.width, layout_.icon.height);
    }

    wxWindow& window_;
    wxGraphicsContext& graphics_;
    const Palette& palette_;
    const GaugeLayout& layout_;
    workbench::Tone tone_;
    bool is_judged_;
};

}  // namespace

GaugeCanvas::GaugeCanvas(wxWindow* parent, const Palette& palette)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE),
      palette_(palette) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        follow_width();
        event.Skip();
    });
    SetMinSize(FromDIP(wxSize(static_cast<int>(least_gauge_width), -1)));
}

void GaugeCanvas::show(const std::optional<workbench::GaugeView>& view) {
    if (view == view_) return;
    view_ = view;
    native::set_accessible_panel(*this, view_ ? view_->spoken : "");
    InvalidateBestSize();
    follow_width();
    Refresh();
}

void GaugeCanvas::set_palette(const Palette& palette) {
    palette_ = palette;
    Refresh();
}

void GaugeCanvas::follow_width() {
    if (view_ && GetClientSize().x > 0) fit_height(*this, height_for(GetClientSize().x));
}

int GaugeCanvas::height_for(int width) const { return static_cast<int>(layout_for(width).height); }

GaugeLayout GaugeCanvas::layout_for(int width) const {
    const auto text_width = [this](GaugeText kind, std::string_view text) {
        return static_cast<double>(size_of_line(*this, face_of(kind), text).x);
    };
    const int highest = size_of_line(*this, face_of(GaugeText::flag), "0").y;
    return lay_out_gauge(*view_, width, {text_width, static_cast<double>(highest)});
}

wxSize GaugeCanvas::DoGetBestClientSize() const {
    const int width = FromDIP(best_width);
    return {width, view_ ? height_for(width) : 0};
}

void GaugeCanvas::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(palette_.panel));
    dc.Clear();
    if (!view_) return;
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    const GaugeLayout layout = layout_for(GetClientSize().x);
    GaugePainter(*this, *graphics, palette_, layout, view_->tone, view_->is_judged).paint();
}

}  // namespace vialwright::gui
