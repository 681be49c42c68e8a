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
    {N_("Prepare"), N_("From an order to what is drawn up: product, patient, dose; every limit with its "
                       "source; the label.")},
    {N_("Calculator"), N_("Any expression with units, exact, with its working.")},
    {N_("Beyond-use date"), N_("From how it is made and kept to its date, and which limit it comes from.")},
    {N_("Compounding"),
     N_("Dilutions, alligation, milliequivalents, isotonicity, capsules, suppositories and more.")},
    {N_("Labels"),
     N_("One label of any kind, with the law behind each element, on the stock that you have.")},
    {N_("Batch"), N_("Labels of a file of rows: all of them, or none.")},
    {N_("Protocols"), N_("The monographs with their limits, sources and open questions, to read.")},
    {N_("Formulary"),
     N_("The monographs with their limits, sources and open questions, to read and to edit.")},
    {N_("Check a file"), N_("A file of orders, CSV or FHIR, checked in one go, with a report.")},
    {N_("Settings"), N_("Your facility, your printers, the time zone, how the window looks.")},
    {N_("Records"), N_("What was prepared, verified and printed, and by whom.")},
    {N_("Help"), N_("This page.")},
}};

constexpr std::array<Said, 10> typing{{
    {N_("A dose"), N_("25 mg/kg, 1.05 g, 15 mL, 5 mcg/kg/min. The unit is always written.")},
    {N_("A patient"), N_("154 lb or 70 kg, 5 ft 9 in or 175 cm, 40 y, 3 mo, 12 d.")},
    {N_("A fraction"),
     N_("Zero before the point, none at the end: 0.5, not .5 and not 5.0. A tenfold error begins there.")},
    {N_("A thousand"), N_("1000 or 1,000. The comma never means a fraction.")},
    {N_("Units"),
     N_("mcg, units, mL. Not µg, U, IU or cc: they are misread, and the entry says what to write.")},
    {N_("A date"), N_("2026-03-05, or 2026-03-05 14:00 with its time.")},
    {N_("A date from the calendar"),
     N_("F4 or Alt+Down in the entry opens it on the day that is typed; a time behind the day stays.")},
    {N_("A unit from the list"),
     N_("F4 or Alt+Down in the entry lists the units that it reads. The number stays.")},
    {N_("What was read"), N_("It stands below the entry: 154 lb is 69.85 kg. Compare it.")},
    {N_("What is wrong"),
     N_("It stands beside the entry, with what to write instead. F8 goes to the next one.")},
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
             {tr("A choice"), tr("Up, Down, or its first letter")},
             {tr("In an entry: the calendar, or its units"), "F4"},
             {tr("In the calendar: day, week"), tr("Arrow keys")},
             {tr("Month, year"), tr("Page Up, Page Down; with Ctrl")},
             {tr("Take, leave"), tr("Enter, Esc")}}};
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
    view.typing = chapter(N_("How to type"), typing);
    view.keys = key_chapters(sources.commands);
    view.files = files_chapter(sources);
    view.version = {tr("Version"), {{"Vialwright", sources.version}}};
    return view;
}

}  // namespace vialwright::workbench
