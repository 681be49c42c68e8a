// SPDX-License-Identifier: Apache-2.0
#include "app/cli/words.hpp"

#include <algorithm>
#include <array>
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

bool takes_value(std::string_view option) {
    constexpr std::array<std::string_view, 4> options{"--formulary", "--store", "--zone", "--color"};
    return std::ranges::find(options, option) != options.end();
}

// The first word that is no option and no option's value; the number of words if there is none.
std::size_t command_at(const std::vector<std::string>& words) {
    std::size_t at = 1;
    while (at < words.size() && words[at].starts_with('-')) at += takes_value(words[at]) ? 2U : 1U;
    return std::min(at, words.size());
}

// Each text of `lint` has a space in front then: nothing that CLI11 knows begins with one.
void set_prose_apart(std::vector<std::string>& words, std::size_t first) {
    for (std::size_t at = first; at < words.size(); ++at) {
        const bool is_option = words[at].starts_with("--") || words[at] == "-h";
        if (!is_option && !takes_value(words[at - 1])) words[at].insert(0, 1, ' ');
    }
}

}  // namespace

std::vector<std::string> words_apart(int argc, const char* const* argv) {
    std::vector<std::string> words(argv, argv + argc);
    const bool has_codes = std::ranges::find(words, "unit") != words.end();
    const std::size_t command = command_at(words);
    if (command < words.size() && words[command] == "lint") {
        set_prose_apart(words, command + 1);
        return words;
    }
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

std::string as_typed_prose(const std::string& word) { return word.starts_with(' ') ? word.substr(1) : word; }

}  // namespace vialwright::cli
