// SPDX-License-Identifier: Apache-2.0
#include "app/gui/copy_button.hpp"

#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {
constexpr const char* offered = workbench::N_("&Copy answer");
constexpr const char* done = workbench::N_("Copied");
}  // namespace

CopyButton::CopyButton(wxWindow* parent, Copy copy)
    : wxButton(parent, wxID_ANY, shown(tr(offered))), copy_(std::move(copy)) {
    SetName(shown(tr("Copy answer")));
    native::set_accessible_name(*this, tr("Copy answer"));
    SetToolTip(shown(tr("The answer with its working, as text (Ctrl+Shift+C)")));
    Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->copy(); });
    Disable();
}

void CopyButton::offer(const std::string& text) {
    if (text == text_) return;
    text_ = text;
    relabel(*this, tr(offered));
    // A button that is switched off loses the focus to nowhere.
    if (text.empty() && HasFocus()) Navigate(wxNavigationKeyEvent::IsBackward);
    Enable(is_ready());
}

void CopyButton::copy() {
    if (!is_ready()) return;
    copy_(text_);
    relabel(*this, tr(done));
}

}  // namespace vialwright::gui
