// SPDX-License-Identifier: Apache-2.0
// Something to take, opened below an entry: the keyboard goes there, Enter takes, Esc leaves, and it goes when it is left
// for anything else. It does not stop the window behind it.
#pragma once

#include <functional>

#include <wx/dialog.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/weakref.h>

#include "app/gui/look.hpp"

class wxControl;

namespace vialwright::gui {

class DropDown : public wxDialog {
public:
    DropDown(wxControl& entry, const Look& look, const std::string& title);

    void open();

protected:
    virtual bool goes_by_key(const wxKeyEvent& event) = 0;  // false: the key is for the control that has it
    virtual void take() = 0;

    wxPanel* panel() { return panel_; }
    wxSizer* body() { return body_; }
    void add_note(const Look& look, const std::string& words);
    // Goes, then acts, unless the entry is no more: what is taken changes the page that the entry is on.
    void leave(std::function<void()> then = {});

private:
    void on_key(wxKeyEvent& event);

    wxWeakRef<wxControl> entry_;
    wxPanel* panel_;
    wxBoxSizer* body_;
    bool is_leaving_ = false;
};

}  // namespace vialwright::gui
