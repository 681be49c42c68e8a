// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answer_card.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

using workbench::AnswerState;
using workbench::AnswerView;
using workbench::Tone;

namespace {

constexpr TextStyle fact_value{.scale = 1.15, .weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true};

// Only an instruction is big. A number that is not checked is small enough not to be taken for one, and one that must not
// be drawn up is struck out.
double scale_of(AnswerState state) {
    switch (state) {
        case AnswerState::ready: return 4.4;
        case AnswerState::open: return 2.2;
        case AnswerState::stop:
        case AnswerState::waiting: break;
    }
    return 1.5;
}

std::string spoken(const AnswerView& view) {
    std::string words = view.kicker;
    if (view.state != AnswerState::stop && !view.number.empty())
        words += fmt::format(" {} {}", view.number, view.unit);
    for (const std::string* part : {&view.product, &view.supply, &view.reason})
        if (!part->empty()) words += ". " + *part;
    return words;
}

}  // namespace

Headline::Headline(wxWindow* parent, const Look& look)
    : Surface(parent, look, SurfaceKind::tint),
      icon_(new ToneIcon(this, look, 18)),
      kicker_(new Text(this, look, {.scale = 0.93, .weight = wxFONTWEIGHT_BOLD})),
      product_(
          new Text(this, look, {.weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true, .alignment = wxALIGN_RIGHT})),
      number_(new Text(this, look, {.scale = 4, .weight = wxFONTWEIGHT_BOLD})),
      unit_(new Text(this, look, {.scale = 2, .weight = wxFONTWEIGHT_SEMIBOLD})),
      reason_(new Text(this, look, {.scale = 1.15, .weight = wxFONTWEIGHT_MEDIUM, .wraps = true})),
      supply_(new Text(this, look, {.scale = 1.1, .weight = wxFONTWEIGHT_MEDIUM, .wraps = true})) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(icon_, wxSizerFlags().Border(wxRIGHT, FromDIP(space::small)));
    head->Add(kicker_, wxSizerFlags().Border(wxRIGHT, FromDIP(space::medium)));
    head->Add(product_, wxSizerFlags(1));
    auto* figure = new wxBoxSizer(wxHORIZONTAL);
    figure->Add(number_, wxSizerFlags().Bottom());
    figure->AddSpacer(FromDIP(space::medium));
    unit_place_ = figure->Add(unit_, wxSizerFlags().Bottom().Border(wxBOTTOM, 0));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(head, wxSizerFlags().Expand());
    inside->Add(figure, wxSizerFlags());
    inside->Add(reason_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    inside->Add(supply_, wxSizerFlags().Expand());
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(inside, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::large)));
    SetSizer(outer);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_figure();
    });
}

void Headline::show(const AnswerView& view) {
    const bool is_instruction = view.state == AnswerState::ready;
    set_tone(view.tone);
    icon_->Show(view.tone != Tone::none);
    icon_->set_tone(view.tone);
    kicker_->set(view.kicker);
    kicker_->set_tone(view.tone);
    product_->set(view.product);
    number_->set(view.number);
    unit_->set(view.unit);
    state_ = view.state;
    fit_figure();
    number_->set_tone(is_instruction ? Tone::none : view.tone);
    unit_->set_tone(is_instruction ? Tone::none : view.tone);
    reason_->set(view.reason);
    supply_->set(view.supply);
    native::set_accessible_panel(*this, spoken(view));
}

// As large as its state asks for, but whole: a unit that is cut off is a different unit.
void Headline::fit_figure() {
    const bool is_struck = state_ == AnswerState::stop;
    const auto set_scales = [&](double factor) {
        const double scale = scale_of(state_);
        number_->set_scale(scale * factor, is_struck);
        unit_->set_scale((state_ == AnswerState::ready ? scale / 2 : scale) * factor, is_struck);
    };
    set_scales(1);
    const int room = GetClientSize().x - FromDIP(2 * space::large + space::medium);
    const int wanted = number_->GetBestSize().x + unit_->GetBestSize().x;
    if (room > 0 && wanted > room) set_scales(static_cast<double>(room) / wanted);
    // Both stand on the bottom of their boxes; the larger one's letters stand higher there.
    const auto descent = [](Text* text) {
        int below = 0;
        text->GetTextExtent("0", nullptr, nullptr, &below);
        return below;
    };
    unit_place_->SetBorder(std::max(0, descent(number_) - descent(unit_)));
}

