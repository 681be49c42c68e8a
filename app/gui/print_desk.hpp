// SPDX-License-Identifier: Apache-2.0
// Printing from a page: looks for queues and sends labels while the window stays usable, and asks a person before it sends.
#pragma once

#include <functional>

#include "app/gui/background.hpp"
#include "app/gui/ports.hpp"

namespace vialwright::gui {

class PrintDesk {
public:
    // All outlive the desk. `render` shows what the page was told. `send`: instead of the labels of one job, something else is
    // sent, and the page is told of it otherwise.
    using Send = std::function<void(const workbench::PrintOrder& order)>;
    PrintDesk(wxWindow& window, workbench::PrintPage& page, const Ports& ports, std::function<void()> render,
              Send send = {});

    void look();       // for queues, anew
    void look_once();  // if it was never done
    void print();      // does nothing unless the page can print and the person agrees

private:
    void ended(const workbench::SaveOutcome& outcome);

    wxWindow& window_;
    workbench::PrintPage& page_;
    const Ports& ports_;
    std::function<void()> render_;
    Send send_;
    bool has_looked_ = false;
    Background looking_, sending_;
};

}  // namespace vialwright::gui
