// SPDX-License-Identifier: Apache-2.0
#include "app/gui/copy_button.hpp"

#include "app/gui/native.hpp"

namespace vialwright::gui {

namespace {
constexpr const char* offered = "&Copy answer";
constexpr const char* done = "Copied";
}  // namespace

CopyButton::CopyButton(wxWindow* parent, Copy copy)
    : wxButton(parent, wxID_ANY, offered), copy_(std::move(copy)) {
    SetName("Copy answer");
    native::set_accessible_name(*this, "Copy answer");
    SetToolTip("The answer with its working, as text (Ctrl+Shift+C)");
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->copy(); });
    Disable();
}

void CopyButton::offer(const std::string& text) {
    if (text == text_) return;
    text_ = text;
    SetLabel(offered);
    // A button that is switched off loses the focus to nowhere.
    if (text.empty() && HasFocus()) Navigate(wxNavigationKeyEvent::IsBackward);
    Enable(is_ready());
}

void CopyButton::copy() {
    if (!is_ready()) return;
    copy_(text_);
    SetLabel(done);
}

}  // namespace vialwright::gui
