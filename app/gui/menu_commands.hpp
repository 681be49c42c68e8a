// SPDX-License-Identifier: Apache-2.0
// What the menus of a window hold, read from the menus themselves: the search and the help cannot be out of date.
#pragma once

#include <string>
#include <vector>

class wxMenuBar;

namespace vialwright::gui {

struct MenuCommand {
    std::string menu;  // "File"
    std::string name;  // "Save label PDF"
    std::string keys;  // "Ctrl+S"; "" for none
    int id = 0;
    bool enabled = true;
};

// In the order of the menus; what stands in a menu inside of one carries the outer one's name.
std::vector<MenuCommand> menu_commands(const wxMenuBar& bar);

}  // namespace vialwright::gui
