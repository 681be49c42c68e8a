// SPDX-License-Identifier: Apache-2.0
#include "tests/support/run_program.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vialwright::test {

namespace {

// Output goes to files: a pipe would need two readers at once.
class Capture {
public:
    Capture() {
        std::string name = (std::filesystem::temp_directory_path() / "vialwright-test-XXXXXX").string();
        descriptor_ = mkstemp(name.data());
        if (descriptor_ < 0) throw std::runtime_error("cannot make a temporary file");
        path_ = name;
    }
    ~Capture() {
        close(descriptor_);
        std::filesystem::remove(path_);
    }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;
    int descriptor() const { return descriptor_; }
    std::string text() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    int descriptor_ = -1;
    std::filesystem::path path_;
};

}  // namespace

Ran run_program(const std::vector<std::string>& command) {
    std::vector<std::string> words = command;
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const Capture out;
    const Capture err;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.descriptor(), STDERR_FILENO);
    pid_t child{};
    const int problem = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (problem != 0) throw std::runtime_error("cannot start " + command.front());
    int state = 0;
    while (waitpid(child, &state, 0) < 0 && errno == EINTR) {
    }
    return {WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state), out.text(), err.text()};
}

}  // namespace vialwright::test
