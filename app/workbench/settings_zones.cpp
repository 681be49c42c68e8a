// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/settings_zones.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

// "America/New_York" is america, new, york.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text::folded(text)) {
        const bool parts = c == '/' || c == '_' || c == ' ' || c == '-' || c == ',';
        if (!parts) words.back() += c;
        else if (!words.back().empty()) words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool is_named(const std::string& zone, const std::vector<std::string>& wanted) {
    const auto known = words_of(zone);
    return std::ranges::all_of(wanted, [&](const std::string& word) {
        return std::ranges::any_of(known, [&](const std::string& one) { return one.starts_with(word); });
    });
}

}  // namespace

std::vector<std::string> found_zones(const ZoneSources& sources, std::string_view typed) {
    const auto wanted = words_of(typed);
    std::vector<std::string> found;
    if (wanted.empty()) found.emplace_back();
    std::ranges::copy_if(sources.names, std::back_inserter(found),
                         [&](const std::string& name) { return is_named(name, wanted); });
    return found;
}

std::string time_in(const ZoneSources& sources, const std::string& name) {
    const auto zone = time::Zone::find(name.empty() ? sources.computer : name);
    if (!zone || !sources.now) return "";
    const auto now = sources.now();
    return time::to_text(zone->local(now)) + " " + zone->abbreviation(now);
}

std::string short_time_in(const ZoneSources& sources, const std::string& name) {
    constexpr std::size_t year = std::string_view("2026-").size(),
                          minute = std::string_view("03-05 09:00").size();
    const std::string whole = time_in(sources, name);
    return whole.empty() ? "" : whole.substr(year, minute);
}

void show_zones(const ZoneSources& sources, const std::string& chosen, ZonesView& view) {
    if (!chosen.empty()) view.chosen = chosen;
    else if (sources.computer.empty()) view.chosen = tr("The computer's, which is not known: choose one");
    else view.chosen = fmt::format(fmt::runtime(tr("The computer's: {}")), sources.computer);
    const std::string now = time_in(sources, chosen);
    view.now = now.empty() ? "" : fmt::format(fmt::runtime(tr("It is {} there now.")), now);
    view.names = found_zones(sources, view.search);
    const std::size_t all = sources.names.size();
    if (view.search.empty()) view.found = fmt::format(fmt::runtime(tr("{} zones")), all);
    else if (view.names.empty()) view.found = tr("No zone is called so: try a large city nearby.");
    else view.found = fmt::format(fmt::runtime(tr("{} of {}")), view.names.size(), all);
    const auto at = std::ranges::find(view.names, chosen);
    view.at.reset();
    if (at != view.names.end()) view.at = static_cast<std::size_t>(at - view.names.begin());
}

}  // namespace vialwright::workbench
