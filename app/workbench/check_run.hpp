// SPDX-License-Identifier: Apache-2.0
// The check of a file of orders, as its page sees it: something that goes on elsewhere and is asked now and then. app/bulk
// has the one that reads files.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/protocol/finding.hpp"

namespace vialwright::workbench {

// An order of the file and what came of it.
struct CheckedLine {
    std::size_t line = 0;  // of the file
    std::string id;        // "" where the file gives none
    std::string product;   // as the file names it
    protocol::Verdict verdict = protocol::Verdict::not_checked;
    std::string findings;  // what decides, a finding a line, the gravest first; "" for nothing
    friend bool operator==(const CheckedLine&, const CheckedLine&) = default;
};

enum class RunState : std::uint8_t {
    running,
    done,
    cancelled,  // by a person
    failed      // before the end of the file, or before its beginning
};

struct CheckUpdate {
    RunState state = RunState::running;
    std::vector<CheckedLine> lines;  // new since the last time, in the order of the file
    std::uint64_t bytes_read = 0;
    std::optional<std::uint64_t> size;  // of the file; nothing for a pipe
    std::vector<std::string> problems;  // where, what, and what to do; once the run has failed
};

class CheckRun {
public:
    CheckRun() = default;
    CheckRun(const CheckRun&) = delete;
    CheckRun& operator=(const CheckRun&) = delete;
    virtual ~CheckRun() = default;  // cancels, and waits until the run has ended

    virtual CheckUpdate take() = 0;
    virtual void cancel() = 0;
    // The report of all lines that were taken, as the command line writes it. Nothing if it was written, else why not.
    // Only of a run that has ended.
    virtual std::optional<std::string> write_report(const std::filesystem::path& path) = 0;
};

using StartCheck = std::function<std::unique_ptr<CheckRun>(const std::filesystem::path&)>;

}  // namespace vialwright::workbench
