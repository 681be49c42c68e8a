// SPDX-License-Identifier: Apache-2.0
#include "app/gui/input_card.hpp"

#include <algorithm>

namespace vialwright::gui {

using workbench::Field;

FieldBox* InputCard::box(Field field) const {
    const auto entry = std::ranges::find(entries_, field, &Entry::field);
    return entry == entries_.end() ? nullptr : entry->box.get();
}

FieldBox* InputCard::first_marked() const {
    const auto entry = std::ranges::find_if(
        entries_, [](const Entry& one) { return one.box->is_shown() && one.box->needs_attention(); });
    return entry == entries_.end() ? nullptr : entry->box.get();
}

void InputCard::focus_first() {
    for (const Entry& entry : entries_)
        if (entry.box->is_shown()) return entry.box->control()->SetFocus();
}

TextField* InputCard::text_field(Field field, const wxString& hint, TextField::Kind kind) {
    auto box = std::make_unique<TextField>(
        this, look(), label_for(field), hint,
        [this, field](const std::string& raw) { edits_.edit(field, raw); }, kind);
    auto* made = box.get();
    entries_.push_back({field, std::move(box)});
    return made;
}

ChoiceField* InputCard::choice_field(Field field) {
    auto box = std::make_unique<ChoiceField>(
        this, look(), label_for(field), [this, field](const std::string& id) { edits_.edit(field, id); });
    auto* made = box.get();
    entries_.push_back({field, std::move(box)});
    return made;
}

}  // namespace vialwright::gui
