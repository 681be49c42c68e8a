// SPDX-License-Identifier: Apache-2.0
#include "app/gui/entries_card.hpp"

#include <algorithm>

#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

using workbench::EntryView;

namespace {

// Whether a control that was made for one can show the other.
bool is_same_entry(const EntryView& one, const EntryView& other) {
    return one.id == other.id && one.label == other.label && one.hint == other.hint &&
           one.beside == other.beside && one.fill_in == other.fill_in &&
           one.choices.empty() == other.choices.empty();
}

std::vector<std::vector<EntryView>> by_line(const std::vector<EntryView>& entries) {
    std::vector<std::vector<EntryView>> lines;
    for (const EntryView& entry : entries) {
        if (!entry.beside || lines.empty()) lines.emplace_back();
        lines.back().push_back(entry);
    }
    return lines;
}

}  // namespace

EntriesCard::EntriesCard(wxWindow* parent, const Look& look, const std::string& heading, Edit edit,
                         std::function<void(const std::string&)> fill_in)
    : Card(parent, look, heading), edit_(std::move(edit)), fill_in_(std::move(fill_in)) {
    body()->Add(lines_place_, wxSizerFlags().Expand());
}

void EntriesCard::render(const std::vector<EntryView>& entries) {
    const auto wanted = by_line(entries);
    const auto fits = [](const Line& line, const std::vector<EntryView>& views) {
        return std::ranges::equal(line.boxes, views, is_same_entry, &Box::made_for);
    };
    std::size_t same = 0;
    while (same < lines_.size() && same < wanted.size() && fits(lines_[same], wanted[same])) ++same;
    drop_from(same);
    for (std::size_t line = same; line < wanted.size(); ++line) add_line(wanted[line]);
    for (std::size_t line = 0; line < wanted.size(); ++line)
        for (std::size_t i = 0; i < wanted[line].size(); ++i) {
            const EntryView& view = wanted[line][i];
            const Box& box = lines_[line].boxes[i];
            if (box.text) box.text->render(view.field);
            if (box.choice)
                box.choice->render({view.choices, view.field.text, view.field.echo, view.field.error},
                                   view.field.wanted);
        }
}

void EntriesCard::drop_from(std::size_t line) {
    while (lines_.size() > line) {
        lines_.back().place->Clear(true);
        lines_place_->Remove(lines_.back().place);
        lines_.pop_back();
    }
}

void EntriesCard::add_line(const std::vector<EntryView>& entries) {
    Line line;
    line.place = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (const EntryView& entry : entries) {
        Box box = make_box(entry);
        row->Add(box.box->column(),
                 wxSizerFlags(1).Border(wxLEFT, line.boxes.empty() ? 0 : FromDIP(space::medium)));
        line.boxes.push_back(std::move(box));
    }
    line.place->Add(row, wxSizerFlags().Expand());
    for (const Box& box : line.boxes) line.place->Add(box.box->error_row(), wxSizerFlags().Expand());
    const int above = lines_.empty() ? space::small : space::medium;
    lines_place_->Add(line.place, wxSizerFlags().Expand().Border(wxTOP, FromDIP(above)));
    lines_.push_back(std::move(line));
}

EntriesCard::Box EntriesCard::make_box(const EntryView& entry) {
    Box box{entry, nullptr, nullptr, nullptr};
    const auto edit = [this, id = entry.id](const std::string& raw) { edit_(id, raw); };
    const FieldLabel label{entry.label, entry.label};
    if (entry.choices.empty()) {
        auto text = std::make_unique<TextField>(this, look(), label, shown(entry.hint), edit);
        box.text = text.get();
        box.box = std::move(text);
    } else {
        auto choice = std::make_unique<ChoiceField>(this, look(), label, edit);
        box.choice = choice.get();
        box.box = std::move(choice);
    }
    if (!entry.fill_in.empty()) box.box->put_beside(make_button(entry));
    return box;
}

wxButton* EntriesCard::make_button(const EntryView& entry) {
    auto* button =
        new wxButton(this, wxID_ANY, shown(entry.fill_in), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetMinSize(wxSize(button->GetTextExtent(shown(entry.fill_in)).x + FromDIP(26), -1));
    const std::string name = entry.label + ": " + entry.fill_in;
    button->SetName(shown(name));
    native::set_accessible_name(*button, name);
    button->Bind(wxEVT_BUTTON, [this, id = entry.id](wxCommandEvent&) { fill_in_(id); });
    return button;
}

FieldBox* EntriesCard::box(const std::string& entry) const {
    for (const Line& line : lines_)
        for (const Box& box : line.boxes)
            if (box.made_for.id == entry) return box.box.get();
    return nullptr;
}

FieldBox* EntriesCard::first_marked() const {
    for (const Line& line : lines_)
        for (const Box& box : line.boxes)
            if (box.box->needs_attention()) return box.box.get();
    return nullptr;
}

void EntriesCard::focus_first() {
    if (!lines_.empty()) lines_.front().boxes.front().box->control()->SetFocus();
}

}  // namespace vialwright::gui
