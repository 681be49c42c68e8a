// SPDX-License-Identifier: Apache-2.0
// The two ways out of a page of labels, side by side: the PDF and the printer; why not, and how it ended.
#pragma once

#include <functional>

#include "app/gui/notice.hpp"
#include "app/workbench/prepare_view.hpp"

class wxButton;

namespace vialwright::gui {

class SaveBar {
public:
    SaveBar(Card& card, const Look& look, std::function<void()> save, std::function<void()> print);

    // Their places are the card's.
    wxSizer* buttons() { return buttons_; }
    Text* why_not() { return why_not_; }
    Notice* outcome() { return outcome_; }

    // `otherwise` takes the keyboard from a button that is switched off: it would lose it to nowhere.
    void render(const workbench::SaveView& save, const workbench::PrintView& print,
                const std::function<void()>& otherwise);

private:
    wxButton* make_button(Card& card, int id, const wxString& label, const std::string& name);

    Notice* outcome_;
    Text* why_not_;
    wxSizer* buttons_;
    wxButton *save_, *print_;
};

}  // namespace vialwright::gui
