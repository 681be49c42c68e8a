// SPDX-License-Identifier: Apache-2.0
#include "app/gui/field.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <wx/choice.h>
#include <wx/combobox.h>
#include <wx/textctrl.h>

#include "app/gui/entry_aids.hpp"
#include "app/gui/measure.hpp"
#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

namespace {

using workbench::Field;
using workbench::N_;
using workbench::Tone;
using workbench::tr;

// The keys of the menus (F, E, V, H) are not among them.
// The label with the letter that goes to its entry; a language has letters of its own.
constexpr std::array<std::pair<Field, const char*>, 16> mnemonics = {{{Field::product, N_("&Product")},
                                                                      {Field::strength, N_("Stren&gth")},
                                                                      {Field::rule, N_("Dose r&ule")},
                                                                      {Field::dose, N_("&Dose")},
                                                                      {Field::every, N_("H&ow often")},
                                                                      {Field::over, N_("Give ove&r")},
                                                                      {Field::diluent, N_("Dilue&nt")},
                                                                      {Field::weight, N_("&Weight")},
                                                                      {Field::height, N_("He&ight")},
                                                                      {Field::age, N_("&Age")},
                                                                      {Field::sex, N_("Se&x")},
                                                                      {Field::lot, N_("&Lot")},
                                                                      {Field::made, N_("Co&mpounded")},
                                                                      {Field::expires, N_("Expire&s")},
                                                                      {Field::copies, N_("&Copies")},
                                                                      {Field::stock, N_("Label stoc&k")}}};

}  // namespace

FieldLabel label_for(Field field) {
    const auto found = std::ranges::find(mnemonics, field, &std::pair<Field, const char*>::first);
    const std::string name = workbench::label_of(field);
    return {name, found == mnemonics.end() ? name : tr(found->second)};
}

// The label is made just before the control: that is what ties the two for assistive tools and for the key.
FieldBox::FieldBox(wxWindow* parent, const Look& look, FieldLabel label)
    : name_(std::move(label.name)),
      wanted_mark_(new Text(parent, look, {.scale = 0.85, .weight = wxFONTWEIGHT_SEMIBOLD})),
      look_(look) {
    wanted_mark_->set_tone(Tone::open);
    label_ = new Text(parent, look, style::label_that_wraps);
    label_->set_mnemonic(shown(label.mnemonic));
}

void FieldBox::place(wxControl* control) {
    control_ = control;
    // Entries and lists of one height, as narrow as their place.
    control->SetMinSize(wxSize(control->FromDIP(60), control->GetCharHeight() + control->FromDIP(16)));
    wxWindow* parent = control->GetParent();
    const int hair = parent->FromDIP(3);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(label_, wxSizerFlags(1).CentreVertical());
    head->Add(wanted_mark_, wxSizerFlags().CentreVertical());
    note_ = new Text(parent, look_, style::note);
    column_->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, hair));
    entry_row_->Add(control, wxSizerFlags(1));
    column_->Add(entry_row_, wxSizerFlags().Expand());
    column_->Add(note_, wxSizerFlags().Expand().Border(wxTOP, hair));
    error_icon_ = new ToneIcon(parent, look_, 16);
    error_icon_->set_tone(Tone::stop);
    error_icon_->Hide();
    error_ = new Text(parent, look_, {.scale = 0.93, .weight = wxFONTWEIGHT_MEDIUM, .wraps = true});
    error_->set_tone(Tone::stop);
    error_row_->Add(error_icon_, wxSizerFlags().Border(wxTOP, hair));
    error_row_->Add(error_, wxSizerFlags(1).Border(wxTOP | wxLEFT, hair));
    native::set_accessible_name(*control, name_);
    control->SetName(shown(name_));
}

void FieldBox::tell(const std::string& note, const std::string& error, bool wanted) {
    note_->set(is_shown() ? note : "");
    error_->set(is_shown() ? error : "");
    error_icon_->Show(error_->IsShown());
    wanted_mark_->set(wanted && error.empty() && is_shown() ? tr("needed") : "");
    if (in_error_ != !error.empty()) native::set_style_class(*control_, "error", !error.empty());
    in_error_ = !error.empty();
    wanted_ = wanted;
    const std::string description = in_error_ ? fmt::format(fmt::runtime(tr("Error: {}")), error)
                                    : wanted  ? fmt::format(fmt::runtime(tr("Needed. {}")), note)
                                              : note;
    if (description == described_) return;
    described_ = description;
    native::set_accessible_description(*control_, description);
}

void FieldBox::set_shown(bool shown) {
    if (shown == is_shown()) return;
    show_control(*control_, shown);
    label_->Show(shown);
}

