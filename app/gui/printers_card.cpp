// SPDX-License-Identifier: Apache-2.0
#include "app/gui/printers_card.hpp"

#include <utility>

#include <fmt/format.h>
#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::PrinterRow;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr int table_height = 112;

TableCell cell_of(const PrinterRow& row, std::size_t column) {
    if (column == 1) return {row.dots};
    if (column == 2) return {row.queue};
    if (!row.is_wrong) return {row.name};
    return {fmt::format(fmt::runtime(tr("To mend: {}")), row.name), Tone::stop};
}

wxButton* named_button(wxWindow* parent, const std::string& label, const std::string& name) {
    auto* button = new wxButton(parent, wxID_ANY, shown(label));
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
    return button;
}

}  // namespace

PrintersCard::PrintersCard(wxWindow* parent, const Look& look, Acts acts)
    : Card(parent, look, tr("Printers")), acts_(std::move(acts)) {
    const std::vector<TableColumn> columns = {
        {tr("Printer"), 240, false, 90}, {tr("Dots"), 0}, {tr("Queue"), 0}};
    table_ = new Table(this, look, tr("Printers of the site"), columns,
                       [this](std::size_t row, std::size_t column) {
                           return row < rows_.size() ? cell_of(rows_[row], column) : TableCell{};
                       });
    table_->SetMinSize(FromDIP(wxSize(160, table_height)));
    table_->chosen = [this](std::size_t row) {
        if (at_ != row) acts_.choose(row);
    };
    body()->Add(table_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    none_ = add(style::note, space::small);
    make_buttons();
}

void PrintersCard::make_buttons() {
    add_ = named_button(this, tr("&Add a printer"), tr("Add a printer"));
    remove_ = named_button(this, tr("&Remove"), tr("Remove the printer"));
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acts_.add(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acts_.remove(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(add_, wxSizerFlags(1));
    row->Add(remove_, wxSizerFlags(1).Border(wxLEFT, FromDIP(space::small)));
    body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

void PrintersCard::render(const workbench::SettingsView& view) {
    const bool is_new = view.printers != rows_;
    if (is_new) {
        rows_ = view.printers;
        table_->show_rows(rows_.size());
    }
    none_->set(rows_.empty() ? tr("None yet: labels are made for 300 dpi, and nothing is corrected.") : "");
    // A button that is switched off loses the focus to nowhere.
    if (rows_.empty() && remove_->HasFocus()) add_->SetFocus();
    remove_->Enable(!rows_.empty());
    if (!is_new && view.chosen_printer == at_) return;
    at_ = view.chosen_printer;
    if (at_) table_->choose(*at_);
}

void PrintersCard::focus_first() {
    if (rows_.empty()) add_->SetFocus();
    else table_->SetFocus();
}

}  // namespace vialwright::gui
