// SPDX-License-Identifier: Apache-2.0
// Words that CLI11 would take for something else: "-(2 - 5) mg" and "-.5" for options, "[pH]" among UCUM codes for a list
// in brackets, and the texts of `lint`, which may be anything: "dose", "[x]", "-5 mg".
#pragma once

#include <string>
#include <vector>

namespace vialwright::cli {

// The words for CLI11: those that it would misread have a space in front.
std::vector<std::string> words_apart(int argc, const char* const* argv);

// The word as it was typed.
std::string as_typed(const std::string& word);

// A text of `lint` as it was typed.
std::string as_typed_prose(const std::string& word);

}  // namespace vialwright::cli
