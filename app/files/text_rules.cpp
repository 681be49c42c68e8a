// SPDX-License-Identifier: Apache-2.0
#include "app/files/text_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/text/text_policy.hpp"

namespace vialwright::files {

namespace {

// Says nothing about fonts: every character of the basic plane counts as drawn.
const text::GlyphCoverage& any_font() {
    static const text::GlyphCoverage all = [] {
        text::GlyphCoverage coverage;
        for (char32_t character = 0; character < 0x10000; ++character) coverage.add(draw::Face{}, character);
        return coverage;
    }();
    return all;
}

// Most texts: no need to look further.
bool is_plain(std::string_view text) {
    return text.size() <= text::longest_text &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string ascii_of(std::string_view bytes) {
    std::string ascii(bytes);
    std::ranges::replace_if(
        ascii, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    return ascii;
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::optional<std::string> text_fault(std::string_view utf8) {
    if (is_plain(utf8)) return std::nullopt;
    if (auto fault = text::find_fault(utf8, any_font(), draw::Face{})) return std::move(fault->message);
    return std::nullopt;
}

bool is_id(std::string_view text) {
    constexpr std::size_t longest = 64;
    return !text.empty() && text.size() <= longest && is_letter_or_digit(text.front()) &&
           std::ranges::all_of(
               text, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.'; });
}

std::string with_all_visible(std::string_view utf8) {
    const auto decoded = text::decode_utf8(utf8);
    if (decoded.fault) return with_all_visible(ascii_of(utf8));
    std::string clean;
    for (const char32_t c : decoded.characters) {
        const std::string one = text::encode_utf8({&c, 1});
        const bool is_seen = c == U' ' || !text_fault(one);
        clean += is_seen ? one : fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
    }
    return clean;
}

}  // namespace vialwright::files
