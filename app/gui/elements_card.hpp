// SPDX-License-Identifier: Apache-2.0
// The elements of the label in a table; all of the chosen one below it: what it says, where it stands, which law asks for it.
#pragma once

#include <functional>

#include "app/gui/card.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/labels_view.hpp"

namespace vialwright::gui {

class ElementsCard : public Card {
public:
    ElementsCard(wxWindow* parent, const Look& look, std::function<void(const std::string& id)> choose);

    void render(const workbench::LabelsView& view);
    void focus_first() { table_->SetFocus(); }

private:
    void show_detail(const workbench::LabelsView& view);

    std::function<void(const std::string&)> choose_;
    std::vector<workbench::ElementView> elements_;
    std::string chosen_;
    Table* table_;
    Surface* detail_;
    Text *name_, *says_, *place_, *source_;
};

}  // namespace vialwright::gui
