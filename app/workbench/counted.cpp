// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/counted.hpp"

#include <fmt/format.h>

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

std::string grouped(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return fmt::format(fmt::runtime(tr(count == 1 ? one : many)), grouped(count));
}

}  // namespace vialwright::workbench
