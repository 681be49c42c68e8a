// SPDX-License-Identifier: Apache-2.0
// Where the programs keep what is theirs and nobody's settings: logs, kept label files, the session, crash reports.
#pragma once

#include <filesystem>

namespace vialwright::files {

// $XDG_STATE_HOME/vialwright, else ~/.local/state/vialwright; empty where neither is known. It may not exist yet.
std::filesystem::path state_folder();

// Makes it and what is missing above; what it makes is the owner's alone. False if that is impossible.
bool make_private_folder(const std::filesystem::path& folder);

}  // namespace vialwright::files
