// SPDX-License-Identifier: Apache-2.0
// A card: a heading, a pill at its right, and what stands below.
#pragma once

#include <wx/sizer.h>

#include "app/gui/pill.hpp"

namespace vialwright::gui {

class Card : public Surface {
public:
    // Without a heading the body starts at the top.
    Card(wxWindow* parent, const Look& look, const std::string& heading);

    wxBoxSizer* body() { return body_; }
    Text* add(const TextStyle& style, int space_above);  // a text of its own line in the body
    void put_in_heading(wxWindow* control);              // before the pill, of a card that was made with one
    void show_pill(const workbench::PillView& view);
    void set_heading(const std::string& heading);  // of a card that was made with one

private:
    wxBoxSizer* body_ = new wxBoxSizer(wxVERTICAL);
    Text* heading_ = nullptr;
    wxBoxSizer* heading_row_ = nullptr;
    Pill* pill_ = nullptr;
};

}  // namespace vialwright::gui
