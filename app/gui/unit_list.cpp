// SPDX-License-Identifier: Apache-2.0
#include "app/gui/unit_list.hpp"

#include <algorithm>
#include <utility>

#include <wx/listbox.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

constexpr int row_height = 30, least_width = 190;

}  // namespace

UnitList::UnitList(wxControl& entry, const Look& look, const std::string& title,
                   std::vector<std::string> units, const std::string& chosen, Take take)
    : DropDown(entry, look, title), units_(std::move(units)), take_(std::move(take)) {
    wxArrayString rows;
    for (const auto& unit : units_) rows.Add(shown(unit));
    list_ = new wxListBox(panel(), wxID_ANY, wxDefaultPosition, wxDefaultSize, rows, wxLB_SINGLE);
    list_->SetMinSize(FromDIP(wxSize(least_width, row_height * static_cast<int>(units_.size()) + 4)));
    list_->SetName(shown(title));
    native::set_accessible_name(*list_, title);
    const auto at = std::ranges::find(units_, chosen);
    list_->SetSelection(at == units_.end() ? 0 : static_cast<int>(at - units_.begin()));
    list_->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { this->take(); });
    list_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        if (list_->HitTest(event.GetPosition()) != wxNOT_FOUND) CallAfter([this] { this->take(); });
    });
    body()->Add(list_, wxSizerFlags(1).Expand());
    add_note(look, tr("Enter: take it     Esc: leave"));
    list_->SetFocus();
}

// The next one that begins so, round at the end.
bool UnitList::go_to_letter(int letter) {
    const auto begins = [&](const std::string& unit) {
        return wxToupper(shown(unit)[0]) == wxToupper(wxUniChar(letter));
    };
    const std::size_t count = units_.size();
    for (std::size_t i = 1; i <= count; ++i) {
        const std::size_t at = (static_cast<std::size_t>(list_->GetSelection()) + i) % count;
        if (!begins(units_[at])) continue;
        list_->SetSelection(static_cast<int>(at));
        return true;
    }
    return false;
}

// A letter would open the toolkit's own search, a window that takes the keyboard from this one.
bool UnitList::goes_by_key(const wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (event.HasAnyModifiers() || key <= WXK_SPACE || key >= WXK_DELETE) return false;
    go_to_letter(key);
    return true;
}

void UnitList::take() {
    const int at = list_->GetSelection();
    if (at == wxNOT_FOUND) return leave();
    leave([take = take_, unit = units_[static_cast<std::size_t>(at)]] { take(unit); });
}

}  // namespace vialwright::gui
