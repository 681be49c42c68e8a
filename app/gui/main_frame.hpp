// SPDX-License-Identifier: Apache-2.0
// The window: the menus, and the page in it.
#pragma once

#include <wx/frame.h>

#include "app/gui/prepare_panel.hpp"

namespace vialwright::gui {

enum class Appearance : std::uint8_t { system, light, dark };
// VIALWRIGHT_APPEARANCE: "light" or "dark"; anything else follows the system.
Appearance appearance_from_environment();

class MainFrame : public wxFrame {
public:
    // Nothing of the sources or the presenter is kept beyond the frame's life.
    MainFrame(workbench::PreparePresenter& presenter, Ports ports, const std::filesystem::path& fonts_folder,
              Appearance appearance);

    PreparePanel& page() { return *page_; }

private:
    void make_menus();
    wxMenu* make_file_menu();
    wxMenu* make_edit_menu();
    wxMenu* make_view_menu();
    wxMenu* make_help_menu();
    void add(wxMenu& menu, int id, const wxString& item, std::function<void()> act);
    void choose(Appearance appearance);
    void follow_system();
    void about();

    Look look_;
    Appearance appearance_ = Appearance::system;
    bool system_is_dark_ = false;
    PreparePanel* page_;
};

}  // namespace vialwright::gui
