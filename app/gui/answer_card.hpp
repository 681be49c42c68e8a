// SPDX-License-Identifier: Apache-2.0
// The answer: one big number, or why there is none; the figures beside it; where the dose stands among its limits.
#pragma once

#include <memory>
#include <vector>

#include "app/gui/card.hpp"
#include "app/gui/gauge_canvas.hpp"
#include "app/gui/rows.hpp"

class wxFlexGridSizer;
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

class FactCell {
public:
    FactCell(wxWindow* parent, const Look& look, wxSizer* into);
    void show(const workbench::FactView* view);

private:
    Text *name_, *value_, *note_;
};

class AnswerCard : public Card {
public:
    AnswerCard(wxWindow* parent, const Look& look);
    void render(const workbench::PrepareView& view);
    void restyle() override;

private:
    void measure(const std::vector<workbench::FactView>& facts);
    bool arrange_facts();  // true if the number of columns changed

    Headline* headline_;
    wxFlexGridSizer* grid_;
    Rows<FactCell> facts_;
    Text* gauge_title_;
    Pill* verdict_;
    GaugeCanvas* gauge_;
    Text* gauge_source_;
    int fact_count_ = 0;
    int widest_fact_ = 0;  // in pixels
};

}  // namespace vialwright::gui
