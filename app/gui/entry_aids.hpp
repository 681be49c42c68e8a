// SPDX-License-Identifier: Apache-2.0
// At an entry that offers something to take, F4 or Alt+Down opens it: the calendar, or the units that the entry reads.
#pragma once

#include <functional>
#include <string>

#include <wx/control.h>

#include "app/gui/look.hpp"
#include "app/workbench/view_parts.hpp"
#include "core/time/date.hpp"

class wxTextEntry;

namespace vialwright::workbench {
struct Taken;
}

namespace vialwright::gui {

class EntryAids {
public:
    EntryAids(wxControl& control, wxTextEntry& entry, const Look& look, std::string name);

    void render(const workbench::EntryAid& aid);

    static std::function<time::Date()> today;  // of the window; a calendar starts there where no day is typed

private:
    void open();
    void open_calendar();
    void open_units();
    std::size_t caret() const;  // in bytes
    void put(const workbench::Taken& taken);

    wxControl& control_;
    wxTextEntry& entry_;
    const Look& look_;
    std::string name_;
    workbench::EntryAid aid_;
};

}  // namespace vialwright::gui
