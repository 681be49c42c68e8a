// SPDX-License-Identifier: Apache-2.0
// What is typed on the page "Settings" and not saved, for the session: "printers" is how many rows there are, "printers.0.name"
// an entry of the first.
#include <charconv>

#include <fmt/format.h>

#include "app/workbench/settings_presenter.hpp"

namespace vialwright::workbench {

namespace {

using Typed = std::map<std::string, std::string>;

constexpr std::size_t most_rows = 1000;

std::string_view name_of(SettingsPart part) {
    switch (part) {
        case SettingsPart::preferences: return "preferences";
        case SettingsPart::facility: return "facility";
        case SettingsPart::printers: break;
    }
    return "printers";
}

// Nothing where it is no number of rows that a person made.
std::optional<std::size_t> rows_in(const Typed& typed, SettingsPart part) {
    const auto found = typed.find(std::string(name_of(part)));
    if (found == typed.end()) return std::nullopt;
    std::size_t count = 0;
    const std::string& text = found->second;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (fault != std::errc() || end != text.data() + text.size() || count > most_rows) return std::nullopt;
    return count;
}

files::DraftRow entries_in(const Typed& typed, SettingsPart part, std::size_t row) {
    const std::string prefix = fmt::format("{}.{}.", name_of(part), row);
    files::DraftRow entries;
    for (auto at = typed.lower_bound(prefix); at != typed.end() && at->first.starts_with(prefix); ++at)
        entries[at->first.substr(prefix.size())] = at->second;
    return entries;
}

}  // namespace

Typed SettingsPresenter::typed() const {
    Typed typed;
    for (const auto part : all_settings_parts) {
        if (!is_changed(part)) continue;
        const auto& rows = now(part);
        typed[std::string(name_of(part))] = std::to_string(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (const auto& [key, raw] : rows[row])
                typed[fmt::format("{}.{}.{}", name_of(part), row, key)] = raw;
    }
    return typed;
}

void SettingsPresenter::restore(const Typed& typed) {
    Inputs inputs = history_.now();
    for (const auto part : all_settings_parts) {
        const auto count = rows_in(typed, part);
        if (!count || (kind_of(part).table.empty() && *count != 1)) continue;
        auto& rows = rows_of(inputs, part);
        rows.clear();
        for (std::size_t row = 0; row < *count; ++row) rows.push_back(entries_in(typed, part, row));
    }
    printer_ = 0;
    change(std::move(inputs));
}

}  // namespace vialwright::workbench
