// SPDX-License-Identifier: Apache-2.0
// Watches what is typed in the window and keeps it in the session file, a second after a change and off the path of the keys.
#pragma once

#include <functional>

#include <wx/event.h>
#include <wx/timer.h>

#include "app/files/session_file.hpp"
#include "app/workbench/session_writer.hpp"

class wxWindow;

namespace vialwright::gui {

class SessionKeeper : public wxEvtHandler {
public:
    using Now = std::function<files::Session()>;  // what is typed; its time is the present

    SessionKeeper(wxWindow& window, std::filesystem::path file, Now now);

    void end();  // a clean end: nothing of the session stays

private:
    void look(wxIdleEvent& event);
    void write();

    Now now_;
    wxTimer timer_;
    files::Session written_;
    bool has_ended_ = false;
    workbench::SessionWriter writer_;
};

}  // namespace vialwright::gui
