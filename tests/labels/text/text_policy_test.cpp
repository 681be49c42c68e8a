// SPDX-License-Identifier: Apache-2.0
// The gate for label text: strict UTF-8 and only characters that are seen as they are stored.
#include "labels/text/text_policy.hpp"

#include <catch2/catch.hpp>

#include "tests/labels/label_fixture.hpp"

namespace vialwright::text {

namespace {

using tests::fonts;

std::optional<TextFault> fault_of(std::string_view utf8, draw::Face face = draw::Face::regular) {
    return find_fault(utf8, fonts().coverage(), face);
}

}  // namespace

TEST_CASE("ordinary label text passes in every face", "[text]") {
    for (const auto face : {draw::Face::regular, draw::Face::bold, draw::Face::mono})
        for (const char* text :
             {"Glycine Injection", "1,500 mg per 30 mL", "(217) 555-0142", "Müller", "2026-03-05 14:00"})
            CHECK_FALSE(fault_of(text, face));
    for (const auto face : {draw::Face::regular, draw::Face::bold})
        for (const char* text : {"20 °C", "20\u00A0°C", "Størrelse", "½", "α-ketoglutarate", "Łódź"})
            CHECK_FALSE(fault_of(text, face));
}

TEST_CASE("what cannot be printed as stored is refused with its place and kind", "[text]") {
    struct Row {
        const char* text;
        FaultKind kind;
        std::size_t at;
        char32_t character;
    };
    const auto row = GENERATE(values<Row>({
        {"", FaultKind::empty, 0, 0},
        // The bytes of notes on libharu: Latin-1 degree and micro signs, and a lead byte that swallows a B.
        {"20 \xB0"
         "C",
         FaultKind::invalid_utf8, 4, 0},
        {"\xB5g", FaultKind::invalid_utf8, 1, 0},
        {"\xC3"
         "BCD",
         FaultKind::invalid_utf8, 1, 0},
        {"a\xC0\x80", FaultKind::invalid_utf8, 2, 0},         // overlong
        {"a\xE0\x80\xAF", FaultKind::invalid_utf8, 2, 0},     // overlong
        {"\xED\xA0\x80", FaultKind::invalid_utf8, 1, 0},      // surrogate
        {"\xF4\x90\x80\x80", FaultKind::invalid_utf8, 1, 0},  // beyond U+10FFFF
        {"ab\xE2\x82", FaultKind::invalid_utf8, 3, 0},        // cut off
        {"a\tb", FaultKind::control, 2, U'\t'},
        {"a\nb", FaultKind::control, 2, U'\n'},
        {"a\u007F", FaultKind::control, 2, 0x7F},
        {"a\u0085", FaultKind::control, 2, 0x85},
        {"50\u202Egm", FaultKind::direction_mark, 3, 0x202E},  // Trojan Source
        {"a\u2066", FaultKind::direction_mark, 2, 0x2066},
        {"a\u200F", FaultKind::direction_mark, 2, 0x200F},
        {"1\u200B0", FaultKind::invisible, 2, 0x200B},
        {"1\u00AD0", FaultKind::invisible, 2, 0xAD},
        {"\uFEFFa", FaultKind::invisible, 1, 0xFEFF},
        {"a\u2028b", FaultKind::line_break, 2, 0x2028},
        {"1\u20090", FaultKind::odd_space, 2, 0x2009},
        {"1\u202F0", FaultKind::odd_space, 2, 0x202F},
        {"e\u0301", FaultKind::combining, 2, 0x301},
        {"5 k\u2126", FaultKind::not_composed, 4, 0x2126},
        {"\uE000", FaultKind::private_use, 1, 0xE000},
        {"\uFFFE", FaultKind::noncharacter, 1, 0xFFFE},
        {"\U0001F600", FaultKind::beyond_basic_plane, 1, 0x1F600},
        {"\u4F60", FaultKind::missing_glyph, 1, 0x4F60},
    }));
    CAPTURE(row.at);
    const auto fault = fault_of(row.text);
    REQUIRE(fault);
    CHECK(fault->kind == row.kind);
    CHECK(fault->at == row.at);
    CHECK(fault->character == row.character);
    CHECK_FALSE(fault->message.empty());
}

TEST_CASE("a text longer than any label is refused", "[text]") {
    CHECK_FALSE(fault_of(std::string(longest_text, 'a')));
    const auto fault = fault_of(std::string(longest_text + 1, 'a'));
    REQUIRE(fault);
    CHECK(fault->kind == FaultKind::too_long);
}

TEST_CASE("the coverage is that of the face, not of any face", "[text]") {
    GlyphCoverage narrow;
    narrow.add(draw::Face::bold, U'a');
    CHECK_FALSE(find_fault("a", narrow, draw::Face::bold));
    const auto fault = find_fault("a", narrow, draw::Face::mono);
    REQUIRE(fault);
    CHECK(fault->kind == FaultKind::missing_glyph);
}

TEST_CASE("every character of the basic plane decodes to itself", "[text]") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x11000 ? 1 : 0x101) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const auto decoded = decode_utf8(encode_utf8(std::u32string(1, c)));
        if (decoded.fault || decoded.characters != std::u32string(1, c)) ++wrong;
    }
    CHECK(wrong == 0);
}

}  // namespace vialwright::text
