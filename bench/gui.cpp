// SPDX-License-Identifier: Apache-2.0
// The window: from exec to its first painted pixels, beside gLabels; from a key press to the answer and the label painted anew;
// its memory at rest, beside an empty window of the same toolkit; scrolling through a table of 100,000 rows. Needs a display
// with a window manager; keys go to whatever has the focus there, so leave it alone while this runs.
//
// Also the search of the page Formulary over 10,000 products.
//
//   bench_gui                   all of it; or what is named: start, memory, keys, search, table
//   bench_gui --empty-window    the empty window, until it is ended
#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <dlfcn.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>
#include <wx/init.h>
#include <wx/textentry.h>

#include "app/gui/answer_card.hpp"
#include "app/gui/application.hpp"
#include "app/gui/label_canvas.hpp"
#include "app/gui/main_frame.hpp"
#include "app/gui/table.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/formulary_presenter.hpp"
#include "app/workbench/library.hpp"
#include "bench/timed_child.hpp"

namespace {

using namespace vialwright;
using Clock = std::chrono::steady_clock;

constexpr int starts = 21, starts_of_peer = 5;
constexpr std::size_t keys = 300, pages_of_table = 300;
constexpr std::size_t rows_of_table = 100'000, products_searched = 10'000;
constexpr int between_keys_ms = 40;  // who types fast
constexpr double longest_wait_ms = 500;
constexpr double peer_at_limit_ms = 1717;  // gLabels, where the limit of the first paint was set
constexpr double limit_paint_ms = 200, limit_key_ms = 16, limit_scroll_ms = 16, limit_megabytes = 60;
constexpr std::chrono::seconds at_rest{2};

double ms_since(Clock::time_point begun) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

double at(std::vector<double> values, double part) {
    std::ranges::sort(values);
    return values.at(static_cast<std::size_t>(static_cast<double>(values.size() - 1) * part));
}

bool all_kept = true;
void judge(const std::string& what, bool kept) {
    fmt::print("  {}: {}\n", what, kept ? "kept" : "NOT kept");
    all_kept = all_kept && kept;
}

class Program {
public:
    explicit Program(std::vector<std::string> command) {
        std::vector<char*> argv;
        for (std::string& word : command) argv.push_back(word.data());
        argv.push_back(nullptr);
        if (posix_spawnp(&child_, argv.front(), nullptr, nullptr, argv.data(), environ) != 0) child_ = 0;
    }
    ~Program() {
        if (child_ == 0) return;
        kill(child_, SIGTERM);
        waitpid(child_, nullptr, 0);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    pid_t id() const { return child_; }

    double megabytes() const {
        std::ifstream status(fmt::format("/proc/{}/status", child_));
        for (std::string line; std::getline(status, line);) {
            if (!line.starts_with("VmRSS:")) continue;
            const auto digits = line.find_first_of("0123456789");
            double kilobytes = 0;
            std::from_chars(line.data() + digits, line.data() + line.size(), kilobytes);
            return kilobytes / 1024;
        }
        return 0;
    }

private:
    pid_t child_ = 0;
};

// The program says when it has painted (VIALWRIGHT_TELL_PAINTED: a pipe's descriptor). Negative: it ended without any.
double first_paint(const std::vector<std::string>& command) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    setenv("VIALWRIGHT_TELL_PAINTED", std::to_string(ends[1]).c_str(), 1);
    const auto begun = Clock::now();
    const Program window(command);
    close(ends[1]);
    char told = 0;
    const bool painted = window.id() != 0 && read(ends[0], &told, 1) == 1;
    const double time = ms_since(begun);
    close(ends[0]);
    unsetenv("VIALWRIGHT_TELL_PAINTED");
    return painted ? time : -1;
}

// Until its window is on the screen, which is before it is painted: a start for the peer.
double peer_is_mapped() {
    const auto begun = Clock::now();
    const Program window({"glabels-3"});
    const auto found = bench::run_timed(
        {"timeout", "60", "xdotool", "search", "--sync", "--onlyvisible", "--name", "gLabels"}, "/dev/null");
    return found.status == 0 ? ms_since(begun) : -1;
}

// An empty window is what the toolkit alone takes. The peer says how fast the machine is: the limit was set on one where it
// took `peer_at_limit_ms`, so that its share of the peer's time holds on any.
void bench_start(const std::string& program, const std::string& own) {
    std::vector<double> ours, empty, theirs;
    for (int i = 0; i < starts; ++i) {
        ours.push_back(first_paint({program}));
        empty.push_back(first_paint({own, "--empty-window"}));
    }
    for (int i = 0; i < starts_of_peer; ++i) {
        wxMilliSleep(300);  // the window of the last one is gone
        if (const double time = peer_is_mapped(); time > 0) theirs.push_back(time);
    }
    fmt::print("exec to first painted window, median of {}: {:.0f} ms, slowest {:.0f} ms\n", starts,
               at(ours, 0.5), at(ours, 1));
    fmt::print("  an empty window of the toolkit: {:.0f} ms\n", at(empty, 0.5));
    if (theirs.empty()) fmt::print("  gLabels did NOT start: it needs the packages glabels and xdotool\n");
    else fmt::print("  gLabels, until its window is there: {:.0f} ms\n", at(theirs, 0.5));
    const bool painted = at(ours, 0) > 0;
    judge(fmt::format("under {} ms", limit_paint_ms), painted && at(ours, 0.5) < limit_paint_ms);
    if (theirs.empty()) return;
    const double limit_share = limit_paint_ms / peer_at_limit_ms, share = at(ours, 0.5) / at(theirs, 0.5);
    judge(fmt::format("{:.1f} % of gLabels' time, at most {:.1f} %", 100 * share, 100 * limit_share),
          painted && share <= limit_share);
}

void bench_memory(const std::string& program, const std::string& own) {
    const Program window({program}), empty({own, "--empty-window"});
    std::this_thread::sleep_for(at_rest);
    const double more = window.megabytes() - empty.megabytes();
    fmt::print("memory at rest: {:.0f} MB, an empty window {:.0f} MB\n", window.megabytes(),
               empty.megabytes());
    judge(fmt::format("at most {} MB more", limit_megabytes),
          empty.megabytes() > 0 && more <= limit_megabytes);
}

void settle() {
    for (int i = 0; i < 3; ++i) {
        wxYield();
        while (wxTheApp->ProcessIdle()) wxYield();
    }
}

// What the loop of the program does, but awake: waking up would be measured with it.
void pump() {
    wxEventLoopBase& loop = *wxEventLoopBase::GetActive();
    while (loop.Pending()) loop.Dispatch();
    wxTheApp->ProcessPendingEvents();
}

template <class Window> Window* find(wxWindow& in) {
    for (wxWindow* child : in.GetChildren()) {
        if (auto* window = dynamic_cast<Window*>(child)) return window;
        if (auto* inner = find<Window>(*child)) return inner;
    }
    return nullptr;
}

wxWindow* named(wxWindow& in, const char* name) {
    for (wxWindow* child : in.GetChildren()) {
        if (child->GetName() == name && child->IsShownOnScreen() && dynamic_cast<wxTextEntry*>(child))
            return child;
        if (auto* inner = named(*child, name)) return inner;
    }
    return nullptr;
}

// When it was painted last.
class Painted {
public:
    explicit Painted(wxWindow& window) {
        window.Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
            event.Skip();
            wxTheApp->CallAfter([this] { last_ = Clock::now(); });
        });
    }
    Clock::time_point last() const { return last_; }

