// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_form.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

// "give the rate (--rate)": the option in brackets says nothing here; elsewhere "--dose" is the entry "Dose".
std::string without_options(std::string advice) {
    for (auto at = advice.find(" (--"); at != std::string::npos; at = advice.find(" (--", at)) {
        const auto end = advice.find(')', at);
        if (end == std::string::npos) break;
        advice.erase(at, end + 1 - at);
    }
    for (auto at = advice.find("--"); at != std::string::npos; at = advice.find("--", at)) {
        auto end = at + 2;
        while (end < advice.size() && ((advice[end] >= 'a' && advice[end] <= 'z') || advice[end] == '-'))
            ++end;
        std::string id = advice.substr(at + 2, end - at - 2);
        std::ranges::replace(id, '-', '_');
        const auto all = asked_fields();
        const auto field = std::ranges::find(all, id, &AskedField::id);
        const std::string name = field == all.end() ? id : fmt::format("\"{}\"", tr(field->label));
        advice.replace(at, end - at, name);
        at += name.size();
    }
    return advice;
}

}  // namespace

std::string sentence_of(const content::Objection& objection) {
    std::string line = capital(objection.message);
    const std::string advice = without_options(objection.advice);
    if (!advice.empty())
        line += (line.ends_with('.') ? " " : ": ") + (line.ends_with('.') ? capital(advice) : advice);
    if (!line.ends_with('.')) line += '.';
    return line;
}

LabelForm::LabelForm(const LabelNeeds& needs) : needs_(needs) {
    bool was_asked = false;  // the field before, in one row with which this one may stand
    for (const AskedField& field : asked_fields()) {
        const Asked how = asked(field, needs_);
        if (how != Asked::no) add(field, how, was_asked);
        was_asked = how != Asked::no;
    }
    for (const Entry& entry : entries_) {
        const bool is_in_doubt = entry.view.field.wanted || !entry.view.field.error.empty();
        if (is_in_doubt && entry.field->example) entry.field->example(needs_, request_);
    }
}

void LabelForm::add(const AskedField& field, Asked how, bool has_left) {
    Entry entry{&field, {}};
    entry.view.id = field.id;
    entry.view.label = tr(field.label);
    entry.view.hint = tr(field.hint);
    entry.view.beside = field.beside && has_left;
    entry.view.fill_in = tr(field.fill_in);
    if (field.choices) entry.view.choices = field.choices(needs_);
    entry.view.field.aid = aid_for(field.reads);
    const auto typed = needs_.inputs->find(field.id);
    if (typed != needs_.inputs->end()) entry.view.field.text = typed->second;
    if (field.choices &&
        std::ranges::find(entry.view.choices, entry.view.field.text, &Choice::id) == entry.view.choices.end())
        entry.view.field.text.clear();  // chosen for another kind
    const std::string text = trimmed(entry.view.field.text);
    if (!text.empty()) {
        field.read(text, request_, entry.view.field);
    } else {
        entry.view.field.wanted = how == Asked::must;
        if (!field.note.empty()) entry.view.field.echo = tr(field.note);
    }
    entries_.push_back(std::move(entry));
}

bool LabelForm::is_sample() const { return has_errors() || !missing().empty(); }

std::vector<std::string> LabelForm::missing() const {
    std::vector<std::string> labels;
    for (const Entry& entry : entries_)
        if (entry.view.field.wanted) labels.push_back(entry.view.label);
    return labels;
}

bool LabelForm::has_errors() const {
    return std::ranges::any_of(entries_, [](const Entry& entry) { return !entry.view.field.error.empty(); });
}

LabelForm::Entry* LabelForm::entry_of(std::string_view element) {
    const auto& specs = needs_.kind->elements;
    const auto spec = std::ranges::find(specs, element, &content::ElementSpec::id);
    const std::string_view says = spec == specs.end() ? element : std::string_view(spec->says);
    const auto is_meant = [&](const Entry& entry) {
        const bool is_same = entry.field->element == says ||
                             (entry.field->element == "auxiliary" && element.starts_with("auxiliary"));
        return is_same && !entry.view.field.text.empty();
    };
    const auto found = std::ranges::find_if(entries_, is_meant);
    return found == entries_.end() ? nullptr : &*found;
}

bool LabelForm::place(const content::Objection& objection) {
    Entry* entry = entry_of(objection.element);
    if (!entry) return false;
    FieldView& field = entry->view.field;
    if (field.error.empty()) field.error = sentence_of(objection);
    field.echo.clear();
    return true;
}

std::vector<EntryView> LabelForm::entries() const {
    std::vector<EntryView> views;
    for (const Entry& entry : entries_) views.push_back(entry.view);
    return views;
}

}  // namespace vialwright::workbench
