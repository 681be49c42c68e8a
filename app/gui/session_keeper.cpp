// SPDX-License-Identifier: Apache-2.0
#include "app/gui/session_keeper.hpp"

#include <utility>

#include <spdlog/spdlog.h>
#include <wx/window.h>

namespace vialwright::gui {

namespace {

constexpr int wait_ms = 1000;

}  // namespace

// The window is idle after each event that it has dealt with, a key press too, and when it has painted.
SessionKeeper::SessionKeeper(wxWindow& window, std::filesystem::path file, Now now)
    : now_(std::move(now)), writer_(std::move(file), [](const std::string& problem) {
          spdlog::error("what is typed is not kept for the case of a crash: {}", problem);
      }) {
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { write(); });
    window.Bind(wxEVT_IDLE, &SessionKeeper::look, this);  // as long as both live
}

void SessionKeeper::look(wxIdleEvent& event) {
    event.Skip();
    if (has_ended_ || timer_.IsRunning() || now_().pages == written_.pages) return;
    timer_.StartOnce(wait_ms);
}

void SessionKeeper::write() {
    written_ = now_();
    writer_.write(written_.pages.empty() ? "" : files::session_text(written_));
}

void SessionKeeper::end() {
    has_ended_ = true;
    timer_.Stop();
    writer_.write("");
}

}  // namespace vialwright::gui