private:
    Clock::time_point last_;
};

// Keys by way of the X server. The toolkit's own simulator of keys sleeps for 20 ms in each.
class Keyboard {
public:
    void press(unsigned long key) {
        const unsigned code = code_of_(display_, key);
        for (const int down : {1, 0}) send_(display_, code, down, 0);
        wait_(display_, 0);
    }

private:
    template <class Function> static Function* find(const char* name) {
        return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));  // the toolkit has loaded them
    }
    void* display_ = find<void*(const char*)>("XOpenDisplay")(nullptr);
    unsigned char (*code_of_)(void*,
                              unsigned long) = find<unsigned char(void*, unsigned long)>("XKeysymToKeycode");
    int (*send_)(void*, unsigned, int,
                 unsigned long) = find<int(void*, unsigned, int, unsigned long)>("XTestFakeKeyEvent");
    int (*wait_)(void*, int) = find<int(void*, int)>("XSync");
};
constexpr unsigned long key_backspace = 0xff08;  // XK_BackSpace; those of ASCII are their own

// Two keys by turns into the entry; each time until `shown` is painted anew.
void bench_keys(gui::MainFrame& frame, const char* entry, int caret, unsigned long key, wxWindow& shown) {
    auto* control = named(frame, entry);
    if (control == nullptr) return judge(fmt::format("the entry {} is there", entry), false);
    control->SetFocus();
    dynamic_cast<wxTextEntry*>(control)->SetInsertionPoint(caret);
    settle();
    const Painted painted(shown);
    std::vector<double> times;
    Keyboard keyboard;
    for (std::size_t i = 0; i < keys; ++i) {
        const auto begun = Clock::now();
        keyboard.press(i % 2 == 0 ? key : key_backspace);
        while (painted.last() < begun && ms_since(begun) < longest_wait_ms) pump();
        if (painted.last() > begun)
            times.push_back(std::chrono::duration<double, std::milli>(painted.last() - begun).count());
        for (const auto shown_at = Clock::now(); ms_since(shown_at) < between_keys_ms;) pump();
    }
    if (times.empty()) return judge("keys reach the window", false);
    fmt::print("a key in {} until it is painted, {} of {} keys: median {:.1f} ms, p99 {:.1f} ms\n", entry,
               times.size(), keys, at(times, 0.5), at(times, 0.99));
    judge(fmt::format("every key painted, p99 within {} ms", limit_key_ms),
          times.size() == keys && at(times, 0.99) <= limit_key_ms);
}

