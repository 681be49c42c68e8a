// SPDX-License-Identifier: Apache-2.0
#include "app/cli/interruption.hpp"

#include <array>
#include <cstdlib>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace vialwright::cli {

namespace {

constexpr int killed_by = 128;  // a shell's exit status for a program that a signal ended

sigset_t ending_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {};
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) sigaddset(&set, signal);
    }
    return set;
}

}  // namespace

Interruption::Interruption() : taken_(ending_signals()) {
    pthread_sigmask(SIG_BLOCK, &taken_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    signals_ = ::signalfd(-1, &taken_, SFD_CLOEXEC);
    wake_ = ::eventfd(0, EFD_CLOEXEC);
    watcher_ = std::jthread([this](const std::stop_token& done) { watch(done); });
}

Interruption::~Interruption() {
    watcher_.request_stop();
    ::eventfd_write(wake_, 1);
    watcher_.join();
    ::close(signals_);
    ::close(wake_);
    pthread_sigmask(SIG_UNBLOCK, &taken_, nullptr);
    std::signal(SIGPIPE, SIG_DFL);
}

void Interruption::watch(const std::stop_token& done) {
    std::array<pollfd, 2> waiting{{{signals_, POLLIN, 0}, {wake_, POLLIN, 0}}};
    while (!done.stop_requested()) {
        if (::poll(waiting.data(), waiting.size(), -1) < 0 || (waiting[0].revents & POLLIN) == 0) continue;
        signalfd_siginfo came{};
        if (::read(signals_, &came, sizeof came) != static_cast<ssize_t>(sizeof came)) continue;
        const int number = static_cast<int>(came.ssi_signo);
        if (signal_ != 0) std::_Exit(killed_by + number);
        signal_ = number;
        stop_.request_stop();
    }
}

void Interruption::end_program() const {
    const int number = signal_;
    std::signal(number, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &taken_, nullptr);
    std::raise(number);
    std::_Exit(killed_by + number);
}

}  // namespace vialwright::cli
