// SPDX-License-Identifier: Apache-2.0
// Label stock, searched as it is typed.
#pragma once

#include <functional>
#include <memory>

#include "app/gui/field.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/labels_view.hpp"

namespace vialwright::gui {

class StockCard : public Card {
public:
    struct Acts {
        std::function<void(const std::string& typed)> search;
        std::function<void(const std::string& id)> choose;
    };
    StockCard(wxWindow* parent, const Look& look, Acts acts);

    void render(const workbench::StockSectionView& view);
    void focus_first() { search_->control()->SetFocus(); }

private:
    Acts acts_;
    std::vector<workbench::StockView> stocks_;
    std::string chosen_;
    std::unique_ptr<TextField> search_;
    Text *chosen_words_, *chosen_note_;
    Table* table_;
};

}  // namespace vialwright::gui
