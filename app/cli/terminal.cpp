// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace vialwright::cli {

namespace {
std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::strong: return "\033[1m";
        case Ink::muted: return "\033[2m";
        case Ink::good: return "\033[32m";
        case Ink::caution: return "\033[33m";
        case Ink::stop: return "\033[1;31m";
        case Ink::plain: break;
    }
    return "";
}
}  // namespace

std::string Terminal::paint(Ink ink, std::string_view text) const {
    if (colour_ == Colour::never || ink == Ink::plain) return std::string(text);
    return std::string(code_of(ink)) + std::string(text) + "\033[0m";
}

void Terminal::print(std::string_view text) const {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) throw OutputLost{};
}

// Each line of a longer complaint carries the name, so that a log of several programs can be sorted out.
void Terminal::complain(std::string_view text) const {
    while (!text.empty()) {
        const std::string_view first = text.substr(0, text.find('\n'));
        const std::string line = "vialwright: " + std::string(first) + "\n";
        std::fwrite(line.data(), 1, line.size(), stderr);
        text.remove_prefix(std::min(text.size(), first.size() + 1));
    }
}

void Terminal::flush() const {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) throw OutputLost{};
}

Colour colour_for(std::string_view option) {
    if (option == "always") return Colour::always;
    const char* no_color = std::getenv("NO_COLOR");
    const bool unwanted = no_color != nullptr && *no_color != '\0';
    return option == "never" || unwanted || isatty(STDOUT_FILENO) == 0 ? Colour::never : Colour::always;
}

}  // namespace vialwright::cli
