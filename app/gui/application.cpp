// SPDX-License-Identifier: Apache-2.0
#include "app/gui/application.hpp"

#include <charconv>
#include <clocale>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "vialwright_icon.hpp"
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>
#include <wx/bmpbndl.h>
#include <wx/evtloop.h>
#include <wx/iconbndl.h>
#include <wx/log.h>
#include <wx/msgdlg.h>

#include "app/files/state_folder.hpp"
#include "app/gui/language.hpp"
#include "app/gui/main_frame.hpp"
#include "app/gui/native.hpp"
#include "app/gui/run_log.hpp"
#include "app/gui/sources.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/crash_report.hpp"
#include "app/workbench/session.hpp"
#include "app/workbench/settings_files.hpp"
#include "app/workbench/site_clock.hpp"
#include "app/workbench/tr.hpp"
#include "vialwright_config.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

std::string_view code_of(files::Language language) {
    if (language == files::Language::system) return "";
    return language == files::Language::spanish ? "es" : "en";
}

constexpr int after_painting_ms = 150;

wxIconBundle window_icons() {
    wxIconBundle icons;
    for (const int size : {16, 24, 32, 48, 64, 128}) {
        wxIcon icon;
        icon.CopyFromBitmap(wxBitmapBundle::FromSVG(icon_svg, {size, size}).GetBitmap({size, size}));
        icons.AddIcon(icon);
    }
    return icons;
}

class ToolkitLog : public wxLog {
protected:
    void DoLogTextAtLevel(wxLogLevel level, const wxString& message) override {
        if (level <= wxLOG_Warning) spdlog::warn("toolkit: {}", typed(message));
    }
};

class Listener : public wxEventLoopSourceHandler {
public:
    explicit Listener(std::function<void()> come) : come_(std::move(come)) {}
    void OnReadWaiting() override { come_(); }
    void OnWriteWaiting() override {}
    void OnExceptionWaiting() override {}

private:
    std::function<void()> come_;
};

}  // namespace

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

bool Application::OnInit() {
    // GTK takes over the user's locale; whatever a library formats, a decimal comma must never reach a number.
    std::setlocale(LC_NUMERIC, "C");
    SetAppDisplayName("Vialwright");
    library_ = std::make_unique<workbench::Library>(workbench::LibraryPaths::standard());
    const auto settings =
        workbench::preferences(library_->paths().settings).value.value_or(files::Settings());
    const auto language = workbench::spoken_language([](const char* name) { return std::getenv(name); },
                                                     code_of(settings.language));
    if (!speak_language(language)) spdlog::warn("the words of the language are not installed");
    native::scale_text(settings.text_percent);
    Ports ports = Ports::standard();
    if (!settings.zone.empty())
        if (const auto zone = time::Zone::find(settings.zone))
            ports.now = [zone = *zone] { return zone.local(workbench::now()); };
    orders_ = std::make_unique<workbench::PrepareOrders>([this] { return read_sources(*library_); });
    frame_ = new MainFrame(*orders_, page_sources(*library_), ports, library_->paths().fonts,
                           appearance_from_environment(settings.appearance));
    tell_when_painted(frame_->first_page());
    frame_->Show();
    begin_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { begin(); });
    begin_timer_.StartOnce(after_painting_ms);
    return true;
}

void Application::begin() {
    frame_->SetIcons(window_icons());
    begin_log();
    tell_of_crashes();
    begin_session();
    begin_listening();
    for (const auto& file : files_) frame_->open_file(file);
}

// A message of the toolkit would stop the window until it is read; in the log it waits.
void Application::begin_log() {
    delete wxLog::SetActiveTarget(new ToolkitLog);
    start_run_log(files::state_folder() / "log", [this](const std::string& problem) {
        CallAfter([this, problem] {
            if (frame_)
                frame_->tell(
                    workbench::Tone::caution,
                    fmt::format(fmt::runtime(tr("Something went wrong in the background: {} (Help, Log of "
                                                "this run)")),
                                problem));
        });
    });
    spdlog::info("vialwright-gui {} ({}) has started", config::version, config::git_id());
}

void Application::tell_of_crashes() {
    const auto reports = workbench::take_crash_reports(files::state_folder());
    if (reports.empty()) return;
    spdlog::info("the run before crashed");
    frame_->tell(
        workbench::Tone::note,
        fmt::format(fmt::runtime(tr("The program crashed when it was last used. A report without anything "
                                    "of a patient is kept in {}; please send it to whoever looks after "
                                    "the program.")),
                    reports.front().string()));
}

// Two windows cannot keep one session.
void Application::begin_session() {
    const auto folder = files::state_folder();
    if (folder.empty() || !instance_) return;
    const auto file = folder / "session";
    const auto found = workbench::find_session(file, Ports::standard().now().date);
    if (found.session) {
        frame_->restore(*found.session);
        spdlog::info("a session is restored: {} pages", found.session->pages.size());
    }
    if (!found.words.empty()) frame_->tell(found.tone, found.words);
    session_ = std::make_unique<SessionKeeper>(*frame_, file, [this] { return frame_->session(); });
}

void Application::begin_listening() {
    if (!instance_ || instance_->listening() < 0) return;
    listener_ = std::make_unique<Listener>([this] { answer_second_start(); });
    wxEventLoopBase::AddSourceForFD(instance_->listening(), listener_.get(), wxEVENT_SOURCE_INPUT);
}

void Application::answer_second_start() {
    const auto files = instance_->receive();
    if (!files) return;
    if (frame_->IsIconized()) frame_->Iconize(false);
    frame_->Raise();
    for (const auto& file : *files) frame_->open_file(file);
}

// The window was closed by a person: nothing of a patient stays.
int Application::OnExit() {
    frame_ = nullptr;
    if (session_) session_->end();
    session_.reset();
    return wxApp::OnExit();
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
    spdlog::warn("unexpected fault: {}", what);
    wxMessageBox(shown(tr("Something went wrong inside the program, and what is shown may be incomplete. "
                          "Nothing was saved. "
                          "Please report this:") +
                       "\n\n" + what),
                 "Vialwright", wxOK | wxICON_ERROR);
    return true;
}

}  // namespace vialwright::gui
