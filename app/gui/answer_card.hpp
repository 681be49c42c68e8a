// SPDX-License-Identifier: Apache-2.0
// The answer: one big number, or why there is none; the figures beside it.
#pragma once

#include "app/gui/card.hpp"
#include "app/gui/copy_button.hpp"
#include "app/gui/fact_grid.hpp"
#include "app/workbench/prepare_view.hpp"

class wxSizerItem;

namespace vialwright::gui {

class Headline : public Surface {
public:
    Headline(wxWindow* parent, const Look& look);
    void show(const workbench::AnswerView& view);

private:
    void fit_figure();

    ToneIcon* icon_;
    Text *kicker_, *product_, *number_, *unit_, *reason_, *supply_, *decided_;
    wxSizerItem* unit_place_;
    workbench::AnswerState state_ = workbench::AnswerState::waiting;
};

class AnswerCard : public Card {
public:
    // `label_dose`: a label that states the dose is asked for.
    AnswerCard(wxWindow* parent, const Look& look, CopyButton::Copy copy, std::function<void()> label_dose);
    void render(const workbench::PrepareView& view);
    void copy() { copy_->copy(); }

private:
    Headline* headline_;
    FactGrid facts_;
    wxButton* label_dose_;
    CopyButton* copy_;
};

}  // namespace vialwright::gui
