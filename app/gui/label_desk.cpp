// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_desk.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <wx/dcbuffer.h>
#include <wx/display.h>
#include <wx/graphics.h>

#include "app/gui/label_paper.hpp"
#include "app/gui/native.hpp"
#include "app/gui/painting/spoken_label.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

constexpr double points_an_inch = 72;
constexpr int usual_pixels_an_inch = 96, least_pixels_an_inch = 60, most_pixels_an_inch = 500;
constexpr double most_enlarged = 4;  // "fit" goes no further: a strip would fill the desk with one word
constexpr double empty_width = 360, empty_height = 130;
constexpr double around_choice = 3;
constexpr int scroll_step = 12;

double in_points(const draw::Length& length) { return static_cast<double>(length.in_points()); }

double times(Zoom zoom) {
    if (zoom == Zoom::twice) return 2;
    return zoom == Zoom::four_times ? 4 : 1;
}

}  // namespace

double pixels_a_point(int pixels_an_inch) {
    const bool is_said = pixels_an_inch >= least_pixels_an_inch && pixels_an_inch <= most_pixels_an_inch;
    return (is_said ? pixels_an_inch : usual_pixels_an_inch) / points_an_inch;
}

LabelDesk::LabelDesk(wxWindow* parent, const Look& look, const std::filesystem::path& fonts_folder)
    : look_(look) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE | wxBORDER_NONE);
    auto painter = CairoPainter::load(fonts_folder);
    if (painter) painter_.emplace(*std::move(painter));
    else font_fault_ = painter.error();
    SetName(shown(tr("Label preview")));
    native::set_accessible_panel(*this, tr("Label preview"));
    SetScrollRate(scroll_step, scroll_step);
    SetMinSize(FromDIP(wxSize(200, 120)));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        arrange();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) { point(event.GetPosition()); });
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            Refresh();
        });
}

void LabelDesk::show(const workbench::LabelsView& view) {
    const bool is_same_choice = view.chosen == chosen_;
    if (view.label == label_ && view.elements == elements_ && view.hint == hint_ && is_same_choice) return;
    label_ = view.label;
    elements_ = view.elements;
    hint_ = view.hint;
    chosen_ = view.chosen;
    const std::string spoken = label_.drawing || hint_.empty() ? spoken_label(label_) : hint_;
    native::set_accessible_description(*this, painter_ ? spoken : font_fault_);
    arrange();
    if (!is_same_choice) reveal();
    Refresh();
}

void LabelDesk::set_zoom(Zoom zoom) {
    zoom_ = zoom;
    arrange();
    reveal();
    Refresh();
}

double LabelDesk::true_scale() const {
    const auto number = wxDisplay::GetFromWindow(this);
    const wxDisplay display(number == wxNOT_FOUND ? 0u : static_cast<unsigned>(number));
    return pixels_a_point(display.GetPPI().x);
}

// A label that has no room is scrolled to; the desk never hides a part of it for good.
void LabelDesk::arrange() {
    const wxSize outer = GetSize();
    if (!label_.drawing || !painter_ || outer.x <= 2 * paper_margin || outer.y <= 2 * paper_margin) {
        scrolls_ = false;
        SetVirtualSize(GetClientSize());
        return;
    }
    const double across = in_points(label_.drawing->width), down = in_points(label_.drawing->height);
    const double room = std::min((outer.x - 2 * paper_margin) / across, (outer.y - 2 * paper_margin) / down);
    scale_ = zoom_ == Zoom::fit ? std::min(room, most_enlarged * true_scale()) : true_scale() * times(zoom_);
    const int width = static_cast<int>(std::ceil(across * scale_ + 2 * paper_margin));
    const int height = static_cast<int>(std::ceil(down * scale_ + 2 * paper_margin));
    scrolls_ = zoom_ != Zoom::fit && (width > outer.x || height > outer.y);
    SetVirtualSize(zoom_ == Zoom::fit ? outer : wxSize(width, height));
    const wxSize desk = GetVirtualSize();
    paper_ = {std::round((desk.x - across * scale_) / 2), std::round((desk.y - down * scale_) / 2),
              across * scale_, down * scale_};
    Refresh();
}

std::string LabelDesk::size_words() const {
    if (!label_.drawing) return "";
    const auto mm = [](const draw::Length& length) {
        return numbers::format_decimal(length.in_mm(), 3).text;
    };
    const double shown_at = scale_ / true_scale() * 100;
    return fmt::format(fmt::runtime(tr("{} × {} mm, shown at {} %")), mm(label_.drawing->width),
                       mm(label_.drawing->height), std::lround(shown_at));
}

