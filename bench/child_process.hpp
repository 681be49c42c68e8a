// SPDX-License-Identifier: Apache-2.0
// A peer as another program: what it writes for an input, and the processor time that it took.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vialwright::bench {

struct ChildOutput {
    std::string text;
    double seconds = 0;  // of the processor
};

// Both ends are files, so that neither side waits for the other.
class ScratchFile {
public:
    ScratchFile() : file_(std::tmpfile()) {}
    ~ScratchFile() {
        if (file_) std::fclose(file_);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    bool write(const std::string& text) {
        if (!file_ || std::fwrite(text.data(), 1, text.size(), file_) != text.size()) return false;
        std::rewind(file_);  // writes out what is left, for the child's own reading
        return true;
    }
    std::string read() {
        std::string text;
        std::rewind(file_);
        for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_)) text += static_cast<char>(c);
        return text;
    }
    int descriptor() const { return fileno(file_); }

private:
    std::FILE* file_;
};

// Nothing where the program is missing or failed.
inline std::optional<ChildOutput> run_child(const std::vector<std::string>& command,
                                            const std::string& input) {
    ScratchFile in, out;
    if (!in.write(input) || !out.write("")) return std::nullopt;
    std::vector<char*> argv;
    for (const auto& word : command) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t ends;
    posix_spawn_file_actions_init(&ends);
    posix_spawn_file_actions_adddup2(&ends, in.descriptor(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&ends, out.descriptor(), STDOUT_FILENO);
    pid_t child{};
    const bool started = posix_spawnp(&child, argv[0], &ends, nullptr, argv.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&ends);
    int status = 0;
    rusage used{};
    if (!started || wait4(child, &status, 0, &used) != child) return std::nullopt;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return ChildOutput{out.read(), seconds(used.ru_utime) + seconds(used.ru_stime)};
}

}  // namespace vialwright::bench
