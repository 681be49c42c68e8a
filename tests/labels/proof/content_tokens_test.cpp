// SPDX-License-Identifier: Apache-2.0
// A content stream as tokens: what a label is written with, and everything else told as unknown.
#include "labels/proof/content_tokens.hpp"

#include <vector>

#include <catch2/catch.hpp>

namespace vialwright::proof {

namespace {

using Kind = ContentToken::Kind;

std::vector<ContentToken> all(std::string_view content) {
    std::vector<ContentToken> tokens;
    ContentTokens source(content);
    while (const auto token = source.next()) tokens.push_back(*token);
    return tokens;
}

}  // namespace

TEST_CASE("numbers, names, strings and operators", "[proof]") {
    const auto tokens = all("q\n0.024 0 -.5 12. cm\r\n/F1 6.05 Tf<0041>Tj\tET");
    std::vector<std::string> texts;
    for (const auto& token : tokens) texts.emplace_back(token.text);
    CHECK(texts == std::vector<std::string>{"q", "0.024", "0", "-.5", "12.", "cm", "/F1", "6.05", "Tf",
                                            "0041", "Tj", "ET"});
    CHECK(tokens[1].number == 0.024);
    CHECK(tokens[3].number == -0.5);
    CHECK(tokens[4].number == 12);
    CHECK(tokens[6].kind == Kind::name);
    CHECK(tokens[9].kind == Kind::hex_string);
    CHECK(tokens[10].kind == Kind::operation);
    CHECK(all("").empty());
    CHECK(all(" \n\t").empty());
}

TEST_CASE("what a label does not have is unknown, never passed over", "[proof]") {
    for (const char* other :
         {"[1 2]", "<< /A 1 >>", "(text)", "% comment", "<0041", "1e5", "--1", "1.2.3", "{", ">"}) {
        CAPTURE(other);
        const auto tokens = all(other);
        REQUIRE_FALSE(tokens.empty());
        CHECK(tokens.front().kind == Kind::unknown);
    }
}

TEST_CASE("hexadecimal strings are whole bytes", "[proof]") {
    CHECK(bytes_of_hex("0041fF") == std::string("\0A\xFF", 3));
    CHECK(bytes_of_hex("") == "");
    CHECK_FALSE(bytes_of_hex("004"));
    CHECK_FALSE(bytes_of_hex("00 41"));
    CHECK_FALSE(bytes_of_hex("00G1"));
}

}  // namespace vialwright::proof
