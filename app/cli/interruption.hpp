// SPDX-License-Identifier: Apache-2.0
// Ctrl-C, a closed terminal, a shutdown: for a command that runs long, a stop that it can end at in good order.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace vialwright::cli {

// While it lives, the signals that ask a program to end ask `token()` to stop instead; a second one ends the program at
// once. A signal that is ignored stays so, as nohup wants it, and a closed pipe becomes a failed write. Made before any
// other thread, so that all of them leave the signals to it.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return stop_.get_token(); }
    int signal() const { return signal_; }  // 0: none came

    // Ends the program by the signal that came, as one that never caught it ends: whoever started it sees why.
    [[noreturn]] void end_program() const;

private:
    void watch(const std::stop_token& done);

    std::stop_source stop_;
    std::atomic<int> signal_ = 0;
    sigset_t taken_{};
    int signals_ = -1;  // descriptors
    int wake_ = -1;
    std::jthread watcher_;
};

}  // namespace vialwright::cli
