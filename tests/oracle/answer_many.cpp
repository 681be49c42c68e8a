// SPDX-License-Identifier: Apache-2.0
// Answers command lines one after the other in one process, for a test that asks more of them than processes could be
// started for. In: a command a line, its words parted by U+001F. Out: all that the command prints on standard output, then
// U+001E, its exit status and a line end. No answer holds U+001E: JSON escapes it, and no text for a person has it.
#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "app/cli/command_line.hpp"

namespace {

std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words{"vialwright"};
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('\x1F', at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

}  // namespace

int main() {
    vialwright::cli::CommandRunner runner;
    for (std::string line; std::getline(std::cin, line);) {
        const std::vector<std::string> words = words_of(line);
        std::vector<const char*> arguments;
        for (const std::string& word : words) arguments.push_back(word.c_str());
        const int status = runner.run(static_cast<int>(arguments.size()), arguments.data());
        fmt::print("\x1E{}\n", status);
    }
    return std::cout.flush() ? 0 : 1;
}
