// SPDX-License-Identifier: Apache-2.0
// The search of the window: an entry, and below it what was found. The keyboard stays in the entry, the arrow keys move in
// the list, Enter opens, Esc closes. It does not stop the window behind it, and goes when it is left.
#pragma once

#include <functional>

#include <wx/dialog.h>

#include "app/gui/table.hpp"
#include "app/gui/text.hpp"
#include "app/workbench/search_presenter.hpp"

class wxTextCtrl;

namespace vialwright::gui {

class SearchDialog : public wxDialog {
public:
    using Open = std::function<void(const workbench::SearchItem&)>;

    // `open` is called after the dialog has gone.
    SearchDialog(wxWindow* parent, const Look& look, std::vector<workbench::SearchItem> items, Open open);

    const workbench::SearchView& view() const { return presenter_.view(); }

private:
    void make_entry();
    void make_table(const Look& look);
    void on_key(wxKeyEvent& event);
    void render();
    void open_chosen();
    void leave();

    workbench::SearchPresenter presenter_;
    Open open_;
    wxTextCtrl* entry_ = nullptr;
    Table* table_ = nullptr;
    Text* found_ = nullptr;
    bool is_leaving_ = false;
};

}  // namespace vialwright::gui
