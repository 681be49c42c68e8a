// SPDX-License-Identifier: Apache-2.0
// The table of error-prone designations as data: what is looked for, how bad it is, what it has been misread as, what to
// write instead, and who says so.
#pragma once

#include <span>
#include <string_view>

#include "labels/lint/lint.hpp"

namespace vialwright::lint {

enum class Match {
    // Patterns: the characters as they are written.
    anywhere,       // wherever they stand
    word,           // between things that are no letters or digits; a digit may stand before it ("5cc")
    drug_name,      // a word, or one with the dose run into it ("HCT250 mg")
    word_any_case,  // the same, in capitals or not
    capitals,  // a word in capitals that is an English word too: not in a sentence in capitals ("STORE IN A")
    after_number,  // a word that follows a number, with or without a blank
    claim,         // word_any_case, but not where it is denied ("not FDA-approved")
    // Shapes of numbers; the patterns are the units that they look for.
    naked_point,       // ".5"
    trailing_zero,     // "1.0 mg"
    no_comma,          // "1500 mg"
    no_space,          // "10mg"
    range_dash,        // "20-25 mL"
    name_run,          // "propranolol20 mg"
    units_slash,       // "25 units/10 units"
    per_one,           // "50 mg/1 mL"
    volume_alone,      // "Give 5 mL" without a mass in the text
    units_for_mass,    // "25 units" in a text that names one of the patterns
    ratio,             // "1:1000"
    ratio_of_one,      // the same in a text that names one of the patterns and no local anesthetic
    fraction,          // "1/2"
    numeric_date,      // "3/4/2026"
    hour_degree,       // "q2°"
    clock_time,        // "q6PM"
    times_x,           // "x3d"
    letter_in_number,  // "1O mg"
    at_sign,           // "@", but not in an electronic address
    daily_and_weekly   // both in one text
};

struct Row {
    std::string_view rule;
    Severity severity;
    Match match;
    std::string_view patterns;  // separated by blanks; _ stands for one or more blanks
    std::string_view misread;   // as what it has been taken for; "" where that is not the harm
    std::string_view say;
    std::string_view source;
    std::string_view not_after = "";  // words that make it right if one stands before it, separated by blanks
};

// All rows: designations, abbreviated drug names, rules for label text.
std::span<const Row> table();

// Its parts.
std::span<const Row> designations();
std::span<const Row> drug_names();
std::span<const Row> label_rules();

}  // namespace vialwright::lint
