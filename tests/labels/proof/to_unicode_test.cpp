// SPDX-License-Identifier: Apache-2.0
// Reading a font's ToUnicode map: two-byte codes only, and anything odd is no map.
#include "labels/proof/to_unicode.hpp"

#include <catch2/catch.hpp>

namespace vialwright::proof {

TEST_CASE("ranges and single characters are read", "[proof]") {
    const auto map = read_to_unicode(
        "x begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "1 beginbfrange\n<0041> <0043> <0061>\nendbfrange\n1 beginbfchar\n<0001> <20AC>\nendbfchar endcmap");
    REQUIRE(map);
    CHECK(map->size() == 4);
    CHECK(decoded(*map, std::string("\0A\0C\0\1", 6)) == "ac€");
}

TEST_CASE("a string with half a code or an unknown one has no text", "[proof]") {
    const auto map = read_to_unicode("1 beginbfchar <0041> <0041> endbfchar");
    REQUIRE(map);
    CHECK(decoded(*map, std::string("\0A", 2)) == "A");
    CHECK(decoded(*map, "") == "");
    CHECK_FALSE(decoded(*map, "A"));
    CHECK_FALSE(decoded(*map, std::string("\0B", 2)));
}

TEST_CASE("what is not understood is no map", "[proof]") {
    for (const char* wrong :
         {"", "nothing", "1 beginbfrange <0041> <0043> endbfrange",
          "1 beginbfrange <0043> <0041> <0061> endbfrange",
          "1 beginbfrange <0041> <0043> [<0061> <0062> <0063>] endbfrange",
          "1 beginbfrange <0041> <0043> <0061>", "1 beginbfchar <41> <0041> endbfchar",
          "1 beginbfchar <0041> <D83DDE00> endbfchar", "1 beginbfchar <00GG> <0041> endbfchar",
          "1 begincidrange <0041> <0043> 65 endcidrange", "1 begincidchar <0041> 65 endcidchar"}) {
        CAPTURE(wrong);
        CHECK_FALSE(read_to_unicode(wrong));
    }
}

}  // namespace vialwright::proof
