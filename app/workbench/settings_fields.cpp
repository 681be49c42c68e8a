// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/settings_fields.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

std::string text_in(const files::DraftRow& row, std::string_view key) {
    std::string raw = files::raw_in(row, key);
    return raw.empty() ? std::string(default_of(key)) : raw;
}

bool ends_a_sentence(char c) { return c == '.' || c == '?' || c == '!'; }

// The first that is said about the entry, as a sentence.
std::string error_in(const SettingsRow& row, std::string_view key) {
    const auto found = std::ranges::find(row.faults, key, &files::DraftFault::key);
    if (found == row.faults.end()) return "";
    std::string sentence = capital(found->message);
    if (!ends_a_sentence(sentence.back())) sentence += '.';
    return sentence;
}

EntryView entry(const SettingsRow& row, const char* key, std::string label, std::string hint = {}) {
    EntryView view;
    view.id = key;
    view.label = std::move(label);
    view.hint = std::move(hint);
    view.field.text = text_in(row.raw, key);
    view.field.error = error_in(row, key);
    return view;
}

EntryView beside(EntryView view) {
    view.beside = true;
    return view;
}

EntryView needed(EntryView view) {
    view.field.wanted = view.field.text.empty();
    return view;
}

// What stands in the file and is not among the choices is one all the same: it must be seen to be changed.
EntryView chosen(EntryView view, std::vector<Choice> choices, const std::string& what_else) {
    view.choices = std::move(choices);
    const std::string& text = view.field.text;
    if (std::ranges::find(view.choices, text, &Choice::id) == view.choices.end()) {
        view.choices.push_back({text, text});
        view.field.echo = what_else;
    }
    return view;
}

std::vector<Choice> text_sizes() {
    std::vector<Choice> sizes;
    for (const int percent : {100, 125, 150, 175, 200})
        sizes.push_back({fmt::to_string(percent), fmt::format("{} %", percent)});
    return sizes;
}

std::vector<Choice> with_none(std::string words, const std::vector<Choice>& choices) {
    std::vector<Choice> all = {{"", std::move(words)}};
    all.insert(all.end(), choices.begin(), choices.end());
    return all;
}

}  // namespace

std::string_view default_of(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> defaults = {
        {{"appearance", "system"}, {"language", "system"}, {"text_percent", "100"}, {"turn", "0"}}};
    const auto* const found = std::ranges::find(defaults, key, [](const auto& pair) { return pair.first; });
    return found == defaults.end() ? std::string_view() : found->second;
}

std::vector<EntryView> display_entries(const SettingsRow& row) {
    auto appearance =
        chosen(entry(row, "appearance", tr("Appearance")),
               {{"system", tr("Like the system")}, {"light", tr("Light")}, {"dark", tr("Dark")}}, "");
    auto language =
        chosen(entry(row, "language", tr("Language")),
               {{"system", tr("Like the system")}, {"en", "English"}, {"es", "Espa\xC3\xB1ol"}}, "");
    auto size = chosen(entry(row, "text_percent", tr("Size of text")), text_sizes(), "");
    if (language.field.text != "system") language.field.echo = tr("From the next start of the program");
    if (size.field.text != default_of("text_percent"))
        size.field.echo = tr("From the next start of the program");
    return {std::move(appearance), std::move(language), beside(std::move(size))};
}

std::vector<EntryView> label_entries(const SettingsRow& row, const SettingsChoices& choices) {
    return {chosen(entry(row, "printer", tr("Usual printer")),
                   with_none(tr("None: 300 dpi, nothing corrected"), choices.printers),
                   tr("This printer is not in the list of printers.")),
            chosen(entry(row, "stock", tr("Usual label stock")),
                   with_none(tr("What the product names first"), choices.stock),
                   tr("This stock is not in the catalogue."))};
}

std::vector<EntryView> facility_entries(const SettingsRow& row) {
    std::vector<EntryView> entries = {
        entry(row, "name", tr("Name of the facility"), "Example Sterile Compounding LLC"),
        entry(row, "street", tr("Street"), "100 Example Street"),
        entry(row, "city", tr("City"), "Springfield"),
        entry(row, "region", tr("State"), "IL"),
        beside(entry(row, "postal_code", tr("Postal code"), "62701")),
        entry(row, "phone", tr("Telephone"), "(217) 555-0100"),
        beside(entry(row, "id", tr("Id of the facility"), "main-street"))};
    const bool stays_sample = row.raw.empty() && !row.must_be_whole;
    if (!stays_sample)
        for (EntryView& view : entries) view = needed(std::move(view));
    return entries;
}

std::vector<EntryView> printer_entries(const SettingsRow& row) {
    const auto degrees = [](const char* id) { return Choice{id, std::string(id) + "\xC2\xB0"}; };
    auto queue = entry(row, "queue", tr("Queue"), "zebra");
    if (queue.field.text.empty()) queue.field.echo = tr("None: only laid out for, not printed to");
    return {
        needed(entry(row, "name", tr("Name of the printer"), tr("Label printer at the bench"))),
        needed(entry(row, "id", tr("Id of the printer"), "bench-zebra")),
        beside(std::move(queue)),
        chosen(entry(row, "dpi", tr("Dots per inch")), {{"203", "203"}, {"300", "300"}, {"600", "600"}}, ""),
        beside(chosen(entry(row, "turn", tr("Page is turned by")),
                      {degrees("0"), degrees("90"), degrees("180"), degrees("270")}, "")),
        entry(row, "media", tr("Paper"), tr("told by its size")),
        beside(entry(row, "dots_per_module", tr("Dots a module"), tr("as it fits best"))),
        entry(row, "move_right", tr("Move to the right"), "0.5 mm"),
        beside(entry(row, "move_left", tr("Move to the left"), "0.5 mm")),
        entry(row, "move_down", tr("Move down"), "0.5 mm"),
        beside(entry(row, "move_up", tr("Move up"), "0.5 mm")),
        entry(row, "scale_x", tr("Scale across"), "1.003"),
        beside(entry(row, "scale_y", tr("Scale down"), "0.998"))};
}

}  // namespace vialwright::workbench
