// SPDX-License-Identifier: Apache-2.0
#include "app/cli/words.hpp"

#include <algorithm>
#include <string_view>

namespace vialwright::cli {

namespace {

std::string_view without_spaces(std::string_view word) {
    return word.substr(std::min(word.find_first_not_of(' '), word.size()));
}

bool is_like_option(std::string_view word) {
    return word.size() > 1 && word[0] == '-' &&
           std::string_view("(. [").find(word[1]) != std::string_view::npos;
}

bool is_like_list(std::string_view word) { return word.starts_with('[') && word.ends_with(']'); }

}  // namespace

std::vector<std::string> words_apart(int argc, const char* const* argv) {
    std::vector<std::string> words(argv, argv + argc);
    const bool has_codes = std::ranges::find(words, "unit") != words.end();
    for (std::string& word : words) {
        const auto text = without_spaces(word);
        if (is_like_option(text) || (has_codes && is_like_list(text))) word.insert(0, 1, ' ');
    }
    return words;
}

std::string as_typed(const std::string& word) {
    const auto text = without_spaces(word);
    const bool is_apart = text.size() < word.size() && (is_like_option(text) || is_like_list(text));
    return is_apart ? word.substr(1) : word;
}

}  // namespace vialwright::cli
