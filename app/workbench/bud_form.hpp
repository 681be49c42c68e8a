// SPDX-License-Identifier: Apache-2.0
// What the page "Beyond-use date" asks for: only what belongs to what was said before.
#pragma once

#include <vector>

#include "app/workbench/form.hpp"
#include "core/bud/question_text.hpp"

namespace vialwright::workbench {

const std::vector<FormField>& bud_fields();
bud::QuestionText question_text(const Given& given);

}  // namespace vialwright::workbench
