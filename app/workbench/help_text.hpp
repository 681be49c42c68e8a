// SPDX-License-Identifier: Apache-2.0
// What the page "Help" says: what each page is for, the keys, how numbers are typed, where files are kept.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vialwright::workbench {

struct HelpKey {
    std::string menu, name, keys;
};

struct HelpSources {
    std::vector<std::string> pages;  // their names
    std::vector<HelpKey> commands;   // of the menus
    std::filesystem::path data, settings, site, state;
    std::string version;
};

struct HelpLine {
    std::string name, text;
    friend bool operator==(const HelpLine&, const HelpLine&) = default;
};

struct HelpChapter {
    std::string heading;
    std::vector<HelpLine> lines;
    friend bool operator==(const HelpChapter&, const HelpChapter&) = default;
};

struct HelpView {
    HelpChapter pages, typing, files, version;
    std::vector<HelpChapter> keys;  // a chapter for each menu
};

HelpView help_view(const HelpSources& sources);

std::string task_of_page(const std::string& page);  // "" of one that is not known

}  // namespace vialwright::workbench
