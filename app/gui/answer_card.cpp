// SPDX-License-Identifier: Apache-2.0
#include "app/gui/answer_card.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::AnswerState;
using workbench::AnswerView;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr int least_percent = 20;  // of the size that a state asks for

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
    for (const std::string* part : {&view.product, &view.supply, &view.reason, &view.decided})
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
      supply_(new Text(this, look, {.scale = 1.1, .weight = wxFONTWEIGHT_MEDIUM, .wraps = true})),
      decided_(new Text(this, look, {.weight = wxFONTWEIGHT_MEDIUM, .wraps = true})) {
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
    inside->Add(decided_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
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
    decided_->set(view.decided);
    decided_->set_tone(view.tone);
    native::set_accessible_panel(*this, spoken(view));
}

// As large as its state asks for, but whole: a unit that is cut off is a different unit.
void Headline::fit_figure() {
    const double scale = scale_of(state_);
    const double unit_scale = state_ == AnswerState::ready ? scale / 2 : scale;
    const int room = GetClientSize().x - FromDIP(2 * space::large + space::medium);
    // Letters do not grow in step with their size: what is worked out is looked at again.
    const auto wanted = [&](double part) {
        return number_->width_at(scale * part) + unit_->width_at(unit_scale * part);
    };
    // In whole percents: each size is a font that is remembered.
    int percent = room > 0 && wanted(1) > room ? 100 * room / wanted(1) : 100;
    while (room > 0 && percent > least_percent && wanted(percent / 100.0) > room) --percent;
    const double factor = percent / 100.0;
    number_->set_scale(scale * factor, state_ == AnswerState::stop);
    unit_->set_scale(unit_scale * factor, state_ == AnswerState::stop);
    // Both stand on the bottom of their boxes; the larger one's letters stand higher there.
    unit_place_->SetBorder(
        std::max(0, descent_of(*number_, number_->face()) - descent_of(*unit_, unit_->face())));
}

AnswerCard::AnswerCard(wxWindow* parent, const Look& look, CopyButton::Copy copy,
                       std::function<void()> label_dose)
    : Card(parent, look, ""),
      headline_(new Headline(this, look)),
      facts_(*this, look),
      label_dose_(new wxButton(this, wxID_ANY, shown(tr("La&bel this dose…")))),
      copy_(new CopyButton(this, std::move(copy))) {
    body()->Add(headline_, wxSizerFlags().Expand());
    body()->Add(facts_.sizer(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
    native::set_style_class(*copy_, "quiet", true);
    copy_->SetMinSize(wxSize(copy_->GetTextExtent(shown(tr("Copy answer"))).x + FromDIP(20), FromDIP(26)));
    const std::string name = tr("Label this dose…");
    label_dose_->SetName(shown(name));
    native::set_accessible_name(*label_dose_, name);
    native::set_style_class(*label_dose_, "quiet", true);
    label_dose_->SetToolTip(shown(tr("A label for the syringe or the bag that states this dose (Ctrl+L)")));
    label_dose_->SetMinSize(wxSize(size_of_line(*label_dose_, {}, name).x + FromDIP(20), FromDIP(26)));
    label_dose_->Bind(wxEVT_BUTTON, [label_dose = std::move(label_dose)](wxCommandEvent&) { label_dose(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(label_dose_, wxSizerFlags());
    buttons->Add(copy_, wxSizerFlags());
    body()->Add(buttons, wxSizerFlags().Right().Border(wxTOP, FromDIP(space::hair)));
}

// A button that can do nothing yet would only be in the way.
void AnswerCard::render(const workbench::PrepareView& view) {
    headline_->show(view.answer);
    facts_.show(view.facts);
    copy_->offer(view.copy_text);
    show_control(*copy_, !view.copy_text.empty());
    show_control(*label_dose_, view.offers_dose_label);
}

}  // namespace vialwright::gui
