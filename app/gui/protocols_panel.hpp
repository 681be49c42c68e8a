// SPDX-License-Identifier: Apache-2.0
// The page "Protocols": the monographs in a list that is searched, the chosen one beside it.
#pragma once

#include "app/gui/field.hpp"
#include "app/gui/monograph_column.hpp"
#include "app/gui/page.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/protocols_presenter.hpp"

namespace vialwright::gui {

class ProtocolsPanel : public Page {
public:
    ProtocolsPanel(wxWindow* parent, const Look& look, workbench::ProtocolsSources sources,
                   const time::Date& today);

    std::vector<std::string> sections() const override { return {"Search", "List", "Monograph"}; }
    void go_to_section(std::size_t section) override;
    void start_over() override;
    void show_focused(const wxWindow& control) override;

private:
    Card* make_list();
    void search(const std::string& raw);
    void render();

    workbench::ProtocolsPresenter presenter_;
    std::unique_ptr<TextField> search_;
    Text* problems_ = nullptr;
    Table* list_ = nullptr;
    MonographColumn* monograph_;
};

}  // namespace vialwright::gui
