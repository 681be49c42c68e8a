// SPDX-License-Identifier: Apache-2.0
#include "app/gui/limits_card.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::LimitView;
using workbench::Tone;
using workbench::tr;

namespace {

double position(const std::optional<numbers::Exact>& at, double otherwise) {
    return at ? std::clamp(static_cast<double>(*at), 0.0, 1.0) : otherwise;
}

std::string as_source(const std::string& words) {
    return words.empty() ? "" : fmt::format(fmt::runtime(tr("Source: {}")), words);
}

}  // namespace

Bar::Bar(wxWindow* parent, const Look& look) : wxWindow(parent, wxID_ANY), look_(look) {
    SetMinSize(FromDIP(wxSize(-1, 7)));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { Refresh(); });
}

void Bar::show(const LimitView& view) {
    Show(view.fraction.has_value());
    fraction_ = position(view.fraction, 0);
    usual_from_ = position(view.usual_from, 0);
    usual_to_ = position(view.usual_to, 1);
    tone_ = view.tone;
    native::set_accessible_panel(*this, fmt::format("{}: {}, {}", view.name, view.value, view.limit));
    Refresh();
}

// The usual is a band in the middle of the track; the bar over it is as long as what is used.
void Bar::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(look_.palette.panel));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> graphics(wxGraphicsContext::Create(dc));
    if (!graphics) return;
    const wxSize size = GetClientSize();
    const double radius = size.y / 2.0;
    const auto fill = [&](const wxColour& colour) { graphics->SetBrush(wxBrush(colour)); };
    graphics->SetPen(*wxTRANSPARENT_PEN);
    fill(look_.palette.tone(Tone::none).background);
    graphics->DrawRoundedRectangle(0, 0, size.x, size.y, radius);
    fill(look_.palette.tone(Tone::none).solid);
    if (usual_from_ > 0 || usual_to_ < 1)
        graphics->DrawRectangle(usual_from_ * size.x, size.y - 2, (usual_to_ - usual_from_) * size.x, 2);
    fill(look_.palette.tone(tone_).solid);
    graphics->DrawRoundedRectangle(0, 0, std::max<double>(size.y, fraction_ * size.x), size.y, radius);
    fill(look_.palette.text);
    for (const double mark : {usual_from_, usual_to_})
        if (mark > 0 && mark < 1) graphics->DrawRectangle(mark * size.x - 0.5, 0, 1.5, size.y);
}

LimitRow::LimitRow(Card& card, const Look& look)
    : name_(new Text(&card, look, {.weight = wxFONTWEIGHT_MEDIUM})),
      limit_(new Text(&card, look, style::note)),
      value_(new Text(&card, look, {.weight = wxFONTWEIGHT_SEMIBOLD})),
      source_(new Text(&card, look, style::note)),
      bar_(new Bar(&card, look)) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(name_, wxSizerFlags());
    head->Add(limit_, wxSizerFlags(1).Border(wxLEFT | wxRIGHT, card.FromDIP(space::medium)));
    head->Add(value_, wxSizerFlags());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(head, wxSizerFlags().Expand());
    column->Add(bar_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(4)));
    column->Add(source_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(3)));
    card.body()->Add(column, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::large)));
}

void LimitRow::show(const LimitView* view) {
    name_->set(view ? view->name : "");
    value_->set(view ? view->value : "");
    limit_->set(view ? view->limit : "");
    bar_->show(view ? *view : LimitView{});
    source_words_ = view ? view->source : "";
    show_source(source_shown_);
    // What is kept needs no colour; what is not has its word in the findings.
    const bool kept = !view || view->tone == Tone::good;
    value_->set_tone(kept ? Tone::none : view->tone);
}

void LimitRow::show_source(bool shown) {
    source_shown_ = shown;
    source_->set(shown ? as_source(source_words_) : "");
}

LimitsCard::LimitsCard(wxWindow* parent, const Look& look, std::function<void()> rearrange)
    : Card(parent, look, tr("Limits")),
      sources_(new SourcesButton(this, tr("Sources of the limits"),
                                 [this, rearrange = std::move(rearrange)] {
                                     show_sources();
                                     rearrange();
                                 })),
      gauge_title_(new Text(this, look, {.weight = wxFONTWEIGHT_MEDIUM, .wraps = true})),
      gauge_(new GaugeCanvas(this, look.palette)),
      gauge_source_(new Text(this, look, style::note)),
      rows_([this, &look] {
          auto row = std::make_unique<LimitRow>(*this, look);
          row->show_source(sources_->is_down());
          return row;
      }) {
    put_in_heading(sources_);
    body()->Add(gauge_title_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    body()->Add(gauge_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    body()->Add(gauge_source_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::hair)));
}

void LimitsCard::render(const workbench::PrepareView& view) {
    Show(!view.verdict.text.empty());
    show_pill(view.verdict);
    show_control(*sources_, view.gauge || !view.limits.empty());
    gauge_title_->set(view.gauge ? view.gauge->title : view.limits.empty() ? tr("No limit to show.") : "");
    gauge_->Show(view.gauge.has_value());
    gauge_->show(view.gauge);
    gauge_source_words_ = view.gauge ? view.gauge->source : "";
    rows_.show(view.limits);
    show_sources();
}

void LimitsCard::show_sources() {
    const bool shown = sources_->is_down();
    gauge_source_->set(shown ? as_source(gauge_source_words_) : "");
    rows_.each([shown](LimitRow& row) { row.show_source(shown); });
}

void LimitsCard::restyle() {
    Card::restyle();
    gauge_->set_palette(look().palette);
}

}  // namespace vialwright::gui
