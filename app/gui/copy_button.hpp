// SPDX-License-Identifier: Apache-2.0
// "Copy answer": the answer with its working, as lines of text. Says that it did.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>

namespace vialwright::gui {

class CopyButton : public wxButton {
public:
    using Copy = std::function<void(const std::string&)>;

    CopyButton(wxWindow* parent, Copy copy);

    void offer(const std::string& text);  // "": nothing to copy
    void copy();
    bool is_ready() const { return !text_.empty(); }

private:
    Copy copy_;
    std::string text_;
};

}  // namespace vialwright::gui
