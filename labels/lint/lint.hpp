// SPDX-License-Identifier: Apache-2.0
// Error-prone abbreviations, symbols and dose designations, found in any text that can reach a label.
// Source of the rules: ISMP list of error-prone abbreviations, Joint Commission "Do Not Use" list, FDA guidance on
// container labels (2022); each row of the table names its own.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vialwright::lint {

enum class Severity { soft, hard };  // hard: refuse to print

struct Finding {
    std::string rule;  // "trailing-zero"
    Severity severity = Severity::soft;
    std::string text;    // the words that were found
    std::size_t at = 0;  // byte where they begin
    std::string say;     // what to write instead, and why
};

std::vector<Finding> check(std::string_view text);

}  // namespace vialwright::lint
