// SPDX-License-Identifier: Apache-2.0
#include "labels/text/text_policy.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace vialwright::text {

namespace {

struct Range {
    char32_t first, last;
    FaultKind kind;
};

// Unicode 15, without what lies beyond the basic plane. In ascending order. The singletons marked not_composed are those
// whose canonical form is another character, among the characters that a label font could hold.
constexpr auto refused = std::to_array<Range>({
    {0x0000, 0x001F, FaultKind::control},
    {0x007F, 0x009F, FaultKind::control},
    {0x00AD, 0x00AD, FaultKind::invisible},  // soft hyphen
    {0x0300, 0x036F, FaultKind::combining},
    {0x0374, 0x0374, FaultKind::not_composed},
    {0x037E, 0x037E, FaultKind::not_composed},  // Greek question mark, which looks like ;
    {0x0387, 0x0387, FaultKind::not_composed},
    {0x0483, 0x0489, FaultKind::combining},
    {0x061C, 0x061C, FaultKind::direction_mark},
    {0x115F, 0x1160, FaultKind::invisible},
    {0x1680, 0x1680, FaultKind::odd_space},
    {0x17B4, 0x17B5, FaultKind::invisible},
    {0x180B, 0x180F, FaultKind::invisible},
    {0x1AB0, 0x1AFF, FaultKind::combining},
    {0x1DC0, 0x1DFF, FaultKind::combining},
    {0x2000, 0x200A, FaultKind::odd_space},
    {0x200B, 0x200D, FaultKind::invisible},
    {0x200E, 0x200F, FaultKind::direction_mark},
    {0x2028, 0x2029, FaultKind::line_break},
    {0x202A, 0x202E, FaultKind::direction_mark},
    {0x202F, 0x202F, FaultKind::odd_space},
    {0x205F, 0x205F, FaultKind::odd_space},
    {0x2060, 0x2065, FaultKind::invisible},
    {0x2066, 0x2069, FaultKind::direction_mark},
    {0x206A, 0x206F, FaultKind::invisible},
    {0x20D0, 0x20FF, FaultKind::combining},
    {0x2126, 0x2126, FaultKind::not_composed},  // ohm
    {0x212A, 0x212B, FaultKind::not_composed},  // kelvin, angstrom
    {0x2329, 0x232A, FaultKind::not_composed},
    {0x3000, 0x3000, FaultKind::odd_space},
    {0x3164, 0x3164, FaultKind::invisible},
    {0xD800, 0xDFFF, FaultKind::invalid_utf8},
    {0xE000, 0xF8FF, FaultKind::private_use},
    {0xF900, 0xFAFF, FaultKind::not_composed},
    {0xFDD0, 0xFDEF, FaultKind::noncharacter},
    {0xFE00, 0xFE0F, FaultKind::invisible},  // variation selectors
    {0xFE20, 0xFE2F, FaultKind::combining},
    {0xFEFF, 0xFEFF, FaultKind::invisible},
    {0xFFF0, 0xFFFB, FaultKind::invisible},
    {0xFFFE, 0xFFFF, FaultKind::noncharacter},
});

std::string_view words_for(FaultKind kind) {
    switch (kind) {
        case FaultKind::empty: return "there is no text: write it, or leave the field out";
        case FaultKind::too_long: return "the text is longer than any label can hold: shorten it";
        case FaultKind::invalid_utf8: return "the bytes are not UTF-8: save or type the text again as UTF-8";
        case FaultKind::control: return "is a control character: delete it";
        case FaultKind::direction_mark: return "turns the reading direction: delete it";
        case FaultKind::invisible: return "cannot be seen: delete it";
        case FaultKind::line_break: return "breaks the line: write a blank";
        case FaultKind::odd_space: return "is a blank of unusual width: write an ordinary blank";
        case FaultKind::private_use: return "has no agreed meaning (private use): write it in words";
        case FaultKind::beyond_basic_plane: return "cannot be printed on a label: write it in words";
        case FaultKind::noncharacter: return "is not a character: delete it";
        case FaultKind::combining: return "is a loose accent: write the accented letter as one character";
        case FaultKind::not_composed: return "is a double of another character: type the ordinary one";
        case FaultKind::missing_glyph: return "is not in the label font: write it in words";
    }
    return "cannot be printed on a label";
}

TextFault fault(FaultKind kind, std::size_t at, char32_t character) {
    std::string message;
    if (kind == FaultKind::empty || kind == FaultKind::too_long) message = words_for(kind);
    else if (kind == FaultKind::invalid_utf8) message = fmt::format("character {}: {}", at, words_for(kind));
    else
        message = fmt::format("character {} (U+{:04X}) {}", at, static_cast<std::uint32_t>(character),
                              words_for(kind));
    return {kind, at, character, std::move(message)};
}

std::optional<FaultKind> refusal_of(char32_t character) {
    if (character > 0xFFFF) return FaultKind::beyond_basic_plane;
    const auto* range = std::ranges::upper_bound(refused, character, {}, &Range::first);
    if (range == refused.begin()) return std::nullopt;
    --range;
    if (character > range->last) return std::nullopt;
    return range->kind;
}

// One character of strict UTF-8: shortest form, no surrogates, at most U+10FFFF. Length 0 if the bytes are none.
struct OneCharacter {
    char32_t value = 0;
    std::size_t length = 0;
};

OneCharacter decode_one(std::string_view rest) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || rest.size() < length) return {};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return {};
        value = (value << 6) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least.at(length) || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
    return {value, length};
}

}  // namespace

Decoded decode_utf8(std::string_view utf8) {
    Decoded decoded;
    decoded.characters.reserve(utf8.size());
    while (!utf8.empty()) {
        const OneCharacter next = decode_one(utf8);
        if (next.length == 0) {
            decoded.fault = fault(FaultKind::invalid_utf8, decoded.characters.size() + 1, 0);
            return decoded;
        }
        decoded.characters += next.value;
        utf8.remove_prefix(next.length);
    }
    return decoded;
}

bool has_right_to_left(std::string_view utf8) {
    const auto runs_left = [](char32_t c) {
        return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF);
    };
    return std::ranges::any_of(decode_utf8(utf8).characters, runs_left);
}

std::string encode_utf8(std::u32string_view characters) {
    std::string bytes;
    const auto put = [&](char32_t value) { bytes += static_cast<char>(static_cast<unsigned char>(value)); };
    for (const char32_t c : characters) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
    return bytes;
}

std::optional<TextFault> find_fault(std::string_view utf8, const GlyphCoverage& coverage, draw::Face face) {
    const Decoded decoded = decode_utf8(utf8);
    if (decoded.fault) return decoded.fault;
    if (decoded.characters.empty()) return fault(FaultKind::empty, 0, 0);
    if (decoded.characters.size() > longest_text) return fault(FaultKind::too_long, longest_text + 1, 0);
    for (std::size_t i = 0; i < decoded.characters.size(); ++i) {
        const char32_t character = decoded.characters[i];
        if (const auto kind = refusal_of(character)) return fault(*kind, i + 1, character);
        if (!coverage.has(face, character)) return fault(FaultKind::missing_glyph, i + 1, character);
    }
    return std::nullopt;
}

}  // namespace vialwright::text
