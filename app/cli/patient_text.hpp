// SPDX-License-Identifier: Apache-2.0
// A patient's measures as a person reads them in a terminal.
#pragma once

#include <string>

#include "app/cli/terminal.hpp"
#include "core/patient/report.hpp"

namespace vialwright::cli {

std::string to_text(const patient::Patient& patient, const patient::Report& report, const Terminal& terminal);

}  // namespace vialwright::cli
