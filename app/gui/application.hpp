// SPDX-License-Identifier: Apache-2.0
// The running program: reads the data, opens the window, and lets no exception end it unseen.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <wx/app.h>
#include <wx/evtloopsrc.h>
#include <wx/timer.h>

#include "app/gui/session_keeper.hpp"
#include "app/workbench/library.hpp"
#include "app/workbench/prepare_orders.hpp"
#include "app/workbench/single_instance.hpp"

namespace vialwright::gui {

class MainFrame;

// For the bench of the start-up time: a byte into the pipe that VIALWRIGHT_TELL_PAINTED names, once the first frame of the
// window stands on the screen.
void tell_when_painted(wxWindow& window);

class Application : public wxApp {
public:
    // `instance`: nothing, if another one runs that does not answer: then the session is that one's.
    Application(std::optional<workbench::SingleInstance> instance, std::vector<std::filesystem::path> files)
        : instance_(std::move(instance)), files_(std::move(files)) {}

    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;

private:
    void begin();  // what can wait until the window stands on the screen
    void begin_log();
    void tell_of_crashes();
    void begin_session();
    void begin_listening();
    void answer_second_start();

    std::optional<workbench::SingleInstance> instance_;
    std::vector<std::filesystem::path> files_;
    MainFrame* frame_ = nullptr;
    wxTimer begin_timer_;
    std::unique_ptr<wxEventLoopSourceHandler> listener_;
    std::unique_ptr<SessionKeeper> session_;
    std::unique_ptr<workbench::Library> library_;
    std::unique_ptr<workbench::PrepareOrders> orders_;
};

}  // namespace vialwright::gui