void bench_page(workbench::Library& library) {
    using workbench::Field;
    workbench::PrepareOrders orders([&library] { return gui::read_sources(library); });
    workbench::PreparePresenter& presenter = orders.order(orders.shown_id());
    for (const auto& [field, text] : {std::pair{Field::product, "glycine-injection"},
                                      {Field::age, "40 y"},
                                      {Field::weight, "70 kg"},
                                      {Field::dose, "2 g"},
                                      {Field::lot, "A26-0305"},
                                      {Field::made, "2026-03-05 09:00"},
                                      {Field::expires, "2026-09-05"}})
        presenter.edit(field, text);
    presenter.answer_rest_with_no();
    auto* frame = new gui::MainFrame(orders, gui::page_sources(library), gui::Ports::standard(),
                                     library.paths().fonts, gui::Appearance::light);
    frame->Show();
    frame->Raise();
    settle();
    wxMilliSleep(300);
    settle();
    auto* label = find<gui::LabelCanvas>(*frame);
    auto* answer = find<gui::Headline>(*frame);
    if (label != nullptr && answer != nullptr) {
        bench_keys(*frame, "Dose", 1, '5', *answer);
        bench_keys(*frame, "Lot", 8, '6', *label);
    } else judge("the page has an answer and a label", false);
    frame->Destroy();
    settle();
}

// The search of the page Formulary, every key of a few words, over so many products.
void bench_search(workbench::Library& library) {
    const auto shipped = library.product("glycine-injection");
    if (!shipped) return judge("the shipped product is there", false);
    workbench::FormularySources sources;
    for (std::size_t i = 0; i < products_searched; ++i) {
        formulary::Monograph monograph = **shipped;
        monograph.id = fmt::format("product-{}", i);
        monograph.product.name = fmt::format("Product {}", i * 7919 % products_searched);
        sources.files.push_back({monograph.id, {std::move(monograph), {}}});
    }
    workbench::FormularyPresenter page(std::move(sources), gui::Ports::standard().now().date);
    std::vector<double> times;
    const std::string typed = "product 99 intraven";
    for (std::size_t length = 1; length <= typed.size(); ++length) {
        const auto begun = Clock::now();
        page.search(typed.substr(0, length));
        times.push_back(ms_since(begun));
    }
    fmt::print("search of {} products, each key: median {:.1f} ms, most {:.1f} ms\n", products_searched,
               at(times, 0.5), at(times, 1));
    judge(fmt::format("every key within {} ms", limit_key_ms), at(times, 1) <= limit_key_ms);
}

