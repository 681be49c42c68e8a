// SPDX-License-Identifier: Apache-2.0
#include "app/gui/elements_card.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/gui/native.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::ElementView;
using workbench::tr;

namespace {

TableCell cell_of(const ElementView& element, std::size_t column) {
    switch (column) {
        case 0: return {element.name};
        case 1: return {element.text};
        case 2: return {element.size};
        case 3: return {element.is_verified || element.basis.empty() ? element.basis : tr("Memory")};
        default: return {element.source};
    }
}

std::string source_words(const ElementView& element) {
    if (element.basis.empty()) return element.source;
    return fmt::format("{}. {}", element.source,
                       element.is_verified
                           ? tr("Verified: it was read there.")
                           : tr("From memory: to be confirmed before a pharmacist signs it off."));
}

}  // namespace

ElementsCard::ElementsCard(wxWindow* parent, const Look& look, std::function<void(const std::string&)> choose)
    : Card(parent, look, tr("What it says")), choose_(std::move(choose)) {
    const std::vector<TableColumn> columns = {
        {tr("Element"), 160, false, 100}, {tr("Says"), 190, false, 56}, {tr("Size"), 0}, {tr("Basis"), 0},
        {tr("Source"), 260, false, 90},
    };
    table_ = new Table(this, look, tr("Elements of the label"), columns,
                       [this](std::size_t row, std::size_t column) {
                           return row < elements_.size() ? cell_of(elements_[row], column) : TableCell{};
                       });
    table_->chosen = [this](std::size_t row) {
        if (row < elements_.size()) choose_(std::string(elements_[row].id));
    };
    table_->SetMinSize(wxSize(FromDIP(200), static_cast<int>(FromDIP(90) * native::text_scale())));
    GetSizer()->GetItem(body())->SetProportion(1);
    body()->Add(table_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    detail_ = new Surface(this, look, SurfaceKind::tint);
    name_ = new Text(detail_, look, style::strong);
    says_ = new Text(detail_, look, style::body);
    place_ = new Text(detail_, look, style::note);
    source_ = new Text(detail_, look, style::note);
    auto* words = new wxBoxSizer(wxVERTICAL);
    for (Text* text : {name_, says_, place_, source_}) words->Add(text, wxSizerFlags().Expand());
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(words, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    // Of the usual height whether an element is chosen or not: the table does not move under the hand.
    outer->SetMinSize(-1, static_cast<int>(FromDIP(96) * native::text_scale()));
    detail_->SetSizer(outer);
    body()->Add(detail_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

void ElementsCard::render(const workbench::LabelsView& view) {
    const bool is_new = view.elements != elements_;
    if (is_new) {
        elements_ = view.elements;
        table_->show_rows(elements_.size());
    }
    if (is_new || view.chosen != chosen_) {
        chosen_ = view.chosen;
        const auto at = std::ranges::find(elements_, chosen_, &ElementView::id);
        if (at != elements_.end()) table_->choose(static_cast<std::size_t>(at - elements_.begin()));
        else table_->UnselectAll();
    }
    show_detail(view);
}

void ElementsCard::show_detail(const workbench::LabelsView& view) {
    const auto at = std::ranges::find(elements_, chosen_, &ElementView::id);
    const bool any = at != elements_.end();
    const std::string hint =
        view.elements.empty() ? tr("Each element stands here with its size and the law that asks for it.")
                              : tr("Choose a line, or click on the label, to see it whole with its source.");
    name_->set(any ? fmt::format("{}, {}", at->name, at->size) : "");
    says_->set(any ? at->text : hint);
    place_->set(any ? at->place : "");
    source_->set(any ? source_words(*at) : "");
}

}  // namespace vialwright::gui
