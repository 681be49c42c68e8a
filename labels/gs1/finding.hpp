// SPDX-License-Identifier: Apache-2.0
// What should be known about a code that was read all the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vialwright::gs1 {

enum class Severity : std::uint8_t { info, soft };  // soft: look before you use it

struct Finding {
    std::string rule;  // "gs1.no-gtin", "ndc.uncertain"
    Severity severity = Severity::soft;
    std::string message;
    std::string source;
    friend bool operator==(const Finding&, const Finding&) = default;
};
using Findings = std::vector<Finding>;

}  // namespace vialwright::gs1
