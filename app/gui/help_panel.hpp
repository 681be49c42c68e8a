// SPDX-License-Identifier: Apache-2.0
// The page "Help": what the pages are for and how to type, the keys, where files are kept.
#pragma once

#include "app/gui/card.hpp"
#include "app/gui/column.hpp"
#include "app/gui/page.hpp"
#include "app/workbench/help_text.hpp"

namespace vialwright::gui {

class HelpPanel : public Page {
public:
    HelpPanel(wxWindow* parent, const Look& look, const workbench::HelpView& view);

    std::vector<std::string> sections() const override;
    void go_to_section(std::size_t section) override;
    void start_over() override { go_to_section(0); }
    void show_focused(const wxWindow&) override {}

private:
    Column* add_column(const std::string& name);
    void add_lines(Column& column, const workbench::HelpChapter& chapter);
    void add_keys(Column& column, const workbench::HelpChapter& chapter);

    std::vector<Column*> columns_;
};

}  // namespace vialwright::gui
