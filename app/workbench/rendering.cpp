// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/rendering.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vialwright::workbench {

namespace {

std::string read_all(int file) {
    std::string bytes;
    std::array<char, 65536> part{};
    off_t at = 0;
    while (true) {
        const ssize_t count = pread(file, part.data(), part.size(), at);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return bytes;
        bytes.append(part.data(), static_cast<std::size_t>(count));
        at += count;
    }
}

int start(std::vector<std::string> command, int in, int out, pid_t& child) {
    std::vector<char*> argv;
    for (std::string& word : command) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const int problem = posix_spawnp(&child, argv.front(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return problem;
}

void close_once(int& descriptor) {
    if (descriptor >= 0) close(descriptor);
    descriptor = -1;
}

// A program that stops reading must not stop this one for ever.
void limit_sending(int socket, std::chrono::milliseconds patience) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
    const timeval limit{seconds.count(), std::chrono::microseconds(patience - seconds).count()};
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

void end(pid_t child) {
    kill(child, SIGKILL);
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
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
    end(child);
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

PageRenderer::PageRenderer(int dpi, Renderer renderer)
    : renderer_(std::move(renderer)), out_(memfd_create("vialwright", MFD_CLOEXEC)) {
    std::array<int, 2> ends{-1, -1};
    if (out_ < 0 || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        problem_ = ENOMEM;
        return;
    }
    in_ = ends[0];
    limit_sending(in_, renderer_.patience);
    problem_ = start({renderer_.program, "-q", "-gray", "-r", fmt::to_string(dpi), "-f", "1", "-l", "1", "-"},
                     ends[1], out_, child_);
    if (problem_ != 0) child_ = 0;
    close_once(ends[1]);
}

PageRenderer::~PageRenderer() {
    if (child_ != 0) end(child_);
    close_once(in_);
    close_once(out_);
}

// False if the program has ended or reads no further: what became of it is seen from its status.
bool PageRenderer::hand_over(std::string_view pdf) {
    while (!pdf.empty()) {
        const ssize_t sent = send(in_, pdf.data(), pdf.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        pdf.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

Rendering PageRenderer::first_page(std::string_view pdf) {
    if (problem_ == ENOENT)
        return {std::nullopt, true,
                fmt::format("{} is not installed (package poppler-utils), so no page was rendered",
                            renderer_.program)};
    if (problem_ == ENOMEM) return {std::nullopt, false, "there is no memory to render the page in"};
    if (problem_ != 0)
        return {std::nullopt, false, fmt::format("{} could not be started", renderer_.program)};
    const bool is_whole = hand_over(pdf);
    close_once(in_);
    const auto state = wait_for(std::exchange(child_, 0), renderer_.patience);
    if (!state)
        return {std::nullopt, false,
                fmt::format("{} did not finish in {} ms", renderer_.program, renderer_.patience.count())};
    auto page = is_whole && *state == 0 ? read_picture(read_all(out_)) : std::nullopt;
    if (!page) return {std::nullopt, false, fmt::format("{} made no picture of the file", renderer_.program)};
    return {std::move(page), false, ""};
}

}  // namespace vialwright::workbench