Frame LabelDesk::frame_of(const draw::Rect& bounds) const {
    return {paper_.x + in_points(bounds.x) * scale_, paper_.y + in_points(bounds.y) * scale_,
            in_points(bounds.width) * scale_, in_points(bounds.height) * scale_};
}

wxPoint LabelDesk::middle_of(const std::string& element) const {
    const auto found = std::ranges::find(elements_, element, &workbench::ElementView::id);
    if (found == elements_.end()) return wxDefaultPosition;
    const Frame at = frame_of(found->bounds);
    const wxPoint middle(static_cast<int>(at.x + at.width / 2), static_cast<int>(at.y + at.height / 2));
    return ClientToScreen(CalcScrolledPosition(middle));
}

// Of elements that lie in one another, such as a line and its part, the smallest is meant.
void LabelDesk::point(const wxPoint& at) {
    if (!label_.drawing || !pointed) return;
    const wxPoint on_desk = CalcUnscrolledPosition(at);
    const workbench::ElementView* found = nullptr;
    double area = 0;
    for (const auto& element : elements_) {
        const Frame frame = frame_of(element.bounds);
        const bool is_in =
            on_desk.x >= frame.x - around_choice && on_desk.x <= frame.x + frame.width + around_choice &&
            on_desk.y >= frame.y - around_choice && on_desk.y <= frame.y + frame.height + around_choice;
        const double its_area = frame.width * frame.height;
        if (!is_in || (found && its_area >= area)) continue;
        found = &element;
        area = its_area;
    }
    pointed(found ? found->id : "");
}

void LabelDesk::reveal() {
    const auto found = std::ranges::find(elements_, chosen_, &workbench::ElementView::id);
    if (!scrolls_ || found == elements_.end()) return;
    const Frame at = frame_of(found->bounds);
    const wxSize room = GetClientSize();
    const wxPoint from = CalcUnscrolledPosition(wxPoint(0, 0));
    const auto wanted = [](double start, double length, int now, int space) {
        const bool is_seen = start >= now && start + length <= now + space;
        return is_seen ? -1 : std::max(0, static_cast<int>(start - paper_margin) / scroll_step);
    };
    Scroll(wanted(at.x, at.width, from.x, room.x), wanted(at.y, at.height, from.y, room.y));
}

void LabelDesk::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(look_.palette.desk));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    const wxSize size = GetClientSize();
    if (label_.drawing && painter_) {
        const wxPoint start = CalcScrolledPosition(wxPoint(0, 0));
        graphics->Translate(start.x, start.y);
        paint_label(*graphics);
        graphics->Translate(-start.x, -start.y);
    } else {
        const double width = std::min(empty_width, size.x - 2 * paper_margin);
        const double height = std::min(empty_height, size.y - 2 * paper_margin);
        const std::string told = hint_.empty() ? label_hint(label_) : hint_;
        paint_outline(*this, *graphics, look_.palette,
                      {std::round((size.x - width) / 2), std::round((size.y - height) / 2), width, height},
                      {}, painter_ ? told : tr("The label cannot be shown: its fonts cannot be read."));
    }
    if (!HasFocus()) return;
    graphics->SetBrush(*wxTRANSPARENT_BRUSH);
    graphics->SetPen(wxPen(look_.palette.accent, 2));
    graphics->DrawRectangle(1, 1, size.x - 2, size.y - 2);
}

void LabelDesk::paint_label(wxGraphicsContext& graphics) {
    paint_paper(graphics, look_.palette, paper_);
    auto* context = static_cast<cairo_t*>(graphics.GetNativeContext());
    const wxColour& stamp = look_.palette.tone(label_.stamp_tone).solid;
    cairo_save(context);
    cairo_translate(context, paper_.x, paper_.y);
    picture_.paint(context, *painter_, *label_.drawing, scale_);
    painter_->paint_stamp(context, label_.stamp, paper_.width, paper_.height,
                          {stamp.Red() / 255.0, stamp.Green() / 255.0, stamp.Blue() / 255.0, 0.42});
    cairo_restore(context);
    paint_choice(graphics);
}

// The colour of the light look in the dark too: the paper is white there.
void LabelDesk::paint_choice(wxGraphicsContext& graphics) {
    const auto found = std::ranges::find(elements_, chosen_, &workbench::ElementView::id);
    if (found == elements_.end()) return;
    const Frame at = frame_of(found->bounds);
    const wxColour accent("#1D5FBF");
    graphics.SetBrush(wxBrush(wxColour(accent.Red(), accent.Green(), accent.Blue(), 26)));
    graphics.SetPen(wxPen(accent, 2));
    graphics.DrawRoundedRectangle(at.x - around_choice, at.y - around_choice, at.width + 2 * around_choice,
                                  at.height + 2 * around_choice, around_choice);
}

void LabelDesk::restyle() { Refresh(); }

}  // namespace vialwright::gui
