// SPDX-License-Identifier: Apache-2.0
// Text from outside as it may stand in a message: what is no visible ASCII is told by its code ("<GS>", "<0xC3>"), and a long
// text is cut with a mark.
#pragma once

#include <string>
#include <string_view>

namespace vialwright::gs1 {

std::string printable(std::string_view text);

}  // namespace vialwright::gs1
