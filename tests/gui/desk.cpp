// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/desk.hpp"

#include <algorithm>
#include <chrono>

#include <catch2/catch.hpp>
#include <wx/control.h>
#include <wx/ctrlsub.h>
#include <wx/evtloop.h>
#include <wx/stattext.h>
#include <wx/uiaction.h>

#include "app/gui/native.hpp"
#include "app/gui/sources.hpp"
#include "app/gui/words.hpp"
#include "labels/pdf/save_file.hpp"
#include "tests/gui/test_application.hpp"

namespace vialwright::test {

namespace {

constexpr int most_tabs = 60;  // more than there are controls

bool is_seen(const wxWindow& window) { return window.IsShownOnScreen(); }

// In the order of the controls, which is that of the page; hidden ones are not read.
void read(const wxWindow& window, std::string& words) {
    if (!window.IsShown()) return;
    if (const auto* text = dynamic_cast<const wxStaticText*>(&window))
        words += gui::typed(text->GetLabelText()) + " ";
    for (const wxWindow* child : window.GetChildren()) read(*child, words);
}

std::string with_single_blanks(std::string words) {
    const std::string hard_blank = "\xC2\xA0";
    for (auto at = words.find(hard_blank); at != std::string::npos; at = words.find(hard_blank))
        words.replace(at, 2, " ");
    std::string plain;
    for (const char c : words) {
        const bool blank = c == ' ' || c == '\n';
        if (!blank) plain += c;
        else if (!plain.empty() && plain.back() != ' ') plain += ' ';
    }
    return plain;
}

const wxWindow* find_in(const wxWindow& window, const std::function<bool(const wxWindow&)>& is_it) {
    if (is_it(window)) return &window;
    for (const wxWindow* child : window.GetChildren())
        if (const auto* found = find_in(*child, is_it)) return found;
    return nullptr;
}

gui::Ports ports_of(GuiDesk& desk) {
    gui::Ports ports;
    ports.now = [] {
        return time::LocalMinute{{std::chrono::year{2026}, std::chrono::March, std::chrono::day{5}}, 9, 0};
    };
    ports.ask_target = [&desk](wxWindow&, const std::string&) { return desk.target; };
    ports.ask_orders = [&desk](wxWindow&) { return desk.orders; };
    ports.ask_report = [&desk](wxWindow&, const std::string&) { return desk.report; };
    ports.ask_rows = [&desk](wxWindow&) { return desk.rows; };
    ports.write = [&desk](const std::filesystem::path& path,
                          std::string_view bytes) -> std::optional<std::string> {
        if (desk.disk_fault) return desk.disk_fault;
        return pdf::save_file(path, bytes);
    };
    ports.ask_leave = [&desk](wxWindow&, const std::string& what) {
        ++desk.asked_to_leave;
        desk.asked = what;
        return desk.leave;
    };
    ports.ask_monograph = [&desk](wxWindow&) { return desk.monograph; };
    ports.confirm = [&desk](wxWindow&, const std::string& question) {
        desk.asked = question;
        return desk.confirms;
    };
    ports.copy = [&desk](const std::string& text) { desk.clipboard = text; };
    ports.print.queues = [&desk] { return desk.queues; };
    ports.print.keep = [](std::string_view) -> Result<std::filesystem::path, std::string> {
        return std::filesystem::path("/kept/label.pdf");
    };
    ports.print.make_folder = [&desk]() -> Result<std::filesystem::path, std::string> {
        const auto folder = desk.files.path() / "batch";
        std::filesystem::create_directory(folder);
        return folder;
    };
    ports.print.send = [&desk](const proof::ProvedFile& file, const stock::Stock&,
                               const printer::Printer& to) -> Result<print::Printed, print::PrintProblem> {
        desk.sent_to = to.queue;
        desk.sent += file.labels();
        return print::Printed{to.queue, 7, "Custom.76.2x25.4mm", {}};
    };
    ports.confirm_print = [&desk](wxWindow&, const workbench::PrintView& asked) {
        desk.asked = asked.question + " " + asked.details;
        return desk.agrees;
    };
    return ports;
}

// 09:00 in New York.
time::Instant morning() {
    return std::chrono::sys_days{std::chrono::year{2026} / 3 / 5} + std::chrono::hours(14);
}

workbench::LibraryPaths paths_with(const TemporaryFolder& settings,
                                   const std::map<std::string, std::string>& files) {
    for (const auto& [name, content] : files) settings.write(name, content);
    workbench::LibraryPaths paths = workbench::LibraryPaths::standard();
    paths.settings = settings.path();
    return paths;
}

// The shipped data, but a clock that stands still, in a zone that all computers know.
gui::PageSources sources_of(workbench::Library& library) {
    gui::PageSources sources = gui::page_sources(library);
    sources.beyond_use = [read = sources.beyond_use] {
        workbench::BudSources found = read();
        if (!found.zone) found.problems.pop_back();  // what this computer says of its zone
        found.zone = *time::Zone::find("America/New_York");
        found.now = morning;
        return found;
    };
    sources.settings = [read = sources.settings](workbench::SettingsFolder folder) {
        workbench::SettingsSources found = read(std::move(folder));
        found.zones.computer = "America/New_York";
        found.zones.now = morning;
        return found;
    };
    return sources;
}

}  // namespace

print::QueueList GuiDesk::one_queue() {
    print::Queue zebra;
    zebra.name = "zebra";
    return {{zebra}, "zebra"};
}

GuiDesk::GuiDesk(gui::Appearance appearance, wxSize size, const std::map<std::string, std::string>& settings)
    : library_(paths_with(settings_, settings)),
      orders_([this] { return gui::read_sources(library_); }),
      frame_(new gui::MainFrame(orders_, sources_of(library_), ports_of(*this), library_.paths().fonts,
                                appearance)) {
    frame_->SetClientSize(size);
    frame_->SetPosition({40, 40});
    frame_->Show();
    frame_->Raise();
    REQUIRE(
        until([this] { return frame_->IsShownOnScreen() && gui::native::focused_in(*frame_) != nullptr; }));
    settle();
}

GuiDesk::~GuiDesk() {
    frame_->Destroy();
    wxTheApp->ProcessIdle();
    wxYield();
    auto& failures = static_cast<TestApplication*>(wxTheApp)->failures;
    for (const auto& failure : failures) UNSCOPED_INFO(failure);
    CHECK(failures.empty());
    failures.clear();
}

bool GuiDesk::until(const std::function<bool()>& reached) {
    const auto start = std::chrono::steady_clock::now();
    while (!reached()) {
        if (std::chrono::steady_clock::now() - start > std::chrono::seconds(30))
            return false;  // of a machine at its limit
        wxYield();
        wxTheApp->ProcessIdle();
        wxMilliSleep(1);
    }
    return true;
}

void GuiDesk::settle() {
    for (int i = 0; i < 3; ++i) {
        wxYield();
        while (wxTheApp->ProcessIdle()) wxYield();
    }
}

void GuiDesk::press(int key, int modifiers) {
    wxUIActionSimulator().Char(key, modifiers);
    if (!types_ahead) settle();
}

void GuiDesk::type(std::string_view text) {
    press('A', wxMOD_CONTROL);
    press(WXK_DELETE);
    wxUIActionSimulator keyboard;
    if (!text.empty()) keyboard.Text(std::string(text).c_str());
    settle();
}

void GuiDesk::tab(int times) {
    for (int i = 0; i < times; ++i) press(WXK_TAB);
}

std::string GuiDesk::focused_name() const {
    const wxWindow* focus = gui::native::focused_in(*frame_);
    return focus ? gui::typed(focus->GetName()) : "";
}

void GuiDesk::go_to(std::string_view name) {
    for (int i = 0; i < most_tabs && focused_name() != name; ++i) tab();
    INFO("the keyboard should reach " << name);
    REQUIRE(focused_name() == name);
}

void GuiDesk::enter(std::string_view name, std::string_view text) {
    go_to(name);
    type(text);
}

void GuiDesk::choose(std::string_view name, std::string_view choice_start) {
    go_to(name);
    const auto* choice = dynamic_cast<const wxItemContainer*>(gui::native::focused_in(*frame_));
    REQUIRE(choice);
    const auto is_chosen = [&] { return gui::typed(choice->GetStringSelection()).starts_with(choice_start); };
    for (const int key : {WXK_DOWN, WXK_UP})
        for (unsigned i = 0; i <= choice->GetCount() && !is_chosen(); ++i) press(key);
    REQUIRE(is_chosen());
}

void GuiDesk::open(std::string_view page) {
    for (int i = 0; i < 9; ++i) {
        press('1' + i, wxMOD_ALT);
        if (frame_->title_of_page() == page) return;
    }
    FAIL("there is no page " << page);
}

void GuiDesk::push(std::string_view name) {
    go_to(name);
    press(WXK_SPACE);
}

void GuiDesk::choose_row(std::string_view table, int row) {
    go_to(table);
    press(WXK_HOME);
    for (int i = 0; i < row; ++i) press(WXK_DOWN);
}

wxWindow* GuiDesk::find(std::string_view name) const {
    const auto* found =
        find_in(*frame_, [&](const wxWindow& window) { return gui::typed(window.GetName()) == name; });
    REQUIRE(found);
    return const_cast<wxWindow*>(found);
}

bool GuiDesk::offers(std::string_view name) const {
    return std::ranges::any_of(controls_of(*frame_), [&](const wxWindow* control) {
        return gui::typed(control->GetName()) == name;
    });
}

std::string GuiDesk::page() const {
    std::string words;
    read(*frame_, words);
    return with_single_blanks(std::move(words));
}

std::string GuiDesk::answer() const {
    std::string words;
    const auto* headline = find_in(*frame_, [](const wxWindow& window) {
        return is_seen(window) && dynamic_cast<const gui::Headline*>(&window) != nullptr;
    });
    REQUIRE(headline);
    read(*headline, words);
    return with_single_blanks(std::move(words));
}

std::vector<wxWindow*> controls_of(wxWindow& window) {
    std::vector<wxWindow*> controls;
    for (wxWindow* child : window.GetChildren()) {
        if (!is_seen(*child)) continue;
        const bool takes_keys =
            dynamic_cast<wxControl*>(child) && child->AcceptsFocusFromKeyboard() && child->IsEnabled();
        if (takes_keys) controls.push_back(child);
        else
            for (wxWindow* inner : controls_of(*child)) controls.push_back(inner);
    }
    return controls;
}

}  // namespace vialwright::test
