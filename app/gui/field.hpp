// SPDX-License-Identifier: Apache-2.0
// An entry with its label above and, below it, how it was read or what is wrong. The error is a sentence, a shape and a
// colour, and reaches assistive tools as the description of the entry.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <wx/control.h>
#include <wx/sizer.h>

#include "app/gui/card.hpp"
#include "app/gui/text.hpp"
#include "app/workbench/prepare_view.hpp"

class wxChoice;
class wxTextEntry;

namespace vialwright::gui {

// A label whose "&" marks the key that goes to the entry with Alt; "" of a field without one.
struct FieldLabel {
    std::string name;      // "Weight"
    std::string mnemonic;  // "&Weight"
};
FieldLabel label_for(workbench::Field field);

class FieldBox {
public:
    virtual ~FieldBox() = default;

    const std::string& name() const { return name_; }
    wxControl* control() const { return control_; }
    wxSizer* column() const { return column_; }
    wxSizer* error_row() const { return error_row_; }
    bool needs_attention() const { return in_error_ || wanted_; }
    bool is_shown() const { return control_->IsShown(); }
    void set_shown(bool shown);
    void put_beside(wxWindow* control);  // at the right of the entry

protected:
    FieldBox(wxWindow* parent, const Look& look, FieldLabel label);
    void place(wxControl* control);  // once, after the label
    void tell(const std::string& note, const std::string& error, bool wanted);

private:
    std::string name_;
    wxSizer* column_ = new wxBoxSizer(wxVERTICAL);
    wxSizer* entry_row_ = new wxBoxSizer(wxHORIZONTAL);
    wxSizer* error_row_ = new wxBoxSizer(wxHORIZONTAL);
    wxControl* control_ = nullptr;
    Text *label_, *wanted_mark_, *note_ = nullptr, *error_ = nullptr;
    ToneIcon* error_icon_ = nullptr;
    const Look& look_;
    bool in_error_ = false, wanted_ = false;
    std::string described_;
};

class EntryAids;

// Typed text; with choices to take from where there are some.
class TextField : public FieldBox {
public:
    using Edit = std::function<void(const std::string&)>;
    enum class Kind : std::uint8_t { entry, combo };

    TextField(wxWindow* parent, const Look& look, FieldLabel label, const wxString& hint, Edit edit,
              Kind kind = Kind::entry);
    ~TextField() override;

    void render(const workbench::FieldView& view);
    void offer(const std::vector<std::string>& choices);  // of a combo

private:
    wxTextEntry* entry_ = nullptr;
    std::unique_ptr<EntryAids> aids_;
    std::vector<std::string> offered_;
};

class ChoiceField : public FieldBox {
public:
    using Choose = std::function<void(const std::string& id)>;

    ChoiceField(wxWindow* parent, const Look& look, FieldLabel label, Choose choose);

    // What is chosen stands once more above the note where the list has no room for it: "50 mg" may be the beginning of "50 mg/mL".
    void render(const workbench::ChoiceView& view, bool wanted = false);

private:
    bool is_cut() const;
    void tell_whole();

    wxChoice* choice_;
    std::vector<workbench::Choice> choices_;
    std::string told_note_, told_error_;
    bool told_wanted_ = false, is_cut_ = false;
};

// Fields side by side, their errors below the row over its whole width: a sentence does not fit under a narrow entry.
void add_fields(Card& card, const std::vector<FieldBox*>& fields, int space_above = space::medium);

}  // namespace vialwright::gui
