// SPDX-License-Identifier: Apache-2.0
// A column of cards that scrolls when it is higher than the window, by wheel, by keys, and to the entry that has the focus.
#pragma once

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include "app/gui/look.hpp"

namespace vialwright::gui {

class Column : public wxScrolled<wxPanel>, public Styled {
public:
    // One with nothing to type in takes the focus itself, so that the keys can scroll it.
    enum class Holds : std::uint8_t { entries, reading };

    Column(wxWindow* parent, const Look& look, Holds holds, const std::string& name);

    void add(wxWindow* card);
    void arrange();                                 // after what is shown has changed
    void bring_into_view(const wxWindow& control);  // with its label above and its note below
    void restyle() override;

private:
    void paint_focus();

    const Look& look_;
    wxBoxSizer* cards_ = new wxBoxSizer(wxVERTICAL);
};

// A card that fills its place between columns, where a column's card would stand.
wxSizer* as_column(wxWindow& card);

}  // namespace vialwright::gui