void FieldBox::put_beside(wxWindow* control) {
    entry_row_->Add(control, wxSizerFlags().Expand().Border(wxLEFT, control->FromDIP(space::small)));
}

TextField::TextField(wxWindow* parent, const Look& look, FieldLabel label, const wxString& hint, Edit edit,
                     Kind kind)
    : FieldBox(parent, look, std::move(label)) {
    const auto forward = [this, edit = std::move(edit)](wxCommandEvent&) { edit(typed(entry_->GetValue())); };
    if (kind == Kind::combo) {
        auto* combo = new wxComboBox(parent, wxID_ANY);
        entry_ = combo;
        combo->Bind(wxEVT_COMBOBOX, forward);
        native::tame_choice(*combo);
        place(combo);
    } else {
        auto* text = new wxTextCtrl(parent, wxID_ANY);
        entry_ = text;
        place(text);
    }
    entry_->SetHint(hint);
    aids_ = std::make_unique<EntryAids>(*control(), *entry_, look, name());
    control()->Bind(wxEVT_TEXT, forward);
}

TextField::~TextField() = default;

void TextField::render(const workbench::FieldView& view) {
    // While a person types the entry already says so: setting it again would move the cursor.
    if (typed(entry_->GetValue()) != view.text) entry_->ChangeValue(shown(view.text));
    tell(view.echo, view.error, view.wanted);
    aids_->render(view.aid);
}

void TextField::offer(const std::vector<std::string>& choices) {
    if (choices == offered_) return;
    offered_ = choices;
    auto* combo = dynamic_cast<wxComboBox*>(control());
    if (!combo) return;
    const wxString value = combo->GetValue();
    wxArrayString items;
    for (const auto& choice : choices) items.Add(shown(choice));
    combo->Set(items);
    combo->ChangeValue(value);
}

ChoiceField::ChoiceField(wxWindow* parent, const Look& look, FieldLabel label, Choose choose)
    : FieldBox(parent, look, std::move(label)), choice_(new wxChoice(parent, wxID_ANY)) {
    native::tame_choice(*choice_);
    place(choice_);
    choice_->Bind(wxEVT_CHOICE, [this, choose = std::move(choose)](wxCommandEvent&) {
        const int at = choice_->GetSelection();
        if (at != wxNOT_FOUND) choose(choices_[static_cast<std::size_t>(at)].id);
    });
    choice_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (is_cut() == is_cut_) return;
        choice_->CallAfter([this] {
            tell_whole();
            choice_->GetParent()->PostSizeEventToParent();
        });
    });
}

void ChoiceField::render(const workbench::ChoiceView& view, bool wanted) {
    if (view.choices != choices_) {
        choices_ = view.choices;
        wxArrayString items;
        for (const auto& choice : choices_) items.Add(shown(choice.text));
        choice_->Set(items);
    }
    const auto at = std::ranges::find(choices_, view.selected, &workbench::Choice::id);
    const int selection = at == choices_.end() ? wxNOT_FOUND : static_cast<int>(at - choices_.begin());
    if (choice_->GetSelection() != selection) choice_->SetSelection(selection);
    const wxString whole = selection == wxNOT_FOUND ? wxString() : shown(at->text);  // where it is cut
    if (choice_->GetToolTipText() != whole) choice_->SetToolTip(whole);
    told_note_ = view.note;
    told_error_ = view.error;
    told_wanted_ = wanted;
    tell_whole();
}

bool ChoiceField::is_cut() const {
    const int around = choice_->FromDIP(44);  // margins and the arrow
    return size_of_line(*choice_, {}, typed(choice_->GetStringSelection())).x + around > choice_->GetSize().x;
}

void ChoiceField::tell_whole() {
    is_cut_ = is_cut();
    const std::string whole = is_cut_ ? typed(choice_->GetStringSelection()) : "";
    tell(whole + (whole.empty() || told_note_.empty() ? "" : "\n") + told_note_, told_error_, told_wanted_);
}

void add_fields(Card& card, const std::vector<FieldBox*>& fields, int space_above) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    // Borders and no spacers: what has a spacer takes room even when everything in it is hidden.
    for (FieldBox* field : fields)
        row->Add(field->column(),
                 wxSizerFlags(1).Border(wxLEFT, field == fields.front() ? 0 : card.FromDIP(space::medium)));
    card.body()->Add(row, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space_above)));
    for (FieldBox* field : fields) card.body()->Add(field->error_row(), wxSizerFlags().Expand());
}

}  // namespace vialwright::gui
