// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/single_instance.hpp"

#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "app/files/state_folder.hpp"

namespace vialwright::workbench {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view greeting = "vialwright/1";  // then each path, all parted and ended by a zero
constexpr std::size_t longest_message = 64 * 1024;
constexpr int most_waiting = 8;
constexpr int patience_s = 2;  // with one who says nothing

fs::path socket_at(const fs::path& place) { return place / "vialwright.socket"; }

std::optional<sockaddr_un> address_of(const fs::path& socket) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = socket.string();
    if (path.size() >= sizeof address.sun_path) return std::nullopt;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

void lose_patience(int socket) {
    const timeval patience{patience_s, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

// Whoever holds the lock may take away a socket that is there: its maker is dead.
int listen_at(const fs::path& path) {
    const auto address = address_of(path);
    const int socket = address ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (socket < 0) return -1;
    ::unlink(path.c_str());
    const mode_t mask = ::umask(0077);
    const bool ready = ::bind(socket, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) == 0 &&
                       ::listen(socket, most_waiting) == 0;
    ::umask(mask);
    if (ready) return socket;
    ::close(socket);
    return -1;
}

bool send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::string read_all(int socket) {
    std::string message;
    std::array<char, 4096> part{};
    for (;;) {
        const ssize_t read = ::recv(socket, part.data(), part.size(), 0);
        if (read <= 0 || message.size() > longest_message) return message;
        message.append(part.data(), static_cast<std::size_t>(read));
    }
}

std::vector<std::string> parts_of(const std::string& message) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < message.size();) {
        const std::size_t end = message.find('\0', at);
        if (end == std::string::npos) return {};  // cut off
        parts.push_back(message.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

}  // namespace

fs::path meeting_place() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    return runtime && *runtime ? fs::path(runtime) : files::state_folder();
}

std::optional<SingleInstance> SingleInstance::claim(const fs::path& place) {
    if (!files::make_private_folder(place)) return SingleInstance(-1, -1, {});
    const int lock = ::open((place / "vialwright.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) return SingleInstance(-1, -1, {});
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return std::nullopt;
    }
    return SingleInstance(lock, listen_at(socket_at(place)), socket_at(place));
}

SingleInstance::SingleInstance(SingleInstance&& other) noexcept
    : lock_(std::exchange(other.lock_, -1)),
      listening_(std::exchange(other.listening_, -1)),
      socket_(std::move(other.socket_)) {}

// The lock last: until then nobody else makes a socket there.
SingleInstance::~SingleInstance() {
    if (listening_ >= 0) {
        ::unlink(socket_.c_str());
        ::close(listening_);
    }
    if (lock_ >= 0) ::close(lock_);
}

std::optional<std::vector<fs::path>> SingleInstance::receive() const {
    const int caller = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
    if (caller < 0) return std::nullopt;
    lose_patience(caller);
    const auto parts = parts_of(read_all(caller));
    const bool is_ours = !parts.empty() && parts.front() == greeting;
    if (is_ours) send_all(caller, greeting);
    ::close(caller);
    if (!is_ours) return std::nullopt;
    return std::vector<fs::path>(parts.begin() + 1, parts.end());
}

bool hand_over(const fs::path& place, const std::vector<fs::path>& files) {
    const auto address = address_of(socket_at(place));
    const int socket = address ? ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) : -1;
    if (socket < 0) return false;
    lose_patience(socket);
    std::string message(greeting);
    message += '\0';
    for (const fs::path& file : files) message += fs::absolute(file).string() + '\0';
    const bool said = ::connect(socket, reinterpret_cast<const sockaddr*>(&*address), sizeof *address) == 0 &&
                      send_all(socket, message) && ::shutdown(socket, SHUT_WR) == 0;
    const bool heard = said && read_all(socket) == greeting;
    ::close(socket);
    return heard;
}

}  // namespace vialwright::workbench
