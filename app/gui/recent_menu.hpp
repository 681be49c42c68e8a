// SPDX-License-Identifier: Apache-2.0
// "Open recent" in the menu of files, and the file that remembers them.
#pragma once

#include <filesystem>
#include <functional>

#include <wx/event.h>

#include "app/workbench/recent_files.hpp"

class wxMenu;

namespace vialwright::gui {

class RecentMenu {
public:
    using Open = std::function<void(const std::filesystem::path&)>;

    // `memory`: the file that is read when the menu is first filled; empty: nothing is remembered beyond the window. Events
    // of the menu come to `frame`.
    RecentMenu(wxEvtHandler& frame, std::filesystem::path memory, Open open);

    wxMenu* menu() { return menu_; }  // of the menu bar from then on
    void add(const std::filesystem::path& file);
    void fill();  // reads what is remembered
    const workbench::RecentFiles& files();

private:
    void change(const std::function<void(workbench::RecentFiles&)>& act);
    void list();

    std::filesystem::path memory_;
    wxMenu* menu_;
    int first_id_;
    bool is_read_ = false;
    workbench::RecentFiles files_;
};

}  // namespace vialwright::gui
