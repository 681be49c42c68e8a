// SPDX-License-Identifier: Apache-2.0
#include "app/gui/log_dialog.hpp"

#include <utility>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "app/gui/native.hpp"
#include "app/gui/text.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

constexpr int width = 720, height = 380;

std::string about(const std::string& where) {
    const std::string words = tr("What the program did in this run. Nothing of a patient is in it.");
    return where.empty() ? words : fmt::format(fmt::runtime(tr("{} Kept in {}")), words, where);
}

}  // namespace

LogDialog::LogDialog(wxWindow* parent, const Look& look, const std::string& log, const std::string& where,
                     Copy copy)
    : wxDialog(parent, wxID_ANY, shown(tr("Log")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    native::set_style_name(*this, window_style_name);
    SetBackgroundColour(look.palette.panel);
    const std::string text = log.empty() ? tr("Nothing is logged yet.") : log;
    auto* lines =
        new wxTextCtrl(this, wxID_ANY, shown(text), wxDefaultPosition, FromDIP(wxSize(width, height)),
                       wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP);
    lines->SetName("Log");
    native::set_accessible_name(*lines, tr("Log"));
    auto* words = new Text(this, look, style::note, about(where));
    auto* copying = new wxButton(this, wxID_COPY, shown(tr("&Copy all")));
    copying->Bind(wxEVT_BUTTON, [text, copy = std::move(copy)](wxCommandEvent&) { copy(text); });
    auto* closing = new wxButton(this, wxID_CANCEL, shown(tr("Close")));
    closing->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Close(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Destroy(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(words, wxSizerFlags(1).CentreVertical());
    buttons->Add(copying, wxSizerFlags().Border(wxLEFT, FromDIP(space::medium)));
    buttons->Add(closing, wxSizerFlags().Border(wxLEFT, FromDIP(space::small)));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(lines, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(space::large)));
    page->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(space::large)));
    SetSizerAndFit(page);
    Layout();
    if (rewrap_all(*this)) Fit();
    CentreOnParent();
    closing->SetFocus();
}

}  // namespace vialwright::gui
