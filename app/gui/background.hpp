// SPDX-License-Identifier: Apache-2.0
// Something slow on a thread of its own, and what it came to back on the window's.
#pragma once

#include <thread>

#include <wx/event.h>

namespace vialwright::gui {

class Background {
public:
    explicit Background(wxEvtHandler& window) : window_(window) {}

    // `work` must not throw, and shares nothing with the window that either changes. What ran before is waited for, as at the
    // end of this object. `done(result)` is called where the window's events are, and never after the window is gone.
    template <class Work, class Done> void start(Work work, Done done) {
        thread_ = std::jthread([this, work = std::move(work), done = std::move(done)] {
            auto result = work();
            window_.CallAfter([done, result = std::move(result)] { done(result); });
        });
    }

private:
    wxEvtHandler& window_;
    std::jthread thread_;
};

}  // namespace vialwright::gui