FactCell::FactCell(wxWindow* parent, const Look& look, wxSizer* into)
    : name_(new Text(parent, look, style::label_that_wraps)),
      value_(new Text(parent, look, fact_value)),
      note_(new Text(parent, look, style::note)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(name_, wxSizerFlags().Expand());
    column->Add(value_, wxSizerFlags().Expand());
    column->Add(note_, wxSizerFlags().Expand());
    into->Add(column, wxSizerFlags().Expand());
}

void FactCell::show(const workbench::FactView* view) {
    name_->set(view ? view->name : "");
    value_->set(view ? view->value : "");
    note_->set(view ? view->note : "");
}

AnswerCard::AnswerCard(wxWindow* parent, const Look& look)
    : Card(parent, look, ""),
      headline_(new Headline(this, look)),
      grid_(new wxFlexGridSizer(1, FromDIP(space::medium), FromDIP(space::large))),
      facts_([this, &look] { return std::make_unique<FactCell>(this, look, grid_); }),
      gauge_title_(new Text(this, look, {.weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true})),
      verdict_(new Pill(this, look)),
      gauge_(new GaugeCanvas(this, look.palette)),
      gauge_source_(new Text(this, look, style::note)) {
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(gauge_title_, wxSizerFlags(1).CentreVertical());
    head->Add(verdict_, wxSizerFlags().CentreVertical());
    body()->Add(headline_, wxSizerFlags().Expand());
    body()->Add(grid_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    body()->Add(head, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    body()->Add(gauge_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    body()->Add(gauge_source_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (arrange_facts()) PostSizeEventToParent();
    });
}

void AnswerCard::render(const workbench::PrepareView& view) {
    headline_->show(view.answer);
    facts_.show(view.facts);
    measure(view.facts);
    arrange_facts();
    gauge_title_->set(view.gauge ? view.gauge->title : view.verdict.text.empty() ? "" : "Check");
    verdict_->show(view.verdict);
    gauge_->Show(view.gauge.has_value());
    gauge_->show(view.gauge);
    gauge_source_->set(view.gauge && !view.gauge->source.empty() ? "Source: " + view.gauge->source : "");
}

void AnswerCard::measure(const std::vector<workbench::FactView>& facts) {
    fact_count_ = static_cast<int>(facts.size());
    widest_fact_ = 0;
    const auto take_in = [this](const std::string& words, const TextStyle& style) {
        int width = 0, height = 0;
        const wxFont font = Look::font(style.scale, style.weight);
        GetTextExtent(shown(words), &width, &height, nullptr, nullptr, &font);
        widest_fact_ = std::max(widest_fact_, width + FromDIP(2));
    };
    for (const auto& fact : facts) {
        take_in(fact.name, style::label_that_wraps);
        take_in(fact.value, fact_value);
    }
}

// Side by side as many as there is room for, each figure whole.
bool AnswerCard::arrange_facts() {
    const int gap = FromDIP(space::large);
    const int room = GetClientSize().x - 2 * gap;
    int columns = std::clamp(fact_count_, 1, 4);
    while (columns > 1 && columns * (widest_fact_ + gap) - gap > room) --columns;
    if (columns == 3 && fact_count_ == 4) columns = 2;
    if (columns == grid_->GetCols()) return false;
    for (std::size_t column = 0; column < 4; ++column)
        if (grid_->IsColGrowable(column)) grid_->RemoveGrowableCol(column);
    grid_->SetCols(columns);
    for (int column = 0; column < columns; ++column)
        grid_->AddGrowableCol(static_cast<std::size_t>(column), 1);
    return true;
}

void AnswerCard::restyle() {
    Card::restyle();
    gauge_->set_palette(look().palette);
}

}  // namespace vialwright::gui
