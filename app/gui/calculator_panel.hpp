// SPDX-License-Identifier: Apache-2.0
// The page "Calculator": the expression at the left, its answer and working in the middle, what was kept at the right.
#pragma once

#include "app/gui/form_page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/result_column.hpp"
#include "app/workbench/calculator_presenter.hpp"
#include "app/workbench/tr.hpp"

class wxListBox;

namespace vialwright::gui {

class CalculatorPanel : public FormPage<workbench::CalculatorPresenter> {
public:
    CalculatorPanel(wxWindow* parent, const Look& look, const Ports& ports);

    std::vector<std::string> sections() const override {
        return {workbench::tr("Expression"), workbench::tr("Answer"), workbench::tr("History")};
    }
    void go_to_section(std::size_t section) override;

private:
    // The list and the buttons change what is shown through the presenter, and then all is shown anew.
    template <class Act> void then_render(Act act) {
        act();
        render();
    }
    void make_form(const Ports& ports);
    Card* make_examples();
    Card* make_history();
    wxButton* add_button(Card* card, wxSizer* row, const std::string& label, std::function<void()> act);
    void on_key(wxKeyEvent& event);
    void render() override;
    void render_history();
    void use_kept(void (workbench::CalculatorPresenter::*how)(std::size_t));

    Column* form_;
    wxButton* keep_;
    ResultColumn* result_;
    wxListBox* kept_;
    Text* nothing_kept_;
    std::vector<wxButton*> of_kept_;  // buttons that work on what is chosen in the history
    std::vector<workbench::KeptLine> listed_;
};

}  // namespace vialwright::gui
