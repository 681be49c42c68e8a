// SPDX-License-Identifier: Apache-2.0
// The strict door: UCUM codes of machines (FHIR, laboratory results), with the full grammar, case-sensitive:
//
//   code      = ["/"] term                 component = symbol [exponent] [annotation] | annotation
//   term      = component {("." | "/") component}    | number [annotation] | "(" term ")"
//
// "umol/2.h" is (umol/2).h, as UCUM reads it. A unit after a number without a point ("12h") is none.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/numbers/exact.hpp"
#include "core/result.hpp"
#include "core/ucum/atoms.hpp"

namespace vialwright::ucum {

inline constexpr std::size_t max_code_length = 200;
inline constexpr int max_nesting = 10;
inline constexpr int max_exponent = 30;

// Powers of base atoms, of arbitrary units and of annotations that stand alone: {"g": 1, "{tablet}": -1}.
using Powers = std::map<std::string, int, std::less<>>;

struct Code {
    std::string text;
    std::string name;  // in words: "milligram per kilogram"
    numbers::Exact factor = 1;
    Powers powers;
    const Atom* scale = nullptr;  // a point on a scale: then `factor` counts its steps

    // Which masses were written above and below the line, and their product: mg/kg is a mass per body weight, never a
    // plain number, and mg/mg is one.
    bool has_mass_above = false;
    bool has_mass_below = false;
    bool has_weight_below = false;
    numbers::Exact masses = 1;
};

struct CodeFault {
    std::size_t at = 0;
    std::string message;  // what is wrong, and the code that was probably meant
};

Result<Code, CodeFault> read_code(std::string_view text);

// "mass per volume", "tablets": for messages.
std::string kind_in_words(const Powers& powers);

}  // namespace vialwright::ucum
