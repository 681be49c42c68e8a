// SPDX-License-Identifier: Apache-2.0
// The zone of the site: searched while it is typed, chosen from a list that shows what the clocks say there.
#pragma once

#include <functional>
#include <memory>

#include "app/gui/field.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/settings_view.hpp"

namespace vialwright::gui {

class ZoneCard : public Card {
public:
    struct Acts {
        std::function<void(const std::string& typed)> search;
        std::function<void(std::size_t row)> choose;
        std::function<std::string(std::size_t row)> time_in;
    };
    ZoneCard(wxWindow* parent, const Look& look, Acts acts);

    void render(const workbench::ZonesView& view);
    void show_time(const workbench::ZonesView& view) { now_->set(view.now); }
    FieldBox& search() { return *search_; }

private:
    TableCell cell_of(std::size_t row, std::size_t column) const;

    Acts acts_;
    std::vector<std::string> names_;
    std::optional<std::size_t> at_;
    Text *chosen_, *now_;
    std::unique_ptr<TextField> search_;
    Table* table_;
};

}  // namespace vialwright::gui
