// SPDX-License-Identifier: Apache-2.0
// The answer of a form, its figures, what was found and the working, below each other.
#pragma once

#include "app/gui/answer_card.hpp"
#include "app/gui/check_cards.hpp"
#include "app/gui/column.hpp"
#include "app/workbench/form_view.hpp"

namespace vialwright::gui {

class ResultCard : public Card {
public:
    ResultCard(wxWindow* parent, const Look& look);
    void render(const workbench::ResultView& view);

private:
    Headline* headline_;
    FactGrid facts_;
};

class ResultColumn : public Column {
public:
    ResultColumn(wxWindow* parent, const Look& look);
    void render(const workbench::ResultView& view);  // arrange() is left to the page

private:
    ResultCard* result_;
    FindingsCard* findings_;
    WorkingCard* working_;
};

}  // namespace vialwright::gui
