// SPDX-License-Identifier: Apache-2.0
// The log of this run, to read and to copy into a message to whoever looks after the program.
#pragma once

#include <functional>
#include <string>

#include <wx/dialog.h>

#include "app/gui/look.hpp"

namespace vialwright::gui {

class LogDialog : public wxDialog {
public:
    using Copy = std::function<void(const std::string&)>;

    // `where`: the file, for the reader; "" if there is none.
    LogDialog(wxWindow* parent, const Look& look, const std::string& log, const std::string& where,
              Copy copy);
};

}  // namespace vialwright::gui
