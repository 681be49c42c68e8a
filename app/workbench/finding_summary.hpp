// SPDX-License-Identifier: Apache-2.0
// Findings as a page lists them: in groups, the gravest first; and the gravest counted: "2 cautions, 1 overridden".
#pragma once

#include <vector>

#include "app/workbench/view_parts.hpp"

namespace vialwright::workbench {

// Inside a group the order stays. The first of each group gets its heading.
void group_by_gravity(std::vector<FindingView>& findings);

PillView summary_of(const std::vector<FindingView>& findings);

}  // namespace vialwright::workbench
