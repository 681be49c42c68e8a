// SPDX-License-Identifier: Apache-2.0
// A card of entries: one section of the order. It builds the entries, forwards what is typed, shows what it is told.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "app/gui/field.hpp"

namespace vialwright::gui {

// Where the entries send what a person does. Set once by the page.
struct Edits {
    std::function<void(workbench::Field, const std::string&)> edit;
    std::function<void(const std::string& question, workbench::Answer)> answer;
    std::function<void()> answer_rest_with_no;
    std::function<void(const std::string& requirement, const std::string&)> provide;
    std::function<void(const std::string& analyte, const std::string&)> tell_laboratory;
    std::function<void()> save;
    std::function<void()> print;
    std::function<void()> look_for_printers;
    std::function<void()> fill_in_now;  // the present minute as the time of compounding
};

class InputCard : public Card {
public:
    InputCard(wxWindow* parent, const Look& look, const std::string& heading, const Edits& edits)
        : Card(parent, look, heading), edits_(edits) {}

    virtual void render(const workbench::PrepareView& view) = 0;

    FieldBox* box(workbench::Field field) const;  // null if it is not on this card
    virtual FieldBox* first_marked() const;       // the first entry that is wrong or wanted; null if none
    virtual void focus_first();

protected:
    const Edits& edits() const { return edits_; }
    TextField* text_field(workbench::Field field, const wxString& hint,
                          TextField::Kind kind = TextField::Kind::entry);
    ChoiceField* choice_field(workbench::Field field);

private:
    struct Entry {
        workbench::Field field;
        std::unique_ptr<FieldBox> box;
    };
    const Edits& edits_;
    std::vector<Entry> entries_;  // in the order of the keyboard
};

}  // namespace vialwright::gui
