// SPDX-License-Identifier: Apache-2.0
#include "app/gui/recent_menu.hpp"

#include <utility>

#include <spdlog/spdlog.h>
#include <wx/menu.h>
#include <wx/window.h>

#include "app/files/read_file.hpp"
#include "app/files/state_folder.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::gui {

using workbench::RecentFiles;
using workbench::tr;

namespace {

constexpr int clearing = static_cast<int>(RecentFiles::most);

// In the label of a menu an ampersand marks a key, and a tab what follows as keys.
wxString as_label(const std::string& name) {
    wxString label = shown(name);
    label.Replace("&", "&&");
    label.Replace("\t", " ");
    return label;
}

}  // namespace

RecentMenu::RecentMenu(wxEvtHandler& frame, std::filesystem::path memory, Open open)
    : memory_(std::move(memory)), menu_(new wxMenu), first_id_(wxWindow::NewControlId(clearing + 1)) {
    frame.Bind(
        wxEVT_MENU,
        [this, open = std::move(open)](wxCommandEvent& event) {
            const int at = event.GetId() - first_id_;
            if (at == clearing) return change([](RecentFiles& files) { files.clear(); });
            open(std::filesystem::path(files_.files().at(static_cast<std::size_t>(at))));
        },
        first_id_, first_id_ + clearing);
    list();
}

void RecentMenu::fill() {
    if (std::exchange(is_read_, true) || memory_.empty()) return;
    files_ = RecentFiles(files::read_beginning(memory_, files::largest_text_file));
    list();
}

const RecentFiles& RecentMenu::files() {
    fill();
    return files_;
}

void RecentMenu::add(const std::filesystem::path& file) {
    change([&](RecentFiles& files) { files.add(file); });
}

void RecentMenu::change(const std::function<void(RecentFiles&)>& act) {
    fill();
    act(files_);
    list();
    if (memory_.empty() || !files::make_private_folder(memory_.parent_path())) return;
    if (const auto problem = pdf::save_private_file(memory_, files_.to_text()))
        spdlog::warn("the files that were opened are not remembered: {}", *problem);
}

void RecentMenu::list() {
    while (menu_->GetMenuItemCount() > 0) menu_->Destroy(menu_->FindItemByPosition(0));
    const auto names = files_.names();
    for (std::size_t i = 0; i < names.size(); ++i)
        menu_->Append(first_id_ + static_cast<int>(i), as_label(names[i]));
    if (names.empty()) menu_->Append(first_id_, shown(tr("Nothing was opened yet")))->Enable(false);
    menu_->AppendSeparator();
    menu_->Append(first_id_ + clearing, shown(tr("Forget these files")))->Enable(!names.empty());
}

}  // namespace vialwright::gui
