// SPDX-License-Identifier: Apache-2.0
// The answer: one big number, or why there is none; the figures beside it; where the dose stands among its limits.
#pragma once

#include "app/gui/card.hpp"
#include "app/gui/fact_grid.hpp"
#include "app/gui/gauge_canvas.hpp"

class wxSizerItem;

namespace vialwright::gui {

class Headline : public Surface {
public:
    Headline(wxWindow* parent, const Look& look);
    void show(const workbench::AnswerView& view);

private:
    void fit_figure();

    ToneIcon* icon_;
    Text *kicker_, *product_, *number_, *unit_, *reason_, *supply_;
    wxSizerItem* unit_place_;
    workbench::AnswerState state_ = workbench::AnswerState::waiting;
};

class AnswerCard : public Card {
public:
    AnswerCard(wxWindow* parent, const Look& look);
    void render(const workbench::PrepareView& view);
    void restyle() override;

private:
    Headline* headline_;
    FactGrid facts_;
    Text* gauge_title_;
    Pill* verdict_;
    GaugeCanvas* gauge_;
    Text* gauge_source_;
};

}  // namespace vialwright::gui
