// SPDX-License-Identifier: Apache-2.0
// The printers of the site as a list; one is chosen to be edited, added, or taken out.
#pragma once

#include <functional>

#include "app/gui/card.hpp"
#include "app/gui/table.hpp"
#include "app/gui/text.hpp"
#include "app/workbench/settings_view.hpp"

class wxButton;

namespace vialwright::gui {

class PrintersCard : public Card {
public:
    struct Acts {
        std::function<void(std::size_t row)> choose;
        std::function<void()> add, remove;
    };
    PrintersCard(wxWindow* parent, const Look& look, Acts acts);

    void render(const workbench::SettingsView& view);
    void focus_first();

private:
    void make_buttons();

    Acts acts_;
    std::vector<workbench::PrinterRow> rows_;
    std::optional<std::size_t> at_;
    Table* table_;
    Text* none_;
    wxButton *add_ = nullptr, *remove_ = nullptr;
};

}  // namespace vialwright::gui
