// SPDX-License-Identifier: Apache-2.0
// What the commands of codes have in common: findings, refusals.
#pragma once

#include <optional>
#include <string>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "labels/gs1/element_string.hpp"
#include "labels/gs1/finding.hpp"

namespace vialwright::cli {

Json or_null(const std::optional<std::string>& text);

Json to_json(const gs1::Findings& findings);
std::string findings_text(const gs1::Findings& findings, const Terminal& terminal);
ExitCode exit_code_of(const gs1::Findings& findings);

// Elements beside those that have a name of their own in gs1::Fields.
std::string others_text(const gs1::Elements& elements);

// Says why, as text or as `answer` with "refused" behind; exit status 2.
ExitCode refuse(const Session& session, const std::string& reason, Json answer);

ExitCode complain_of_input(const Session& session, const std::string& reason);

}  // namespace vialwright::cli
