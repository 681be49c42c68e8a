// SPDX-License-Identifier: Apache-2.0
// The command line: options to commands, and every way out to an exit status of the contract.
#pragma once

namespace vialwright::cli {

// Never throws; the return value is the process's exit status.
int run_command_line(int argc, const char* const* argv);

}  // namespace vialwright::cli
