// SPDX-License-Identifier: Apache-2.0
// One of the pages of the window. The menus of the frame work on the page that is shown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/gui/look.hpp"

namespace vialwright::gui {

class Page : public wxPanel, public Styled {
public:
    Page(wxWindow* parent, const Look& look) : wxPanel(parent), look_(look) {}

    // The parts of the page, for Ctrl and a number.
    virtual std::vector<std::string> sections() const = 0;
    virtual void go_to_section(std::size_t section) = 0;

    // A page without entries of its own undoes nothing, and marks none.
    virtual void undo() {}
    virtual void redo() {}
    virtual void start_over() = 0;
    virtual void go_to_next_marked() {}              // the next entry that is wrong or needed
    virtual void compounded_now() {}                 // then the cursor goes to what comes next
    virtual void copy_answer() {}                    // with its working, to the clipboard
    virtual bool can_save() const { return false; }  // a label as a PDF
    virtual void save() {}
    // Before the window closes: false where work is not saved, and the person who was asked stays.
    virtual bool may_leave() { return true; }
    virtual bool can_print() const { return false; }  // the same label
    virtual void print() {}
    // For the session: what is typed, by entry, and back again.
    virtual std::map<std::string, std::string> typed() const { return {}; }
    virtual void restore(const std::map<std::string, std::string>&) {}
    virtual void show_focused(const wxWindow& control) = 0;  // scrolls to it
    virtual void comes_to_front() {}                         // for what has changed elsewhere

    void restyle() override { SetBackgroundColour(look_.palette.window); }

protected:
    const Look& look() const { return look_; }

private:
    const Look& look_;
};

}  // namespace vialwright::gui
