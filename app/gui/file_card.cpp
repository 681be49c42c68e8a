// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <wx/button.h>
#include <wx/gauge.h>

#include "app/gui/check_file_panel.hpp"
#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

using workbench::Tone;

namespace {
constexpr int thousand = 1000;
constexpr int drop_height = 104;
}  // namespace

ErrorRow::ErrorRow(Card& card, const Look& look)
    : tint_(new Surface(&card, look, SurfaceKind::tint)), words_(new Text(tint_, look, style::body)) {
    tint_->set_tone(Tone::stop);
    auto* icon = new ToneIcon(tint_, look, 18);
    icon->set_tone(Tone::stop);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(icon, wxSizerFlags().Border(wxALL, card.FromDIP(space::medium)));
    row->Add(words_, wxSizerFlags(1).Border(wxTOP | wxBOTTOM | wxRIGHT, card.FromDIP(space::medium)));
    tint_->SetSizer(row);
    card.body()->Add(tint_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
}

void ErrorRow::show(const std::string* words) {
    tint_->Show(words);
    if (words) words_->set(*words);
}

FileCard::FileCard(wxWindow* parent, const Look& look)
    : Card(parent, look, "File of orders"),
      errors_([this, &look] { return std::make_unique<ErrorRow>(*this, look); }) {
    auto* zone = new Surface(this, look, SurfaceKind::tint);
    drop_words_ = new Text(zone, look,
                           {.weight = wxFONTWEIGHT_MEDIUM,
                            .ink = Ink::muted,
                            .wraps = true,
                            .alignment = wxALIGN_CENTRE_HORIZONTAL},
                           "Drop a file here");
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->AddStretchSpacer();
    inside->Add(drop_words_, wxSizerFlags().Expand().Border(wxALL, FromDIP(space::medium)));
    inside->AddStretchSpacer();
    zone->SetSizer(inside);
    zone->SetMinSize(FromDIP(wxSize(-1, drop_height)));
    body()->Add(zone, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    choose = make_button(L"&Choose a file\u2026", "Choose a file");
    native::set_style_class(*choose, "suggested-action", true);
    file_ = add(style::strong, space::large);
    told_ = add(style::body, space::hair);
    progress_ = new wxGauge(this, wxID_ANY, thousand, wxDefaultPosition, wxDefaultSize,
                            wxGA_HORIZONTAL | wxGA_SMOOTH);
    progress_->SetName("How much of the file is checked");
    native::set_accessible_name(*progress_, "How much of the file is checked");
    body()->Add(progress_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
    cancel = make_button("Ca&ncel", "Cancel");
    report = make_button(L"Save &report\u2026", "Save report");
    outcome_ = add(style::body, space::small);
}

wxButton* FileCard::make_button(const wxString& label, const std::string& name) {
    auto* button = new wxButton(this, wxID_ANY, label);
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
    body()->Add(button, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
    return button;
}

void FileCard::render(const workbench::CheckFileView& view) {
    show_pill(view.state);
    drop_words_->set(view.file.empty() ? "Drop a CSV or FHIR file here" : "Drop another file here");
    file_->set(view.file);
    told_->set(view.told);
    progress_->Show(view.is_running);
    if (view.is_running && view.knows_progress) progress_->SetValue(view.progress);
    else if (view.is_running) progress_->Pulse();
    show_control(*cancel, view.is_running);
    show_control(*report, view.can_report);
    outcome_->set(view.outcome);
    outcome_->set_tone(view.outcome_tone);
    errors_.show(view.errors);
}

}  // namespace vialwright::gui
