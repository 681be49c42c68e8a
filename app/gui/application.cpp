// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.hpp"

#include <charconv>
#include <clocale>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include <spdlog/spdlog.h>
#include <unistd.h>
#include <wx/msgdlg.h>

#include "app/gui/language.hpp"
#include "app/gui/main_frame.hpp"
#include "app/gui/native.hpp"
#include "app/gui/sources.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/site_clock.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

// For the bench of the start-up time: a byte into the pipe that is named, once the first frame stands on the screen.
void tell_when_painted(wxWindow& page) {
    const char* name = std::getenv("VIALWRIGHT_TELL_PAINTED");
    if (name == nullptr) return;
    const std::string_view text = name;
    int pipe = -1;
    if (std::from_chars(text.data(), text.data() + text.size(), pipe).ec != std::errc()) return;
    page.Bind(wxEVT_PAINT, [&page, pipe](wxPaintEvent& event) {
        event.Skip();
        page.CallAfter([pipe] { [[maybe_unused]] const auto written = write(pipe, "p", 1); });
    });
}

std::string_view code_of(files::Language language) {
    if (language == files::Language::system) return "";
    return language == files::Language::spanish ? "es" : "en";
}

}  // namespace

bool Application::OnInit() {
    // GTK takes over the user's locale; whatever a library formats, a decimal comma must never reach a number.
    std::setlocale(LC_NUMERIC, "C");
    SetAppDisplayName("Vialwright");
    library_ = std::make_unique<workbench::Library>(workbench::LibraryPaths::standard());
    const auto& folder = library_->paths().settings;
    const auto settings = files::read_settings(folder.empty() ? folder : folder / "settings.toml")
                              .value.value_or(files::Settings());
    const auto language = workbench::spoken_language([](const char* name) { return std::getenv(name); },
                                                     code_of(settings.language));
    if (!speak_language(language)) spdlog::warn("the words of the language are not installed");
    native::scale_text(settings.text_percent);
    Ports ports = Ports::standard();
    if (const auto zone = workbench::site_zone(folder))
        ports.now = [zone = *zone] { return zone.local(workbench::now()); };
    presenter_ = std::make_unique<workbench::PreparePresenter>(read_sources(*library_));
    auto* frame = new MainFrame(*presenter_, page_sources(*library_), ports, library_->paths().fonts,
                                appearance_from_environment(settings.appearance));
    tell_when_painted(frame->prepare());
    frame->Show();
    return true;
}

// A fault of the program: told, and the window stays open with what was typed.
bool Application::OnExceptionInMainLoop() {
    std::string what = "of an unknown kind";
    try {
        throw;
    } catch (const std::exception& error) {
        what = error.what();
    } catch (...) {
    }
    spdlog::error("unexpected fault: {}", what);
    wxMessageBox(shown(tr("Something went wrong inside the program, and what is shown may be incomplete. "
                          "Nothing was saved. "
                          "Please report this:") +
                       "\n\n" + what),
                 "Vialwright", wxOK | wxICON_ERROR);
    return true;
}

}  // namespace vialwright::gui
