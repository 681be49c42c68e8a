// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>
#include <wx/init.h>

#include "app/gui/application.hpp"
#include "vialwright_config.hpp"

namespace {

constexpr std::string_view help =
    "usage: vialwright-gui [--help | --version]\n"
    "Opens the window. The command line program is called vialwright.\n\n"
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
    if (argc > 1) {
        fmt::print(stderr, "vialwright-gui: \"{}\" is not understood\n{}", word, help);
        return 64;
    }
    // Nothing here is drawn by the graphics card, and finding out about one costs 50 ms.
    setenv("GDK_GL", "disable", 0);
    wxApp::SetInstance(new vialwright::gui::Application);
    return wxEntry(argc, argv);
}
