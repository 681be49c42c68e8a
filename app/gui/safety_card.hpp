// SPDX-License-Identifier: Apache-2.0
// The safety questions of the product: each open, no or yes. An open one is not a no.
#pragma once

#include "app/gui/input_card.hpp"
#include "app/gui/rows.hpp"

class wxButton;
class wxToggleButton;

namespace vialwright::gui {

// A question with two buttons; the one that is down is the answer, and pressed again it opens the question again.
class QuestionRow {
public:
    QuestionRow(Card& card, const Look& look, const Edits& edits);
    void show(const workbench::QuestionView* view);
    bool is_open() const { return answer_ == workbench::Answer::open; }
    void focus();

private:
    wxToggleButton* make_button(Card& card, const Edits& edits, const wxString& word,
                                workbench::Answer means);
    void name_button(wxToggleButton* button, const std::string& word);

    Text* text_;
    wxToggleButton *no_, *yes_;
    std::string id_, asked_;
    workbench::Answer answer_ = workbench::Answer::open;
};

class SafetyCard : public InputCard {
public:
    SafetyCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;
    void focus_first() override;

private:
    void set_in_smaller_type();

    wxButton* rest_;
    bool rest_is_smaller_ = false;
    Rows<QuestionRow> rows_;
};

}  // namespace vialwright::gui
