// SPDX-License-Identifier: Apache-2.0
// Buttons side by side, of one width.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/gui/card.hpp"

class wxButton;

namespace vialwright::gui {

struct ButtonWords {
    std::string label;  // "E&dit"
    std::string name;   // for assistive tools: "Edit the monograph"
    std::function<void()> push;
};

std::vector<wxButton*> add_button_row(Card& card, const std::vector<ButtonWords>& buttons);

}  // namespace vialwright::gui
