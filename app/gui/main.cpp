// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <wx/init.h>

#include "app/files/state_folder.hpp"
#include "app/gui/application.hpp"
#include "app/workbench/crash_report.hpp"
#include "app/workbench/single_instance.hpp"
#include "vialwright_config.hpp"

namespace {

constexpr std::string_view help =
    "usage: vialwright-gui [--help | --version] [FILE...]\n"
    "Opens the window, or brings the one that is open to the front, and in it the files: orders to check "
    "(CSV, FHIR\n"
    "JSON), rows of labels (CSV), monographs (TOML). The command line program is called vialwright.\n\n"
    "VIALWRIGHT_APPEARANCE=light or dark   instead of what the system says\n"
    "VIALWRIGHT_LANGUAGE=en or es          instead of what the system says; pseudo shows what a longer one "
    "does\n"
    "VIALWRIGHT_DATA=FOLDER                formulary, stock and facility from elsewhere\n";

}  // namespace

int main(int argc, char** argv) {
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "--help" || word == "-h") {
        fmt::print("{}", help);
        return 0;
    }
    if (word == "--version") {
        fmt::print("vialwright-gui {} ({})\n", vialwright::config::version, vialwright::config::git_id());
        return 0;
    }
    if (word.starts_with("-")) {
        fmt::print(stderr, "vialwright-gui: \"{}\" is not understood\n{}", word, help);
        return 64;
    }
    const std::vector<std::filesystem::path> files(argv + std::min(argc, 1), argv + argc);
    const auto place = vialwright::workbench::meeting_place();
    auto instance = vialwright::workbench::SingleInstance::claim(place);
    if (!instance && vialwright::workbench::hand_over(place, files)) return 0;
    vialwright::workbench::report_crashes(
        vialwright::files::state_folder(),
        fmt::format("vialwright-gui {} ({})", vialwright::config::version, vialwright::config::git_id()));
    // Nothing here is drawn by the graphics card, and finding out about one costs 50 ms.
    setenv("GDK_GL", "disable", 0);
    wxApp::SetInstance(new vialwright::gui::Application(std::move(instance), files));
    int no_more = std::min(argc, 1);  // the files are none of the toolkit's options
    return wxEntry(no_more, argv);
}
