// SPDX-License-Identifier: Apache-2.0
// The gravest of the findings, counted: "2 cautions".
#pragma once

#include <vector>

#include "app/workbench/view_parts.hpp"

namespace vialwright::workbench {

PillView summary_of(const std::vector<FindingView>& findings);

}  // namespace vialwright::workbench
