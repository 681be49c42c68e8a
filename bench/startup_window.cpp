// SPDX-License-Identifier: Apache-2.0
// From exec to the window's first painted pixels, against the stated limit of 250 ms. The program is told to say when it has
// painted (VIALWRIGHT_TELL_PAINTED: a pipe's descriptor), and is ended then. Needs a display. Median of several runs.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int runs = 21;
constexpr double limit_ms = 250;

// Milliseconds to the first painting; negative if the program ended without any.
double run_once(const std::string& program) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    setenv("VIALWRIGHT_TELL_PAINTED", std::to_string(ends[1]).c_str(), 1);
    char* argv[] = {const_cast<char*>(program.c_str()), nullptr};
    const auto start = std::chrono::steady_clock::now();
    pid_t child{};
    const bool started = posix_spawn(&child, program.c_str(), nullptr, nullptr, argv, environ) == 0;
    close(ends[1]);
    char told = 0;
    const bool painted = started && read(ends[0], &told, 1) == 1;
    const auto end = std::chrono::steady_clock::now();
    close(ends[0]);
    if (started) {
        kill(child, SIGTERM);
        waitpid(child, nullptr, 0);
    }
    return painted ? std::chrono::duration<double, std::milli>(end - start).count() : -1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: startup_window PATH-TO-vialwright-gui\n");
        return 64;
    }
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) times.push_back(run_once(argv[1]));
    std::ranges::sort(times);
    if (times.front() < 0) {
        std::fprintf(stderr, "the window did not open\n");
        return 1;
    }
    const double median = times[times.size() / 2];
    std::printf(
        "exec to first painted window, median of %d runs: %.0f ms, slowest %.0f ms (limit %.0f ms: %s)\n",
        runs, median, times.back(), limit_ms, median <= limit_ms ? "kept" : "NOT kept");
    return median <= limit_ms ? 0 : 1;
}
