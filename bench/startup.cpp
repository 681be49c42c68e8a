// SPDX-License-Identifier: Apache-2.0
// From exec to the answer of one command, against the stated limit of 15 ms, beside the shortest program there is
// (/bin/true) run the same way. Median of many runs, because the machine is shared.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int runs = 101;
constexpr double limit_ms = 15;

double run_once(const std::vector<std::string>& command) {
    std::vector<char*> argv;
    for (const auto& word : command) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child{};
    if (posix_spawn(&child, argv[0], &quiet, nullptr, argv.data(), environ) != 0) return -1;
    int status = 0;
    waitpid(child, &status, 0);
    posix_spawn_file_actions_destroy(&quiet);
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(const std::vector<std::string>& command) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) times.push_back(run_once(command));
    std::ranges::sort(times);
    return times[times.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: startup PATH-TO-vialwright\n");
        return 64;
    }
    const std::vector<std::string> dose{argv[1],
                                        "dose",
                                        "glycine-injection",
                                        "--rule",
                                        "gly-iv-individualized",
                                        "--dose",
                                        "1 g",
                                        "--route",
                                        "intravenous",
                                        "--age",
                                        "40 y",
                                        "--no-conditions",
                                        "--json"};
    const std::vector<std::string> label{argv[1],      "label",   "glycine-injection",   "--lot",
                                         "A26-0305",   "--made",  "2026-03-05T09:00",    "--bud",
                                         "2026-09-05", "--stock", "thermal-3.00x1.00in", "--out",
                                         "/dev/null"};
    std::printf("median of %d runs, wall time\n", runs);
    std::printf("%-28s %7.2f ms\n", "/bin/true", median({"/bin/true"}));
    const double answer = median(dose);
    std::printf("%-28s %7.2f ms   (limit %.0f ms: %s)\n", "dose, command to answer", answer, limit_ms,
                answer <= limit_ms ? "kept" : "NOT kept");
    std::printf("%-28s %7.2f ms   (written, read back, proved)\n", "label, command to PDF", median(label));
    return answer <= limit_ms ? 0 : 1;
}
