// SPDX-License-Identifier: Apache-2.0
// The right side of the pages that print labels: the stock and the entries of printing, which scroll, and below them, always at
// the same place, the ways out with how they ended.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/gui/column.hpp"
#include "app/gui/entries_card.hpp"
#include "app/gui/save_bar.hpp"
#include "app/gui/stock_card.hpp"
#include "app/workbench/labels_view.hpp"

namespace vialwright::gui {

class PrintingColumn {
public:
    struct Acts {
        StockCard::Acts stock;
        std::function<void(const std::string& entry, const std::string& raw)> edit;
        std::function<void()> look, save, print;  // for printers; a PDF; on one of them
    };
    PrintingColumn(wxWindow* page, const Look& look, Acts acts);

    wxSizer* place() { return place_; }
    Column* scrolled() { return scrolled_; }
    EntriesCard* entries() { return entries_; }
    void focus_stock() { stock_->focus_first(); }

    void render(const workbench::StockSectionView& stock, const std::vector<workbench::EntryView>& printing);
    // `otherwise` takes the keyboard from a button that is switched off.
    void render(const workbench::SaveView& save, const workbench::PrintView& print,
                const std::function<void()>& otherwise) {
        ways_out_->render(save, print, otherwise);
    }

private:
    Card* make_saving(wxWindow* page, const Look& look, Acts acts);

    wxBoxSizer* place_ = new wxBoxSizer(wxVERTICAL);
    Column* scrolled_;
    StockCard* stock_;
    EntriesCard* entries_;
    std::unique_ptr<SaveBar> ways_out_;
};

}  // namespace vialwright::gui
