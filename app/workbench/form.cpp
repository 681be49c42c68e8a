// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/form.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/prepare_inputs.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

std::string id_of(const FormField& field, std::size_t row) {
    return field.list.empty() ? std::string(field.id) : fmt::format("{}.{}", field.id, row + 1);
}

}  // namespace

Form::Form(const std::vector<FormField>& fields, std::size_t least_rows, const FormSources& sources,
           const TextOf& text_of) {
    Given all;
    for (const FormField& field : fields)
        if (field.list.empty()) all.single[std::string(field.id)] = trimmed(text_of(std::string(field.id)));
    const auto is_asked = [&](const FormField& field) { return !field.when || field.when(all); };
    count_rows(fields, least_rows, text_of);
    for (const FormField& field : fields) {
        if (!is_asked(field)) continue;
        if (field.list.empty()) add(field, 0, sources, text_of);
        else if (&field == &*std::ranges::find(fields, field.list, &FormField::list))
            for (std::size_t row = 0; row < rows_; ++row)
                for (const FormField& part : fields)
                    if (part.list == field.list) add(part, row, sources, text_of);
    }
}

void Form::count_rows(const std::vector<FormField>& fields, std::size_t least, const TextOf& text_of) {
    const auto is_filled = [&](std::size_t row) {
        return std::ranges::any_of(fields, [&](const FormField& field) {
            return !field.list.empty() && !trimmed(text_of(id_of(field, row))).empty();
        });
    };
    for (std::size_t row = 0; row < most_rows; ++row)
        if (is_filled(row)) rows_ = row + 1;
    rows_ = std::clamp(rows_ + 1, least, most_rows);
}

void Form::add(const FormField& field, std::size_t row, const FormSources& sources, const TextOf& text_of) {
    Entry entry{&field, row, {}};
    entry.view.id = id_of(field, row);
    entry.view.label = field.list.empty() ? tr(field.label) : fmt::format("{} {}", tr(field.label), row + 1);
    entry.view.hint = tr(field.hint);
    entry.view.beside = field.beside;
    entry.view.fill_in = tr(field.fill_in);
    entry.view.field.text = text_of(entry.view.id);
    if (field.choices) {
        entry.view.choices = field.choices(sources);
        if (entry.view.field.text.empty() && !entry.view.choices.empty())
            entry.view.field.text = entry.view.choices.front().id;
    }
    entry.view.field.echo =
        field.told ? field.told(entry.view.field.text) : echo_of(field.reads, entry.view.field.text);
    entry.view.field.aid = aid_for(field.reads);
    entries_.push_back(std::move(entry));
}

Given Form::given() const {
    Given given;
    given.rows.resize(rows_);
    for (const Entry& entry : entries_) {
        auto& into = entry.field->list.empty() ? given.single : given.rows[entry.row];
        into[std::string(entry.field->id)] = trimmed(entry.view.field.text);
    }
    return given;
}

bool Form::is_empty() const {
    return std::ranges::all_of(entries_, [](const Entry& entry) {
        return entry.field->choices || trimmed(entry.view.field.text).empty();
    });
}

// The engine names a list as one field; which of its rows is meant shows when it is given that row alone. What it says of an
// empty list too is about no row.
bool Form::row_causes(std::size_t row, const Fault& fault, const FaultsOf& faults_of) const {
    const auto says_it = [&](const Given& given) {
        const Faults faults = faults_of(given);
        return std::ranges::find(faults, fault) != faults.end();
    };
    Given alone = given();
    for (std::size_t other = 0; other < rows_; ++other)
        if (other != row) alone.rows[other].clear();
    if (!says_it(alone)) return false;
    alone.rows[row].clear();
    return !says_it(alone);
}

Form::Entry* Form::entry_for(const Fault& fault, const FaultsOf& faults_of) {
    const auto of_field = [&](const Entry& entry) {
        return entry.field->id == fault.field || entry.field->list == fault.field;
    };
    const auto first = std::ranges::find_if(entries_, of_field);
    if (first == entries_.end()) return nullptr;
    if (first->field->list.empty()) return &*first;
    for (Entry& entry : entries_)
        if (of_field(entry) && !trimmed(entry.view.field.text).empty() &&
            row_causes(entry.row, fault, faults_of))
            return &entry;
    // About the list as a whole: what it still wants is the first entry that is empty.
    for (Entry& entry : entries_)
        if (of_field(entry) && trimmed(entry.view.field.text).empty()) return &entry;
    return &*first;
}

std::vector<std::string> Form::place(const Faults& faults, const FaultsOf& faults_of) {
    std::vector<std::string> of_none;
    for (const Fault& fault : faults) {
        Entry* entry = entry_for(fault, faults_of);
        if (!entry) {
            of_none.push_back(fault.message);
            continue;
        }
        FieldView& field = entry->view.field;
        if (trimmed(field.text).empty()) {
            field.wanted = true;
        } else if (field.error.empty()) {
            field.error = fault.message;
            field.echo.clear();
        }
    }
    return of_none;
}

void Form::mark_needed() {
    for (Entry& entry : entries_)
        if (entry.field->needed && trimmed(entry.view.field.text).empty()) entry.view.field.wanted = true;
}

std::vector<std::string> Form::wanted() const {
    std::vector<std::string> labels;
    for (const Entry& entry : entries_)
        if (entry.view.field.wanted) labels.push_back(entry.view.label);
    return labels;
}

std::vector<EntryView> Form::entries() const {
    std::vector<EntryView> views;
    for (const Entry& entry : entries_) views.push_back(entry.view);
    return views;
}

bool Form::has_errors() const {
    return std::ranges::any_of(entries_, [](const Entry& entry) { return !entry.view.field.error.empty(); });
}

std::string words_of(const EntryView& entry) {
    const auto chosen = std::ranges::find(entry.choices, entry.field.text, &Choice::id);
    if (chosen == entry.choices.end()) return trimmed(entry.field.text);
    return chosen->id.empty() ? "" : chosen->text;
}

ResultView waiting(std::string kicker, std::string reason) {
    ResultView view;
    view.answer.kicker = std::move(kicker);
    view.answer.reason = std::move(reason);
    return view;
}

ResultView waiting_for(const Form& form, const std::vector<std::string>& other) {
    if (form.has_errors()) return waiting(tr("NOT YET WORKED OUT"), tr("Correct what is marked."));
    if (!other.empty()) return waiting(tr("NOT YET WORKED OUT"), other.front() + ".");
    return waiting(tr("NOT YET WORKED OUT"), fmt::format(fmt::runtime(tr("Still needed: {}.")),
                                                         text::listed(form.wanted(), tr("and"))));
}

}  // namespace vialwright::workbench
