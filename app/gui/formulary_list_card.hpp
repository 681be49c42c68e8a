// SPDX-License-Identifier: Apache-2.0
// The card with the list of monographs, searched as one types, and what can be done with the chosen one.
#pragma once

#include "app/gui/field.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/formulary_presenter.hpp"

class wxButton;

namespace vialwright::gui {

class FormularyListCard : public Card {
public:
    struct Acts {
        std::function<void(const std::string& raw)> search;
        std::function<void(const std::string& key)> select;
        std::function<void()> edit, duplicate, compare;
    };

    // The presenter must outlive the card.
    FormularyListCard(wxWindow* parent, const Look& look, const workbench::FormularyPresenter& presenter,
                      Acts acts);

    void render();
    void tell(const std::string& problem);  // why what was asked for is not done; "": nothing
    void focus_search() { search_->control()->SetFocus(); }
    void focus_list() { list_->SetFocus(); }

private:
    void add_buttons(const Acts& acts);

    const workbench::FormularyPresenter& presenter_;
    std::unique_ptr<TextField> search_;
    Text* problems_;
    Table* list_;
    Text* refusal_ = nullptr;
    std::vector<wxButton*> buttons_;
};

}  // namespace vialwright::gui
