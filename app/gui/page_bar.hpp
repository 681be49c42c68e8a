// SPDX-License-Identifier: Apache-2.0
// Names in a row, of pages or of orders, the one that is shown marked. One stop for the Tab key, on that one; the arrow keys
// go along the row.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/gui/look.hpp"

class wxToggleButton;

namespace vialwright::gui {

inline constexpr std::size_t keys_of_pages = 9;  // Alt+1 to Alt+9: a number key each

struct BarName {
    std::string name;
    std::string hint;  // while the mouse rests on it
    friend bool operator==(const BarName&, const BarName&) = default;
};

class PageBar : public wxPanel, public Styled {
public:
    using Choose = std::function<void(std::size_t)>;

    // `what` the bar chooses from: "Pages".
    PageBar(wxWindow* parent, const Look& look, const std::string& what, Choose choose);

    void name(const std::vector<BarName>& names);  // at least one; those that were there keep their button
    void mark(std::size_t shown);
    void restyle() override;

private:
    wxToggleButton* make_button(std::size_t index);
    void on_key(wxKeyEvent& event, std::size_t index);
    void paint();

    const Look& look_;
    Choose choose_;
    std::size_t shown_ = 0;
    std::vector<BarName> names_;
    std::vector<wxToggleButton*> buttons_;
};

}  // namespace vialwright::gui
