// SPDX-License-Identifier: Apache-2.0
// The options of `label`, and what both of its ways, one label and a file of rows, share.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "app/cli/commands.hpp"
#include "app/workbench/label_job.hpp"

namespace vialwright::cli {

void add_label_options(CLI::App& command, LabelOptions& into);

// Facility, stock, fonts, kinds of labels, container, printer: all but the product. False after complaining, with the exit status in
// `code`.
bool load_label_data(const Session& session, const LabelOptions& options, workbench::LabelJob& job,
                     ExitCode& code);
template <class Value>
bool take(const Session& session, workbench::Loaded<const Value*> loaded, const Value*& into,
          ExitCode& code) {
    if (loaded) into = *loaded;
    else code = complain(session.terminal, loaded.error());
    return loaded.has_value();
}

// The label's texts with what stands among the options of the date.
workbench::LabelText label_text_of(const LabelOptions& options);
bool has_question(const LabelOptions& options);

// What is typed becomes job.request, with all complaints at once; false after complaining, with the exit status in `code`.
bool read_label_job(const Session& session, const LabelOptions& options, workbench::LabelJob& job,
                    ExitCode& code);
// --start-at and --number-labels alone.
bool read_sheet_options(const Session& session, const LabelOptions& options, workbench::LabelJob& job);
// "in_volume: …" as "--in-volume: …".
void complain_of_option(const Terminal& terminal, const FieldFault& fault);

// `label --from`.
ExitCode run_label_batch(const Session& session, const LabelOptions& options);

// `label --kinds`, `label --phrases`.
ExitCode list_label_kinds(const Session& session);
ExitCode list_label_phrases(const Session& session);

}  // namespace vialwright::cli
