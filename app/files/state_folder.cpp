// SPDX-License-Identifier: Apache-2.0
#include "app/files/state_folder.hpp"

#include <cstdlib>

namespace vialwright::files {

namespace fs = std::filesystem;

namespace {

fs::path variable(const char* name) {
    const char* value = std::getenv(name);
    return fs::path(value == nullptr ? "" : value);
}

}  // namespace

fs::path state_folder() {
    if (const fs::path state = variable("XDG_STATE_HOME"); !state.empty()) return state / "vialwright";
    const fs::path home = variable("HOME");
    return home.empty() ? fs::path() : home / ".local" / "state" / "vialwright";
}

bool make_private_folder(const fs::path& folder) {
    if (folder.empty()) return false;
    std::error_code fault;
    if (fs::is_directory(folder, fault)) return true;
    if (folder.has_parent_path() && !make_private_folder(folder.parent_path())) return false;
    if (!fs::create_directory(folder, fault)) return fs::is_directory(folder, fault);
    fs::permissions(folder, fs::perms::owner_all, fault);
    return !fault;
}

}  // namespace vialwright::files
