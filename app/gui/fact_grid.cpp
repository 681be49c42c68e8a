// SPDX-License-Identifier: Apache-2.0
#include "app/gui/fact_grid.hpp"

#include <algorithm>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {
constexpr TextStyle fact_value{.scale = 1.15, .weight = wxFONTWEIGHT_SEMIBOLD, .wraps = true};
}

FactCell::FactCell(wxWindow* parent, const Look& look, wxSizer* into)
    : name_(new Text(parent, look, style::label_that_wraps)),
      value_(new Text(parent, look, fact_value)),
      note_(new Text(parent, look, style::note)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(name_, wxSizerFlags().Expand());
    column->Add(value_, wxSizerFlags().Expand());
    column->Add(note_, wxSizerFlags().Expand());
    into->Add(column, wxSizerFlags().Expand());
}

void FactCell::show(const workbench::FactView* view) {
    name_->set(view ? view->name : "");
    value_->set(view ? view->value : "");
    note_->set(view ? view->note : "");
}

FactGrid::FactGrid(Card& card, const Look& look)
    : card_(card),
      grid_(new wxFlexGridSizer(1, card.FromDIP(space::medium), card.FromDIP(space::large))),
      cells_([this, &look] { return std::make_unique<FactCell>(&card_, look, grid_); }) {
    grid_->AddGrowableCol(0, 1);
    card.Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (arrange()) card_.PostSizeEventToParent();
    });
}

wxSizer* FactGrid::sizer() const { return grid_; }

void FactGrid::show(const std::vector<workbench::FactView>& facts) {
    cells_.show(facts);
    measure(facts);
    arrange();
}

void FactGrid::measure(const std::vector<workbench::FactView>& facts) {
    count_ = static_cast<int>(facts.size());
    widest_ = 0;
    const auto take_in = [this](const std::string& words, const TextStyle& style) {
        widest_ = std::max(widest_, size_of_line(card_, {style.scale, style.weight}, words).x);
    };
    for (const auto& fact : facts) {
        take_in(fact.name, style::label_that_wraps);
        take_in(fact.value, fact_value);
    }
}

bool FactGrid::arrange() {
    const int gap = card_.FromDIP(space::large);
    const int room = card_.GetClientSize().x - 2 * gap;
    int columns = std::clamp(count_, 1, 4);
    while (columns > 1 && columns * (widest_ + gap) - gap > room) --columns;
    if (columns == 3 && count_ == 4) columns = 2;
    if (columns == grid_->GetCols()) return false;
    for (std::size_t column = 0; column < 4; ++column)
        if (grid_->IsColGrowable(column)) grid_->RemoveGrowableCol(column);
    grid_->SetCols(columns);
    for (int column = 0; column < columns; ++column)
        grid_->AddGrowableCol(static_cast<std::size_t>(column), 1);
    return true;
}

}  // namespace vialwright::gui
