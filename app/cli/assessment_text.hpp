// SPDX-License-Identifier: Apache-2.0
// An assessment as a person reads it in a terminal.
#pragma once

#include <string>

#include "app/cli/terminal.hpp"
#include "core/protocol/assessment.hpp"

namespace vialwright::cli {

std::string to_text(const protocol::Assessment& assessment, const formulary::Monograph& monograph,
                    const Terminal& terminal);

}  // namespace vialwright::cli
