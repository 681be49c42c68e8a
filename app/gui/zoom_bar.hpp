// SPDX-License-Identifier: Apache-2.0
// How large the label is shown: one of a row of buttons in a card's heading is down. One stop of the Tab key; the arrows go
// along.
#pragma once

#include <functional>
#include <vector>

#include "app/gui/card.hpp"
#include "app/gui/label_desk.hpp"

class wxToggleButton;

namespace vialwright::gui {

class ZoomBar {
public:
    ZoomBar(Card& card, std::function<void(Zoom)> choose);
    ZoomBar(const ZoomBar&) = delete;
    ZoomBar& operator=(const ZoomBar&) = delete;

    void focus();  // the one that is down

private:
    wxToggleButton* make_button(Card& card, std::size_t index);
    void choose(std::size_t index);
    void on_key(wxKeyEvent& event, std::size_t index);

    std::function<void(Zoom)> choose_;
    std::vector<wxToggleButton*> buttons_;
};

}  // namespace vialwright::gui
