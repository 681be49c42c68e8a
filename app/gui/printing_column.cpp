// SPDX-License-Identifier: Apache-2.0
#include "app/gui/printing_column.hpp"

#include <initializer_list>
#include <utility>

#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

PrintingColumn::PrintingColumn(wxWindow* page, const Look& look, Acts acts)
    : scrolled_(new Column(page, look, Column::Holds::entries, tr("Stock and printing"))),
      stock_(new StockCard(scrolled_, look, acts.stock)),
      entries_(new EntriesCard(scrolled_, look, tr("Printing"), acts.edit,
                               [look_again = acts.look](const std::string&) { look_again(); })) {
    scrolled_->add(stock_);
    scrolled_->add(entries_);
    place_->Add(scrolled_, wxSizerFlags(1).Expand());
    place_->Add(make_saving(page, look, std::move(acts)),
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, page->FromDIP(space::small)));
    place_->AddSpacer(page->FromDIP(4));
}

// The buttons below their words, whose number of lines changes.
Card* PrintingColumn::make_saving(wxWindow* page, const Look& look, Acts acts) {
    auto* card = new Card(page, look, "");
    ways_out_ = std::make_unique<SaveBar>(*card, look, std::move(acts.save), std::move(acts.print));
    for (wxWindow* words : std::initializer_list<wxWindow*>{ways_out_->outcome(), ways_out_->why_not()})
        card->body()->Add(words, wxSizerFlags().Expand().Border(wxBOTTOM, page->FromDIP(space::small)));
    card->body()->Add(ways_out_->buttons(), wxSizerFlags().Expand());
    return card;
}

void PrintingColumn::render(const workbench::StockSectionView& stock,
                            const std::vector<workbench::EntryView>& printing) {
    stock_->render(stock);
    entries_->render(printing);
}

}  // namespace vialwright::gui
