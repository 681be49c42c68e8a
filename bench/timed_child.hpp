// SPDX-License-Identifier: Apache-2.0
// Another program as a whole: how long it takes, on the clock and of the processor, and its largest memory.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vialwright::bench {

struct TimedChild {
    int status = -1;                 // -1: it did not start, or did not end by itself
    double wall = 0, processor = 0;  // seconds
    double megabytes = 0;
};

// Standard output and errors go to a file.
inline TimedChild run_timed(const std::vector<std::string>& command, const std::string& output) {
    std::vector<char*> argv;
    for (const auto& word : command) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    TimedChild child;
    const auto begun = std::chrono::steady_clock::now();
    pid_t id{};
    if (posix_spawnp(&id, argv[0], &files, nullptr, argv.data(), environ) == 0) {
        int state = 0;
        rusage used{};
        wait4(id, &state, 0, &used);
        child.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        child.status = WIFEXITED(state) ? WEXITSTATUS(state) : -1;
        const auto seconds = [](const timeval& t) {
            return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
        };
        child.processor = seconds(used.ru_utime) + seconds(used.ru_stime);
        child.megabytes = static_cast<double>(used.ru_maxrss) / 1024;
    }
    posix_spawn_file_actions_destroy(&files);
    return child;
}

}  // namespace vialwright::bench
