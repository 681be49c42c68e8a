// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/settings_site.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

namespace fs = std::filesystem;

// A path has no blanks to break a line at: it is broken behind a slash, where a line is as long as a card is wide.
std::string in_lines(const std::string& path) {
    constexpr std::size_t longest = 36;
    std::string lines;
    std::size_t start = 0;
    while (path.size() - start > longest) {
        const auto slash = path.rfind('/', start + longest - 1);
        if (slash == std::string::npos || slash <= start) break;
        lines += path.substr(start, slash + 1 - start) + "\n";
        start = slash + 1;
    }
    return lines + path.substr(start);
}

SiteRow row_of(std::string what, const fs::path& path) {
    return {std::move(what), in_lines(path.string()), "", Tone::none};
}

SiteRow refused(SiteRow row, const files::Faults& faults) {
    row.tone = Tone::stop;
    row.said = files::to_text(faults.front());
    return row;
}

// The settings' own folder as a person has it: not there is none, and no fault.
std::string said_of_folder(const fs::path& folder) {
    std::error_code ignored;
    if (folder.empty() || !fs::is_directory(folder, ignored)) return tr("none");
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".toml") ++files;
    return fmt::format(fmt::runtime(files == 1 ? tr("{} file") : tr("{} files")), files);
}

SiteRow formulary_row(Library& library) {
    const auto& paths = library.paths();
    SiteRow row =
        row_of(tr("Formulary"), paths.formulary.empty() ? paths.data / "formulary" : paths.formulary.front());
    files::Faults faults;
    std::size_t good = 0;
    for (const auto& file : library.products(faults)) {
        if (file.monograph) ++good;
        else faults.insert(faults.end(), file.faults.begin(), file.faults.end());
    }
    if (files::has_error(faults)) return refused(std::move(row), faults);
    row.said = fmt::format(fmt::runtime(tr("{} monographs")), good);
    return row;
}

template <class Value, class Say>
SiteRow loaded_row(SiteRow row, const Loaded<const Value*>& loaded, Say say) {
    if (!loaded) return refused(std::move(row), loaded.error());
    row.said = say(**loaded);
    return row;
}

// Of the facility's state, where a kind of label has rules for single states.
std::string said_of_state(const content::LabelBook& book, const std::string& state) {
    std::set<std::string> all;
    for (const auto& kind : book.kinds)
        for (const auto& one : kind.states) all.insert(one.id);
    const std::vector<std::string> known(all.begin(), all.end());
    if (all.contains(state)) return fmt::format(fmt::runtime(tr("{}: its own rules are followed")), state);
    return fmt::format(fmt::runtime(tr("{}: no rules of its own; there are some for {}")), state,
                       text::listed(known));
}

}  // namespace

std::vector<SiteRow> site_rows(Library& library) {
    const auto& paths = library.paths();
    std::vector<SiteRow> rows = {formulary_row(library)};
    rows.push_back(row_of(tr("Overlays of the site"), paths.overlays));
    rows.back().said = said_of_folder(paths.overlays);
    rows.push_back(loaded_row(row_of(tr("Beyond-use rules"), paths.data / "rules"), library.rules(),
                              [](const auto&) { return tr("read"); }));
    rows.push_back(loaded_row(
        row_of(tr("Label stock"), paths.settings / "stock"), library.catalogue(), [](const auto& catalogue) {
            return fmt::format(fmt::runtime(tr("{} kinds, with the shipped")), catalogue.size());
        }));
    const auto facility = library.facility("");
    const std::string state = facility ? (*facility)->region : "";
    rows.push_back(loaded_row(row_of(tr("Kinds of labels, by state"), paths.data / "labels"),
                              library.label_book(),
                              [&](const auto& book) { return said_of_state(book, state); }));
    rows.push_back(row_of(tr("Settings"), paths.settings));
    rows.back().said = said_of_folder(paths.settings);
    return rows;
}

}  // namespace vialwright::workbench
