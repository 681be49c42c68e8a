// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/rendering.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vialwright::workbench {

namespace {

// A file without a name, in memory.
class MemoryFile {
public:
    MemoryFile() : descriptor_(memfd_create("vialwright", MFD_CLOEXEC)) {}
    ~MemoryFile() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    int descriptor() const { return descriptor_; }

    bool write_all(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return lseek(descriptor_, 0, SEEK_SET) == 0;
    }

    std::string read_all() const {
        std::string bytes;
        std::array<char, 65536> part{};
        off_t at = 0;
        while (true) {
            const ssize_t count = pread(descriptor_, part.data(), part.size(), at);
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return bytes;
            bytes.append(part.data(), static_cast<std::size_t>(count));
            at += count;
        }
    }

private:
    int descriptor_;
};

int start(std::vector<std::string> command, const MemoryFile& in, const MemoryFile& out, pid_t& child) {
    std::vector<char*> argv;
    for (std::string& word : command) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.descriptor(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.descriptor(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const int problem = posix_spawnp(&child, argv.front(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return problem;
}

// The status that it ended with; nothing if it did not end in time and was ended.
std::optional<int> wait_for(pid_t child, std::chrono::milliseconds patience) {
    constexpr std::chrono::milliseconds nap{2};
    int state = 0;
    for (auto left = patience; left.count() >= 0; left -= nap) {
        const pid_t ended = waitpid(child, &state, WNOHANG);
        if (ended == child) return state;
        if (ended < 0 && errno != EINTR) return std::nullopt;
        std::this_thread::sleep_for(nap);
    }
    kill(child, SIGKILL);
    while (waitpid(child, &state, 0) < 0 && errno == EINTR) {
    }
    return std::nullopt;
}

// The next number of a picture's head, behind white space.
std::optional<int> number_at(std::string_view bytes, std::size_t& at) {
    while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\n')) ++at;
    int number = 0;
    const auto [end, problem] = std::from_chars(bytes.data() + at, bytes.data() + bytes.size(), number);
    if (problem != std::errc()) return std::nullopt;
    at = static_cast<std::size_t>(end - bytes.data());
    return number;
}

// Portable grey map: "P5 width height 255", one white space, the pixels row by row.
std::optional<proof::Picture> read_picture(std::string_view bytes) {
    constexpr int white = 255;
    if (!bytes.starts_with("P5")) return std::nullopt;
    std::size_t at = 2;
    const auto width = number_at(bytes, at);
    const auto height = number_at(bytes, at);
    const auto most = number_at(bytes, at);
    if (!width || !height || !most || *width <= 0 || *height <= 0 || *most != white) return std::nullopt;
    bytes.remove_prefix(at + 1);
    if (bytes.size() != static_cast<std::size_t>(*width) * static_cast<std::size_t>(*height))
        return std::nullopt;
    return proof::Picture{*width, *height, {bytes.begin(), bytes.end()}};
}

}  // namespace

Rendering render_first_page(std::string_view pdf, int dpi, const Renderer& renderer) {
    const MemoryFile in;
    const MemoryFile out;
    if (in.descriptor() < 0 || out.descriptor() < 0 || !in.write_all(pdf))
        return {std::nullopt, false, "there is no memory to render the page in"};
    pid_t child{};
    const int problem =
        start({renderer.program, "-q", "-gray", "-r", fmt::to_string(dpi), "-f", "1", "-l", "1", "-"}, in,
              out, child);
    if (problem == ENOENT)
        return {std::nullopt, true,
                fmt::format("{} is not installed (package poppler-utils), so no page was rendered",
                            renderer.program)};
    if (problem != 0) return {std::nullopt, false, fmt::format("{} could not be started", renderer.program)};
    const auto state = wait_for(child, renderer.patience);
    if (!state)
        return {std::nullopt, false,
                fmt::format("{} did not finish in {} ms", renderer.program, renderer.patience.count())};
    auto page = *state == 0 ? read_picture(out.read_all()) : std::nullopt;
    if (!page) return {std::nullopt, false, fmt::format("{} made no picture of the file", renderer.program)};
    return {std::move(page), false, ""};
}

}  // namespace vialwright::workbench
