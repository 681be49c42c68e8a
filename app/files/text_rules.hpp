// SPDX-License-Identifier: Apache-2.0
// What a text in a file may hold, whatever it is for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vialwright::files {

// What is wrong with it, by the text policy of labels (labels/text/text_policy.hpp), but for the font: a control
// character, a direction mark, an invisible or unassigned one, over 500 characters. An empty text is none.
std::optional<std::string> text_fault(std::string_view utf8);

// Lower-case letters, digits, - _ and . , beginning with a letter or a digit, at most 64: a name that may become part of a
// file name or a command line.
bool is_id(std::string_view text);

// For messages of others that quote a file: a control character, a direction mark or what else is not seen is written as
// its number, "U+202E"; of bytes that are not UTF-8 those beyond ASCII become question marks.
std::string with_all_visible(std::string_view utf8);

}  // namespace vialwright::files
