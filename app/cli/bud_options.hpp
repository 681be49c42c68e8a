// SPDX-License-Identifier: Apache-2.0
// The options that describe a beyond-use date, for each command that needs one.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "app/cli/commands.hpp"
#include "core/bud/beyond_use_date.hpp"

namespace vialwright::cli {

void add_bud_options(CLI::App& command, bud::QuestionText& into);

// --zone, or the site's; nothing after complaining, with the exit status in `code`.
std::optional<time::Zone> zone_of(const Session& session, ExitCode& code);

// Reads the options and works the date out; nothing after complaining, with the exit status in `code`.
std::optional<bud::Answer> answer_bud(const Session& session, const bud::QuestionText& text,
                                      const time::Zone& zone, ExitCode& code);

}  // namespace vialwright::cli
