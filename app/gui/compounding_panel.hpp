// SPDX-License-Identifier: Apache-2.0
// The page "Compounding": the tools at the left, the form of the chosen one, its answer at the right.
#pragma once

#include "app/gui/form_page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/result_column.hpp"
#include "app/workbench/compounding_presenter.hpp"
#include "app/workbench/tr.hpp"

class wxListBox;

namespace vialwright::gui {

class CompoundingPanel : public FormPage<workbench::CompoundingPresenter> {
public:
    CompoundingPanel(wxWindow* parent, const Look& look, workbench::FormSources sources, const Ports& ports);

    void choose_tool(const std::string& id);

    std::vector<std::string> sections() const override {
        return {workbench::tr("Tool"), workbench::tr("Entries"), workbench::tr("Answer")};
    }
    void go_to_section(std::size_t section) override;

private:
    Card* make_tools();
    void show_tool(const std::string& id);
    void render() override;

    wxListBox* tools_ = nullptr;
    Column* form_;
    Text* about_;
    ResultColumn* result_;
};

}  // namespace vialwright::gui
