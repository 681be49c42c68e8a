// SPDX-License-Identifier: Apache-2.0
#include "labels/content/tall_man.hpp"

#include "core/text/names.hpp"

namespace vialwright::content {

namespace {

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

// Where the words stand whole in a folded text, from `from` on.
std::size_t find_whole(const std::string& folded, const std::string& words, std::size_t from) {
    for (std::size_t at = folded.find(words, from); at != std::string::npos;
         at = folded.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || !is_letter(folded[at - 1])) && (end == folded.size() || !is_letter(folded[end])))
            return at;
    }
    return std::string::npos;
}

void replace(std::string& text, std::string_view name) {
    if (name.empty()) return;
    const std::string wanted = text::folded(name);
    const std::string folded = text::folded(text);
    if (folded.size() != text.size()) return;  // blanks were removed: not a name as it is stored
    for (std::size_t at = find_whole(folded, wanted, 0); at != std::string::npos;
         at = find_whole(folded, wanted, at + 1))
        text.replace(at, name.size(), name);
}

}  // namespace

std::string with_tall_man(std::string_view text, std::string_view own, std::span<const TallManName> list) {
    std::string shown(text);
    for (const TallManName& one : list) replace(shown, one.name);
    replace(shown, own);
    return shown;
}

bool has_word(std::string_view text, std::string_view words) {
    return find_whole(text::folded(text), text::folded(words), 0) != std::string::npos;
}

}  // namespace vialwright::content
