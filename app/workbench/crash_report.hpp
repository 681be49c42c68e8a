// SPDX-License-Identifier: Apache-2.0
// A report of a crash, kept on this computer and sent nowhere: the version, the signal, the time, and where in which library
// the program was. Nothing of what was typed is in it. Written by the dying program itself, with nothing but what is safe then.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vialwright::workbench {

// From now on, for SIGSEGV, SIGBUS, SIGILL, SIGFPE and SIGABRT. Under sanitizers, which report better, nothing. `version`
// stands on the first line.
void report_crashes(const std::filesystem::path& folder, const std::string& version);

// Reports that were not told yet, which now count as told; the newest first. Of old ones only the last ten are kept.
std::vector<std::filesystem::path> take_crash_reports(const std::filesystem::path& folder);

}  // namespace vialwright::workbench
