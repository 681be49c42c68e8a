// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/picture.hpp"

#include <cstdlib>

#include <catch2/catch.hpp>
#include <wx/menu.h>

#include "tests/support/run_program.hpp"

namespace vialwright::test {

wxSize picture_size() {
    const char* width = std::getenv("VIALWRIGHT_PICTURE_WIDTH");
    const char* height = std::getenv("VIALWRIGHT_PICTURE_HEIGHT");
    return {width ? std::atoi(width) : 1280, height ? std::atoi(height) : 800};
}

std::filesystem::path picture(const std::string& name) {
    const char* folder = std::getenv("VIALWRIGHT_PICTURES");
    REQUIRE(folder);
    return std::filesystem::path(folder) / name;
}

void take_picture(GuiDesk& desk, const std::filesystem::path& file) {
    desk.settle();
    for (int i = 0; i < 20; ++i) {  // the toolkit's scroll bars fade away in their own time
        wxMilliSleep(100);
        desk.settle();
    }
    gui::MainFrame& frame = desk.frame();
    const int menus = frame.GetMenuBar()->GetSize().y;
    const wxRect area(frame.ClientToScreen(wxPoint(0, 0)) - wxPoint(0, menus),
                      frame.GetClientSize() + wxSize(0, menus));
    const std::string crop =
        wxString::Format("%dx%d+%d+%d", area.width, area.height, area.x, area.y).utf8_string();
    const Ran ran =
        run_program({"/usr/bin/import", "-window", "root", "-crop", crop, "+repage", file.string()});
    INFO(ran.err);
    REQUIRE(ran.status == 0);
}

}  // namespace vialwright::test
