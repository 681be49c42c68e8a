// SPDX-License-Identifier: Apache-2.0
// Runs a program as a user's script would, and keeps what it said. No shell in between.
#pragma once

#include <string>
#include <vector>

namespace vialwright::test {

struct Ran {
    int status = -1;  // exit status; 128 + the signal if one ended it
    std::string out;
    std::string err;
};

Ran run_program(const std::vector<std::string>& command);

#ifdef VIALWRIGHT_PROGRAM
// The command-line program of this build.
inline Ran run_vialwright(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), VIALWRIGHT_PROGRAM);
    return run_program(arguments);
}
#endif

}  // namespace vialwright::test
