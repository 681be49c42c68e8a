// SPDX-License-Identifier: Apache-2.0
#include "core/text/names.hpp"

namespace vialwright::text {

std::string folded(std::string_view name) {
    std::string result;
    for (const char c : name) {
        if (c == ' ' || c == '\t') {
            if (!result.empty() && result.back() != ' ') result += ' ';
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

bool same_name(std::string_view left, std::string_view right) { return folded(left) == folded(right); }

std::string listed(std::span<const std::string> names, std::string_view last) {
    if (names.empty()) return "none";
    std::string result = names.front();
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (i + 1 == names.size()) ((result += ' ') += last) += ' ';
        else result += ", ";
        result += names[i];
    }
    return result;
}

}  // namespace vialwright::text
