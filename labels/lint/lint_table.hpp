// SPDX-License-Identifier: Apache-2.0
// The table of error-prone designations as data: what is looked for, how bad it is, what it has been misread as, what to
// write instead, and who says so.
#pragma once

#include <span>
#include <string_view>

#include "labels/lint/lint.hpp"

namespace vialwright::lint {

enum class Match {
    anywhere,       // the characters, wherever they stand
    word,           // between things that are no letters or digits; a digit may stand before it ("5cc")
    after_number,   // a word that follows a number, with or without a blank
    naked_point,    // ".5"
    trailing_zero,  // "1.0 mg"
    no_comma,       // "1500 mg"
    no_space,       // "10mg"
    range_dash      // "20-25 mL"
};

struct Row {
    std::string_view rule;
    Severity severity;
    Match match;
    std::string_view patterns;  // separated by blanks; for the shapes the units they look for, or nothing
    std::string_view misread;   // as what it has been taken for
    std::string_view say;
    std::string_view source;
};

std::span<const Row> table();

}  // namespace vialwright::lint
