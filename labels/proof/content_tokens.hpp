// SPDX-License-Identifier: Apache-2.0
// A content stream cut into numbers, names, hexadecimal strings and operators (PDF 32000-1, 7.2): what a label is written
// with. Arrays, dictionaries, literal strings, comments and inline images are not, and are told as what they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vialwright::proof {

struct ContentToken {
    enum class Kind { number, name, hex_string, operation, unknown };
    Kind kind = Kind::unknown;
    std::string_view text;  // of a name with its "/", of a string without its brackets
    double number = 0;
};

class ContentTokens {
public:
    explicit ContentTokens(std::string_view content) : rest_(content) {}
    std::optional<ContentToken> next();  // nothing at the end

private:
    std::string_view rest_;
};

// The bytes of a hexadecimal string; nothing if something else than pairs of digits stands there.
std::optional<std::string> bytes_of_hex(std::string_view digits);

}  // namespace vialwright::proof
