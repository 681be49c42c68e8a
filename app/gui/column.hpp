// SPDX-License-Identifier: Apache-2.0
// A column of cards that scrolls when it is higher than the window, by wheel, by keys, and to the entry that has the focus.
#pragma once

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "app/gui/look.hpp"

namespace vialwright::gui {

class Column : public wxScrolled<wxPanel>, public Styled {
public:
    // One to read takes the focus itself while there is nothing in it to press or to type in, so that the keys can scroll it.
    enum class Holds : std::uint8_t { entries, reading };

    Column(wxWindow* parent, const Look& look, Holds holds, const std::string& name);

    void add(wxWindow* card, int share = 0);        // of the room that is left over
    void arrange();                                 // after what is shown has changed
    void bring_into_view(const wxWindow& control);  // that is in it; with its label above and its note below
    void let_go();  // the keyboard has left it: back to its beginning, if it had followed the keyboard
    void restyle() override;

private:
    void paint_focus();
    void turn_page(wxKeyEvent& event);

    const Look& look_;
    const Holds holds_;
    bool has_followed_ = false;
    int arranged_for_ = 0;  // width in pixels
    wxBoxSizer* cards_ = new wxBoxSizer(wxVERTICAL);
};

// A card that fills its place between columns, where a column's card would stand.
wxSizer* as_column(wxWindow& card);

}  // namespace vialwright::gui
