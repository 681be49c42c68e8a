// SPDX-License-Identifier: Apache-2.0
// The command line: options to commands, and every way out to an exit status of the contract.
#pragma once

#include <memory>

namespace vialwright::cli {

// Never throws; the return value is the process's exit status.
int run_command_line(int argc, const char* const* argv);

// For one who asks many commands, each as run_command_line answers it: the options are set up once, and what has been read of
// the data stays read.
class CommandRunner {
public:
    CommandRunner();
    ~CommandRunner();
    CommandRunner(const CommandRunner&) = delete;
    CommandRunner& operator=(const CommandRunner&) = delete;

    int run(int argc, const char* const* argv);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace vialwright::cli
