// SPDX-License-Identifier: Apache-2.0
// What reaches the parser, and what it is turned into. The bombs are those that toml++ 3.3 dies of.
#include "app/files/toml_document.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "app/files/toml_guard.hpp"

namespace {

using namespace vialwright::files;

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

// The first fault of a text that is refused whole; "" if it is not.
std::string refusal(std::string_view text) {
    FaultLog log("x.toml");
    return parse_toml(text, log) ? "" : to_text(log.in_order().front());
}

// The faults of single values.
std::string value_faults(std::string_view text) {
    FaultLog log("x.toml");
    if (!parse_toml(text, log)) return "not parsed";
    std::string all;
    for (const auto& fault : log.in_order()) all += to_text(fault) + "\n";
    return all;
}

}  // namespace

TEST_CASE(
    "a dotted key of 31,000 parts, which overruns the parser's stack, is refused before it gets there") {
    CHECK(refusal(repeated("a.", 31'000) + "a = 1").find("longer than 4096 bytes") != std::string::npos);
    CHECK(refusal("b = 1\n" + repeated("a.", 65) + "a = 1").starts_with("x.toml:2:1: more than 64 dots"));
    CHECK(refusal("[" + repeated("a.", 65) + "a]").find("more than 64 dots") != std::string::npos);
    CHECK(refusal(repeated("a.", 64) + "a = 1").empty());
}

TEST_CASE("dots and brackets inside texts and comments are not counted") {
    const std::string dots = repeated(".", 100);
    const std::string brackets = repeated("[", 100);
    CHECK(refusal("a = \"" + dots + brackets + "\" # " + dots + brackets).empty());
    CHECK(refusal("a = '" + dots + "'\nb = \"\\\"" + dots + "\"").empty());
    CHECK(refusal("a = \"\"\"" + dots + "\n" + dots + "\\\"\"\"\" # " + dots).empty());
    CHECK(refusal("a = '''\n" + dots + "'''\nb = 1").empty());
    CHECK(refusal("\"" + dots + "\" = 1").empty());
    CHECK(refusal("a = '''x'''" + dots).find("more than 64 dots") != std::string::npos);
}

TEST_CASE("brackets nested deeper than any file needs are refused") {
    CHECK(refusal("a = " + repeated("[", 17)).find("too many brackets") != std::string::npos);
    CHECK(refusal("a = " + repeated("[", 16) + repeated("]", 16)).empty());
    CHECK(refusal("a = [\n" + repeated("[\n", 16)).find("too many brackets") != std::string::npos);
}

TEST_CASE("bytes that are not UTF-8 are refused with line and column") {
    CHECK(refusal("a = 1\nb = \"\xFF\"") ==
          "x.toml:2:6: the bytes here are not UTF-8: save the file as UTF-8");
    CHECK(refusal("\xEF\xBB\xB9").find("not UTF-8") == std::string::npos);  // valid: U+FEF9, but no TOML
    CHECK(refusal("\xEF\xBB").find("not UTF-8") != std::string::npos);
    CHECK(refusal("a = \"\xC0\xAF\"").find("not UTF-8") != std::string::npos);      // an overlong slash
    CHECK(refusal("a = \"\xED\xA0\x80\"").find("not UTF-8") != std::string::npos);  // half a surrogate pair
    CHECK(refusal("a = \"\xC2\xB0\"").empty());
}

TEST_CASE("what the parser does not understand is said with its place") {
    CHECK(refusal("[!").starts_with("x.toml:1:"));
    CHECK(refusal("a = 1\na = 2").starts_with("x.toml:2:5: this is not TOML"));
    CHECK(refusal("a = ").starts_with("x.toml:1:5: this is not TOML"));
    CHECK(refusal("a = \"b\nc\"").starts_with("x.toml:1:"));
    CHECK(refusal(std::string("a = \"\0\"", 7)).find("not TOML") != std::string::npos);
    // What it quotes from the file is seen: a direction mark would turn the message around. Found by fuzzing.
    const std::string quoted = refusal("a \u202E= 1");
    CHECK(quoted.find("U+202E") != std::string::npos);
    CHECK(quoted.find("\u202E") == std::string::npos);
}

TEST_CASE("values that lose digits or meaning are refused one by one, and the rest is read") {
    CHECK(value_faults("a = 0.5\nb = 1e3\nc = inf\nd = nan").find("x.toml:4:5: quantities are text") !=
          std::string::npos);
    CHECK(value_faults("a = 0b11\nb = 0o7\nc = 0xF").find("x.toml:3:5: write whole numbers in base ten") !=
          std::string::npos);
    CHECK(value_faults("a = 10:30:00").find("no times here") != std::string::npos);
    CHECK(value_faults("a = \"\\u0007\"").find("U+0007") != std::string::npos);
    CHECK(value_faults("a = \"\\u2066b\"").find("U+2066") != std::string::npos);
    CHECK(value_faults("a = \"" + repeated("b", 501) + "\"").find("longer than") != std::string::npos);
    CHECK(value_faults("a = \"b\"\nc = 1\nd = true\ne = 2026-03-01\nf = [1, \"2\"]\n[g]\n[[h]]\ni = 3")
              .empty());
}

TEST_CASE("the tree keeps the order of the file and the place of every value") {
    FaultLog log("x.toml");
    const auto root =
        parse_toml("z = 1\na = [\"x\",\n  \"y\"]\n[t]\nq.r = 2\n[[l]]\nk = 3\n[[l]]\n  k = 4\n", log);
    REQUIRE(root);
    REQUIRE(root->entries.size() == 4);
    CHECK(root->entries[0].key == "z");
    CHECK(root->entries[3].key == "l");
    CHECK(place_of(*root, "a[1]") == Place{3, 3});
    CHECK(place_of(*root, "t.q.r") == Place{5, 7});
    CHECK(place_of(*root, "l[1].k") == Place{9, 7});
    CHECK(place_of(*root, "l[1].missing") == place_of(*root, "l[1]"));
    CHECK(place_of(*root, "l[7]") == place_of(*root, "l"));
    CHECK(place_of(*root, "") == root->place);
}

TEST_CASE("a path finds keys that hold dots") {
    FaultLog log("x.toml");
    const auto root = parse_toml("[container.\"a.b\"]\nkind = 1\n", log);
    REQUIRE(root);
    CHECK(place_of(*root, "container.a.b.kind") == Place{2, 8});
}
