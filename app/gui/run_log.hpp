// SPDX-License-Identifier: Apache-2.0
// The log of this run: its last lines in memory, all of them in a file that is begun anew when it is large. It says what the
// program did and what went wrong with it: versions, files of data that could not be read, faults. Nothing of what is typed,
// no name of a file that a person opened.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace vialwright::gui {

// Replaces the default log. An empty folder, or one that cannot be written: in memory only. `on_error` is called from whatever
// thread something went wrong on.
void start_run_log(const std::filesystem::path& folder, std::function<void(const std::string&)> on_error);

std::string run_log_text();  // the lines in memory, the oldest first; "" before it is started

}  // namespace vialwright::gui
