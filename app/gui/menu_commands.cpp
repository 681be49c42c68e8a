// SPDX-License-Identifier: Apache-2.0
#include "app/gui/menu_commands.hpp"

#include <wx/menu.h>

#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {

std::string without_dots(std::string name) {
    const std::string dots = "\xE2\x80\xA6";
    if (name.ends_with(dots)) name.resize(name.size() - dots.size());
    return name;
}

void add_items(const std::string& title, const wxMenu& menu, std::vector<MenuCommand>& commands) {
    for (const wxMenuItem* item : menu.GetMenuItems()) {
        if (item->IsSeparator()) continue;
        if (const wxMenu* inner = item->GetSubMenu()) add_items(title, *inner, commands);
        else
            commands.push_back({title, without_dots(typed(item->GetItemLabelText())),
                                typed(item->GetItemLabel().AfterFirst('\t')), item->GetId(),
                                item->IsEnabled()});
    }
}

}  // namespace

std::vector<MenuCommand> menu_commands(const wxMenuBar& bar) {
    std::vector<MenuCommand> commands;
    for (std::size_t i = 0; i < bar.GetMenuCount(); ++i)
        add_items(typed(bar.GetMenuLabelText(i)), *bar.GetMenu(i), commands);
    return commands;
}

}  // namespace vialwright::gui
