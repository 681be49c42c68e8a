// SPDX-License-Identifier: Apache-2.0
// Golden files: what a test makes is held against NAME.approved.EXT. Where it differs, NAME.received.EXT is written beside it
// for script/checks/approve.py, which shows the difference and accepts it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace vialwright::test {

// "" if equal; otherwise what differs first, and the command that looks at it.
std::string golden_difference(const std::filesystem::path& approved, std::string_view received);

}  // namespace vialwright::test
