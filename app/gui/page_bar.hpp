// SPDX-License-Identifier: Apache-2.0
// The names of the pages in a row, the one that is shown marked. One stop for the Tab key, on the page that is shown; the
// arrow keys go along the row.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/panel.h>

#include "app/gui/look.hpp"

class wxToggleButton;

namespace vialwright::gui {

inline constexpr std::size_t keys_of_pages = 9;  // Alt+1 to Alt+9: a number key each

class PageBar : public wxPanel, public Styled {
public:
    using Choose = std::function<void(std::size_t)>;

    PageBar(wxWindow* parent, const Look& look, const std::vector<std::string>& names, Choose choose);

    void mark(std::size_t shown);
    void restyle() override;

private:
    wxToggleButton* make_button(const std::string& name, std::size_t index);
    void on_key(wxKeyEvent& event, std::size_t index);
    void paint();

    const Look& look_;
    Choose choose_;
    std::size_t shown_ = 0;
    std::vector<wxToggleButton*> buttons_;
};

}  // namespace vialwright::gui
