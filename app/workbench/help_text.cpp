// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/help_text.hpp"

#include <array>

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

struct Said {
    const char *name, *text;
};

constexpr std::array<Said, 12> tasks{{
    {"Prepare",
     "From an order to what is drawn up: product, patient, dose; every limit with its source; the label."},
    {"Calculator", "Any expression with units, exact, with its working."},
    {"Beyond-use date", "From how it is made and kept to its date, and which limit it comes from."},
    {"Compounding",
     "Dilutions, alligation, milliequivalents, isotonicity, capsules, suppositories and more."},
    {"Labels", "One label of any kind, with the law behind each element, on the stock that you have."},
    {"Batch", "Labels of a file of rows: all of them, or none."},
    {"Protocols", "The monographs with their limits, sources and open questions, to read."},
    {"Formulary", "The monographs with their limits, sources and open questions, to read and to edit."},
    {"Check a file", "A file of orders, CSV or FHIR, checked in one go, with a report."},
    {"Settings", "Your facility, your printers, the time zone, how the window looks."},
    {"Records", "What was prepared, verified and printed, and by whom."},
    {"Help", "This page."},
}};

constexpr std::array<Said, 8> typing{{
    {"A dose", "250 mg/kg, 1.05 g, 15 mL, 5 mcg/kg/min. The unit is always written."},
    {"A patient", "154 lb or 70 kg, 5 ft 9 in or 175 cm, 40 y, 3 mo, 12 d."},
    {"A fraction",
     "Zero before the point, none at the end: 0.5, not .5 and not 5.0. A tenfold error begins there."},
    {"A thousand", "1000 or 1,000. The comma never means a fraction."},
    {"Units",
     "mcg, units, mL. Not \xC2\xB5g, U, IU or cc: they are misread, and the entry says what to write."},
    {"A date", "2026-03-05, or 2026-03-05 14:00 with its time."},
    {"What was read", "It stands below the entry: 154 lb is 69.85 kg. Compare it."},
    {"What is wrong", "It stands beside the entry, with what to write instead. F8 goes to the next one."},
}};

template <std::size_t Count> HelpChapter chapter(const char* heading, const std::array<Said, Count>& said) {
    HelpChapter chapter{tr(heading), {}};
    for (const auto& [name, text] : said) chapter.lines.push_back({tr(name), tr(text)});
    return chapter;
}

// The sections of the page that is shown are the menu's too, but change with the page.
HelpChapter moving() {
    return {tr("Everywhere"),
            {{tr("The next entry, the one before"), "Tab, Shift+Tab"},
             {tr("A part of the page"), "Ctrl+1 to Ctrl+9"},
             {tr("Read on in a column"), "Page Up, Page Down"},
             {tr("The next order, the one before"), "Ctrl+Tab, Ctrl+Shift+Tab"},
             {tr("A choice"), tr("Up, Down, or its first letter")}}};
}

std::vector<HelpChapter> key_chapters(const std::vector<HelpKey>& commands) {
    std::vector<HelpChapter> chapters;
    for (const HelpKey& command : commands) {
        if (command.keys.empty()) continue;
        if (chapters.empty() || chapters.back().heading != command.menu)
            chapters.push_back({command.menu, {}});
        chapters.back().lines.push_back({command.name, command.keys});
    }
    chapters.push_back(moving());
    return chapters;
}

HelpChapter files_chapter(const HelpSources& sources) {
    const auto place = [](const std::filesystem::path& path) {
        return path.empty() ? tr("none") : path.string();
    };
    return {tr("Where files are kept"),
            {{tr("Monographs and rules"), place(sources.data)},
             {tr("The site's own rules"), place(sources.site)},
             {tr("Your settings"), place(sources.settings)},
             {tr("Log, session, crash reports"), place(sources.state)}}};
}

}  // namespace

std::string task_of_page(const std::string& page) {
    for (const auto& [name, text] : tasks)
        if (page == name || page == tr(name)) return tr(text);
    return "";
}

HelpView help_view(const HelpSources& sources) {
    HelpView view;
    view.pages.heading = tr("Pages");
    for (std::size_t i = 0; i < sources.pages.size(); ++i)
        view.pages.lines.push_back({sources.pages[i], task_of_page(sources.pages[i])});
    view.typing = chapter("How to type", typing);
    view.keys = key_chapters(sources.commands);
    view.files = files_chapter(sources);
    view.version = {tr("Version"), {{"Vialwright", sources.version}}};
    return view;
}

}  // namespace vialwright::workbench
