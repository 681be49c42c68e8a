// SPDX-License-Identifier: Apache-2.0
// The figures beside an answer, each with its name and a note: side by side as many as there is room for, each whole.
#pragma once

#include <memory>
#include <vector>

#include "app/gui/card.hpp"
#include "app/gui/rows.hpp"

class wxFlexGridSizer;

namespace vialwright::gui {

class FactCell {
public:
    FactCell(wxWindow* parent, const Look& look, wxSizer* into);
    void show(const workbench::FactView* view);

private:
    Text *name_, *value_, *note_;
};

// Part of a card, which must live as long.
class FactGrid {
public:
    FactGrid(Card& card, const Look& look);
    wxSizer* sizer() const;
    void show(const std::vector<workbench::FactView>& facts);

private:
    void measure(const std::vector<workbench::FactView>& facts);
    bool arrange();  // true if the number of columns changed

    Card& card_;
    wxFlexGridSizer* grid_;
    Rows<FactCell> cells_;
    int count_ = 0;
    int widest_ = 0;  // in pixels
};

}  // namespace vialwright::gui
