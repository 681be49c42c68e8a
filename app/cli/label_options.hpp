// SPDX-License-Identifier: Apache-2.0
// The options of `label`, and their reading into a job.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "app/cli/commands.hpp"
#include "app/workbench/label_job.hpp"

namespace vialwright::cli {

void add_label_options(CLI::App& command, LabelOptions& into);

// What is typed becomes job.request, with all complaints at once; nothing after complaining, with the exit status in `code`.
bool read_label_job(const Session& session, const LabelOptions& options, workbench::LabelJob& job,
                    ExitCode& code);

// `label --kinds`, `label --phrases`.
ExitCode list_label_kinds(const Session& session);
ExitCode list_label_phrases(const Session& session);

}  // namespace vialwright::cli
