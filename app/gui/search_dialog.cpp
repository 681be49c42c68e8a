// SPDX-License-Identifier: Apache-2.0
#include "app/gui/search_dialog.hpp"

#include <utility>

#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/gui/native.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

constexpr int width = 640, table_height = 348;
constexpr int page_of_rows = 8;

TableCell cell_of(const workbench::SearchRow& row, std::size_t column) {
    return {column == 0 ? row.name : column == 1 ? row.kind : row.detail};
}

}  // namespace

SearchDialog::SearchDialog(wxWindow* parent, const Look& look, std::vector<workbench::SearchItem> items,
                           Open open)
    : wxDialog(parent, wxID_ANY, shown(tr("Search")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxWANTS_CHARS),
      presenter_(std::move(items)),
      open_(std::move(open)) {
    native::set_style_name(*this, window_style_name);
    SetBackgroundColour(look.palette.panel);
    make_entry();
    make_table(look);
    found_ = new Text(this, look, {.scale = 0.95, .ink = Ink::muted}, " ");
    auto* page = new wxBoxSizer(wxVERTICAL);
    const int room = FromDIP(space::large);
    page->Add(entry_, wxSizerFlags().Expand().Border(wxALL, room));
    page->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, room));
    page->Add(found_, wxSizerFlags().Expand().Border(wxALL, room));
    SetSizerAndFit(page);
    const wxRect around = parent->GetScreenRect();
    SetPosition({around.x + (around.width - GetSize().x) / 2, around.y + around.height / 8});
    Bind(wxEVT_CHAR_HOOK, &SearchDialog::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { leave(); });
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        if (!event.GetActive() && IsShown()) CallAfter([this] { leave(); });
    });
    render();
    entry_->SetFocus();
}

void SearchDialog::make_entry() {
    entry_ = new wxTextCtrl(this, wxID_ANY);
    entry_->SetFont(Look::font(1.15));
    entry_->SetHint(shown(tr("A page, a product, a tool, a label stock, a command")));
    entry_->SetName("Find");
    native::set_accessible_name(*entry_, tr("Find"));
    entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        presenter_.search(typed(entry_->GetValue()));
        render();
    });
}

void SearchDialog::make_table(const Look& look) {
    const std::vector<TableColumn> columns = {
        {tr("Name"), 330}, {tr("What it is"), 100}, {tr("Keys or details"), 150}};
    table_ = new Table(this, look, tr("Found"), columns, [this](std::size_t row, std::size_t column) {
        const auto& rows = presenter_.view().rows;
        return row < rows.size() ? cell_of(rows[row], column) : TableCell{};
    });
    table_->SetMinSize(FromDIP(wxSize(width, table_height)));
    table_->chosen = [this](std::size_t row) {  // by the mouse, or by an assistive tool
        presenter_.select(row);
        open_chosen();
    };
}

void SearchDialog::on_key(wxKeyEvent& event) {
    if (event.HasAnyModifiers()) return event.Skip();
    switch (event.GetKeyCode()) {
        case WXK_ESCAPE: return leave();
        case WXK_RETURN:
        case WXK_NUMPAD_ENTER: return open_chosen();
        case WXK_UP: presenter_.move(-1); break;
        case WXK_DOWN: presenter_.move(1); break;
        case WXK_PAGEUP: presenter_.move(-page_of_rows); break;
        case WXK_PAGEDOWN: presenter_.move(page_of_rows); break;
        default: return event.Skip();
    }
    render();
}

void SearchDialog::render() {
    const auto& view = presenter_.view();
    table_->show_rows(view.rows.size());
    if (!view.rows.empty()) table_->choose(view.selected);
    found_->set(view.found);
    native::set_accessible_description(*entry_, view.told);
}

// What is opened may look at the window: the dialog goes first.
void SearchDialog::open_chosen() {
    if (is_leaving_ || !presenter_.chosen()) return;
    const workbench::SearchItem item = *presenter_.chosen();
    leave();
    GetParent()->CallAfter([open = open_, item] { open(item); });
}

void SearchDialog::leave() {
    if (std::exchange(is_leaving_, true)) return;
    Hide();
    Destroy();
}

}  // namespace vialwright::gui
