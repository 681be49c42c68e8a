// SPDX-License-Identifier: Apache-2.0
// Standard output and error as the commands use them: text for a person, colour only where it is wanted and never the
// only sign, and a write that fails is noticed.
#pragma once

#include <string>
#include <string_view>

namespace vialwright::cli {

enum class Colour { never, always };
enum class Ink { plain, strong, muted, good, caution, stop };

class Terminal {
public:
    explicit Terminal(Colour colour) : colour_(colour) {}
    std::string paint(Ink ink, std::string_view text) const;
    void print(std::string_view text) const;     // standard output; throws OutputLost
    void complain(std::string_view text) const;  // standard error, with the program's name and a line end
    void flush() const;  // throws OutputLost: a full disk must not look like an answer

private:
    Colour colour_;
};

struct OutputLost {};

// "auto", "always", "never" of --color, with NO_COLOR and whether standard output is a terminal.
Colour colour_for(std::string_view option);

}  // namespace vialwright::cli
