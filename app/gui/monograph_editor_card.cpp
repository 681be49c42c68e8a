// SPDX-License-Identifier: Apache-2.0
#include "app/gui/monograph_editor_card.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <wx/button.h>
#include <wx/textctrl.h>

#include "app/gui/button_row.hpp"
#include "app/gui/native.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::EditorFault;
using workbench::Tone;
using workbench::tr;

namespace {

constexpr int faults_height = 112, notice_height = 68;

TableCell cell_of(const EditorFault& fault, std::size_t column) {
    switch (column) {
        case 0: return {fault.line ? fmt::format("{}:{}", fault.line, fault.column) : ""};
        case 1: return {fault.tone == Tone::stop ? tr("Fault") : tr("Warning"), fault.tone};
        default: return {fault.message};
    }
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

MonographEditorCard::MonographEditorCard(wxWindow* parent, const Look& look, Acts acts)
    : Card(parent, look, tr("Monograph")), acts_(std::move(acts)), told_(add(style::note, space::hair)) {
    GetSizer()->GetItem(body())->SetProportion(1);
    make_text(look);
    make_faults(look);
    const auto buttons =
        add_button_row(*this, {{tr("&Save the revision"), tr("Save the revision"), acts_.save},
                               {tr("Co&mpare"), tr("Compare with the saved revision"), acts_.compare},
                               {tr("&Close"), tr("Close the editor"), acts_.close}});
    save_ = buttons.front();
    native::set_style_class(*save_, "suggested-action", true);
    restyle();
}

void MonographEditorCard::make_text(const Look& look) {
    text_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                           wxTE_MULTILINE | wxTE_BESTWRAP | wxTE_NOHIDESEL | wxBORDER_NONE);
    const double size = Look::font().GetFractionalPointSize();
    text_->SetFont(wxFont(wxFontInfo(size).Family(wxFONTFAMILY_TELETYPE)));
    text_->SetName(shown(tr("Text of the monograph")));
    native::set_accessible_name(*text_, tr("Text of the monograph"));
    text_->SetMargins(FromDIP(wxPoint(space::small, space::small)));
    native::set_style_class(*text_, "editor", true);
    for (const auto& type : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
        text_->Bind(type, [this](wxFocusEvent& event) {
            event.Skip();
            native::set_style_class(*text_, "focused", event.GetEventType() == wxEVT_SET_FOCUS);
        });
    text_->SetMinSize(FromDIP(wxSize(100, 120)));
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (editor_) acts_.edit(typed(text_->GetValue()));
    });
    text_->Bind(wxEVT_KEY_UP, [this](wxKeyEvent& event) {
        event.Skip();
        tell_place();
    });
    text_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        CallAfter([this] { tell_place(); });
    });
    body()->Add(text_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    place_ = new Text(this, look, {.scale = 0.9, .ink = Ink::muted});
    body()->Add(place_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::hair)));
}

void MonographEditorCard::make_faults(const Look& look) {
    const std::vector<TableColumn> columns = {{tr("Place"), 62}, {tr("Kind"), 90}, {tr("What to mend"), 200}};
    faults_ =
        new Table(this, look, tr("Faults of the text"), columns, [this](std::size_t row, std::size_t column) {
            return row < listed_.size() ? cell_of(listed_[row], column) : TableCell{};
        });
    faults_->chosen = [this](std::size_t row) { go_to(row); };
    faults_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { text_->SetFocus(); });
    faults_->SetMinSize(FromDIP(wxSize(-1, faults_height)));
    body()->Add(faults_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
    // Its place is kept while there is nothing to tell: the text above must not move under the hand.
    notice_ = new Notice(this, look);
    auto* place = new wxBoxSizer(wxVERTICAL);
    place->Add(notice_, wxSizerFlags().Expand());
    place->SetMinSize(FromDIP(wxSize(-1, notice_height)));
    body()->Add(place, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

void MonographEditorCard::open(const workbench::MonographEditor& editor) {
    editor_ = &editor;
    text_->ChangeValue(shown(editor.text()));
    text_->SetInsertionPoint(0);
    render();
}

void MonographEditorCard::render() {
    const auto& view = editor_->view();
    set_heading(view.heading);
    show_pill(view.state);
    told_->set(view.told);
    if (view.faults != listed_) {
        listed_ = view.faults;
        faults_->show_rows(listed_.size());
    }
    save_->Enable(view.can_save);
    native::set_accessible_description(*save_, view.why_not);
    tell_place();
    tell();
}

void MonographEditorCard::tell_place() {
    if (!editor_) return;
    long column = 0, line = 0;
    text_->PositionToXY(text_->GetInsertionPoint(), &column, &line);
    place_->set(fmt::format(fmt::runtime(tr("Line {}, column {}.  {}.")), line + 1, column + 1,
                            editor_->view().summary));
}

// How the last saving ended, else the chosen fault, else the first: a row of the table has room for its beginning.
void MonographEditorCard::tell() {
    const auto& view = editor_->view();
    const auto row = faults_->chosen_row();
    const EditorFault* fault = row && *row < listed_.size() ? &listed_[*row]
                               : listed_.empty()            ? nullptr
                                                            : &listed_.front();
    if (!view.outcome.empty()) notice_->set(view.outcome_tone, view.outcome);
    else if (fault) notice_->set(fault->tone, fault->message);
    else notice_->set(Tone::none, "");
    Layout();
    if (rewrap_all(*this)) Layout();
}

std::size_t MonographEditorCard::cursor() const {
    const std::string& text = editor_->text();
    long left = text_->GetInsertionPoint();
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (begins_character(text[at]) && left-- == 0) break;
    return at;
}

void MonographEditorCard::set_cursor(std::size_t offset) {
    const std::string_view before = std::string_view(editor_->text()).substr(0, offset);
    const auto place = static_cast<long>(std::ranges::count_if(before, begins_character));
    text_->SetInsertionPoint(place);
    text_->ShowPosition(place);
    tell_place();
}

void MonographEditorCard::go_to(std::size_t fault) {
    if (!editor_ || fault >= listed_.size()) return;
    set_cursor(editor_->offset_of(listed_[fault]));
    tell();
}

bool MonographEditorCard::mark_next() {
    if (!editor_ || listed_.empty()) return false;
    const std::size_t at = cursor();
    auto next = std::ranges::find_if(
        listed_, [&](const EditorFault& fault) { return editor_->offset_of(fault) > at; });
    if (next == listed_.end()) next = listed_.begin();
    const auto place = static_cast<std::size_t>(next - listed_.begin());
    faults_->choose(place);
    go_to(place);
    text_->SetFocus();
    return true;
}

void MonographEditorCard::follow(const std::string& before) {
    text_->ChangeValue(shown(editor_->text()));
    set_cursor(workbench::difference(before, editor_->text()).end);
}

void MonographEditorCard::focus_text() { text_->SetFocus(); }

void MonographEditorCard::restyle() {
    Surface::restyle();
    if (text_) {
        text_->SetBackgroundColour(look().palette.inset);
        text_->SetForegroundColour(look().palette.text);
    }
}

}  // namespace vialwright::gui
