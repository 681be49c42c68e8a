// SPDX-License-Identifier: Apache-2.0
// A whole assessment as text, for golden files: nothing that people see is left out.
#pragma once

#include <string>
#include <string_view>

#include "core/protocol/assessment.hpp"

namespace vialwright::test {

std::string told(std::string_view title, const protocol::Assessment& assessment);

}  // namespace vialwright::test
