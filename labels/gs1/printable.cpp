// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/printable.hpp"

#include <fmt/format.h>

namespace vialwright::gs1 {

std::string printable(std::string_view text) {
    constexpr std::size_t longest = 100;
    std::string shown;
    for (const char c : text.substr(0, longest)) {
        if (c == '\x1D') shown += "<GS>";
        else if (c >= ' ' && c <= '~') shown += c;
        else shown += fmt::format("<0x{:02X}>", static_cast<unsigned char>(c));
    }
    return text.size() > longest ? shown + "..." : shown;
}

}  // namespace vialwright::gs1
