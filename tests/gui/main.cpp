// SPDX-License-Identifier: Apache-2.0
// The window's tests run inside a wxApp, on a real display. Without one they are skipped in sight: exit status 77.
#include "tests/gui/test_application.hpp"

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <wx/evtloop.h>
#include <wx/init.h>
#include <wx/log.h>

namespace {

constexpr int skipped = 77;

}  // namespace

int main(int argc, char** argv) {
    setenv("GDK_GL", "disable", 0);
    if (getenv("DISPLAY") == nullptr) {
        std::puts("skipped: there is no display");
        return skipped;
    }
    wxApp::SetInstance(new vialwright::test::TestApplication);
    int no_arguments = 1;
    if (!wxEntryStart(no_arguments, argv) || !wxTheApp->CallOnInit()) {
        std::puts("skipped: the display cannot be opened");
        return skipped;
    }
    delete wxLog::SetActiveTarget(new wxLogStderr);  // a dialog would wait for someone to close it
    int status = 0;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        status = Catch::Session().run(argc, argv);
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return status;
}
