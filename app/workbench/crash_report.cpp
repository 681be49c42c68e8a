// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/crash_report.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <ctime>
#include <string_view>

#include <execinfo.h>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <unistd.h>

#include "app/files/state_folder.hpp"

namespace vialwright::workbench {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = "crash-", ending = ".txt", untold = ".txt.new";
constexpr std::size_t most_kept = 10;
constexpr int most_frames = 64;

struct Named {
    int number;
    std::string_view name;
};
constexpr std::array<Named, 5> signals{{{SIGSEGV, "SIGSEGV: memory that is not there"},
                                        {SIGBUS, "SIGBUS: memory that cannot be read"},
                                        {SIGILL, "SIGILL: no instruction"},
                                        {SIGFPE, "SIGFPE: arithmetic"},
                                        {SIGABRT, "SIGABRT: the program gave up"}}};

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr bool is_wanted = true;
#else
constexpr bool is_wanted = false;
#endif

// Made ready beforehand: a program that is dying cannot allocate.
struct Prepared {
    std::array<char, 1024> path{};
    std::array<char, 512> head{};
    std::array<char, 64 * 1024> stack{};  // the program's own may be what overflowed
};
Prepared& prepared() {
    static Prepared ready;
    return ready;
}

void put(int file, std::string_view text) {
    [[maybe_unused]] const auto written = ::write(file, text.data(), text.size());
}

void put_number(int file, long number) {
    std::array<char, 24> digits{};
    std::size_t at = digits.size();
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0 && at > 0);
    put(file, {digits.data() + at, digits.size() - at});
}

// Only functions that may be called in a signal's handler (signal-safety(7)); backtrace() once it has been called before.
void report(int number) {
    const Prepared& ready = prepared();
    const int file = ::open(ready.path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, ready.head.data());
        put(file, "\nended by ");
        for (const Named& known : signals)
            if (known.number == number) put(file, known.name);
        put(file, "\nseconds since 1970: ");
        put_number(file, static_cast<long>(::time(nullptr)));
        put(file, "\n\n");
        std::array<void*, most_frames> frames{};
        const int count = ::backtrace(frames.data(), most_frames);
        ::backtrace_symbols_fd(frames.data(), count, file);
        ::close(file);
    }
    ::raise(number);  // as it would have ended without us: the handler was taken away when it was called
}

void copy_text(const std::string& text, char* into, std::size_t room) {
    std::memcpy(into, text.data(), std::min(text.size(), room - 1));
}

std::string stamp() {
    const std::tm now = fmt::localtime(std::time(nullptr));
    return fmt::format("{:%Y%m%d-%H%M%S}-{}", now, ::getpid());
}

bool is_report(const fs::path& file, std::string_view end) {
    const std::string name = file.filename().string();
    return name.starts_with(prefix) && name.ends_with(end);
}

std::vector<fs::path> reports(const fs::path& folder, std::string_view end) {
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (is_report(entry.path(), end)) found.push_back(entry.path());
    std::ranges::sort(found, std::ranges::greater());  // by the time in the name
    return found;
}

}  // namespace

void report_crashes(const fs::path& folder, const std::string& version) {
    if (!is_wanted || !files::make_private_folder(folder)) return;
    Prepared& ready = prepared();
    const std::string path = (folder / (std::string(prefix) + stamp() + std::string(untold))).string();
    if (path.size() >= ready.path.size()) return;
    copy_text(path, ready.path.data(), ready.path.size());
    copy_text(version, ready.head.data(), ready.head.size());
    std::array<void*, 1> first{};
    ::backtrace(first.data(), 1);  // loads what it needs now, not while the program dies
    stack_t stack{};
    stack.ss_sp = ready.stack.data();
    stack.ss_size = ready.stack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = report;
    action.sa_flags = SA_ONSTACK | static_cast<int>(SA_RESETHAND);
    for (const Named& known : signals) ::sigaction(known.number, &action, nullptr);
}

std::vector<fs::path> take_crash_reports(const fs::path& folder) {
    std::vector<fs::path> taken;
    for (const fs::path& report : reports(folder, untold)) {
        fs::path told = report;
        told.replace_extension();  // of ".txt.new" the last part
        std::error_code fault;
        fs::rename(report, told, fault);
        taken.push_back(fault ? report : told);
    }
    const auto all = reports(folder, ending);
    std::error_code ignored;
    for (std::size_t i = most_kept; i < all.size(); ++i) fs::remove(all[i], ignored);
    return taken;
}

}  // namespace vialwright::workbench