void bench_table() {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "table", wxDefaultPosition, {900, 700});
    gui::Look look;
    look.palette = gui::Palette::light();
    auto* table = new gui::Table(frame, look, "Rows", {{"Row", 120}, {"Verdict", 120}, {"What", 500}},
                                 [](std::size_t row, std::size_t column) {
                                     return gui::TableCell{fmt::format("{} of row {}", column, row)};
                                 });
    const auto begun = Clock::now();
    table->show_rows(rows_of_table);
    frame->Show();
    settle();
    fmt::print("a table of {} rows: shown in {:.0f} ms\n", rows_of_table, ms_since(begun));
    std::vector<double> times;
    constexpr std::size_t step = 29, rows_a_page = rows_of_table / pages_of_table;
    for (std::size_t i = 0; i < pages_of_table; ++i) {
        const auto turned = Clock::now();
        table->choose(i * rows_a_page + i % step);
        table->Update();
        settle();
        times.push_back(ms_since(turned));
    }
    fmt::print("scrolling through it, {} pages: median {:.1f} ms, p99 {:.1f} ms\n", pages_of_table,
               at(times, 0.5), at(times, 0.99));
    judge(fmt::format("p99 within {} ms", limit_scroll_ms), at(times, 0.99) <= limit_scroll_ms);
    frame->Destroy();
    settle();
}

class BenchApplication : public wxApp {
public:
    bool OnInit() override { return true; }
};

int in_a_window(int argc, char** argv, const std::function<void()>& work) {
    setenv("GDK_GL", "disable", 0);
    wxApp::SetInstance(new BenchApplication);
    if (!wxEntryStart(argc, argv) || !wxTheApp->CallOnInit())
        return fmt::print(stderr, "there is no display\n"), 77;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        work();
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return all_kept ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string own = argv[0], program = VIALWRIGHT_BIN_DIR "/vialwright-gui";
    if (argc > 1 && std::string(argv[1]) == "--empty-window") {
        int none = 1;
        return in_a_window(none, argv, [] {
            auto* frame = new wxFrame(nullptr, wxID_ANY, "empty", wxDefaultPosition, {1280, 800});
            gui::tell_when_painted(*frame);
            frame->Show();
            wxEventLoop loop;
            loop.Run();
        });
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const std::vector<std::string> asked(argv + 1, argv + argc);
    const std::vector<std::string> parts = {"start", "memory", "keys", "search", "table"};
    for (const auto& part : asked)
        if (std::ranges::find(parts, part) == parts.end())
            return fmt::print(stderr, "usage: bench_gui [{}]...\n", fmt::join(parts, "|")), 64;
    const auto is_asked = [&](const char* part) {
        return asked.empty() || std::ranges::find(asked, part) != asked.end();
    };
    // Another window of this user would answer in the place of the one that is timed.
    char own_folder[] = "/tmp/bench_gui.XXXXXX";
    if (mkdtemp(own_folder) == nullptr) return fmt::print(stderr, "no room in /tmp\n"), 1;
    for (const char* name : {"XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) setenv(name, own_folder, 1);
    if (is_asked("start")) bench_start(program, own);
    if (is_asked("memory")) bench_memory(program, own);
    return in_a_window(1, argv, [&] {
        workbench::Library library(workbench::LibraryPaths::standard());
        if (is_asked("keys")) bench_page(library);
        if (is_asked("search")) bench_search(library);
        if (is_asked("table")) bench_table();
    });
}
