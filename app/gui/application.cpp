// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.hpp"

#include <clocale>
#include <exception>
#include <string>

#include <spdlog/spdlog.h>
#include <wx/msgdlg.h>

#include "app/gui/main_frame.hpp"
#include "app/gui/sources.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

bool Application::OnInit() {
    // GTK takes over the user's locale; whatever a library formats, a decimal comma must never reach a number.
    std::setlocale(LC_NUMERIC, "C");
    SetAppDisplayName("Vialwright");
    library_ = std::make_unique<workbench::Library>(workbench::LibraryPaths::standard());
    presenter_ = std::make_unique<workbench::PreparePresenter>(read_sources(*library_));
    auto* frame =
        new MainFrame(*presenter_, Ports::standard(), library_->paths().fonts, appearance_from_environment());
    frame->Show();
    return true;
}

// A fault of the program: told, and the window stays open with what was typed.
bool Application::OnExceptionInMainLoop() {
    std::string what = "of an unknown kind";
    try {
        throw;
    } catch (const std::exception& error) {
        what = error.what();
    } catch (...) {
    }
    spdlog::error("unexpected fault: {}", what);
    wxMessageBox(
        "Something went wrong inside the program, and what is shown may be incomplete. Nothing was saved. "
        "Please report this:\n\n" +
            shown(what),
        "Vialwright", wxOK | wxICON_ERROR);
    return true;
}

}  // namespace vialwright::gui
