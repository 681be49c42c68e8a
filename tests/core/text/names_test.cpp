// SPDX-License-Identifier: Apache-2.0
#include "core/text/names.hpp"

#include <catch2/catch.hpp>

using namespace vialwright;
using namespace std::string_view_literals;

TEST_CASE("names are compared without regard to case and blanks, and by nothing else", "[text]") {
    struct Row {
        std::string_view left, right;
        bool same;
    };
    const auto row = GENERATE(values<Row>({{"clozapine"sv, "Clozapine"sv, true},
                                           {"  sodium   chloride "sv, "Sodium\tChloride"sv, true},
                                           {""sv, "   "sv, true},
                                           {"clozapine"sv, "clozapin"sv, false},
                                           {"clozapine"sv, "clozapine x"sv, false},
                                           {"sodium chloride"sv, "sodiumchloride"sv, false},
                                           {"a"sv, "a\0"sv, false},
                                           {"a\0b"sv, "a\0c"sv, false},
                                           {"\xC3\x84"sv, "\xC3\xA4"sv, false},  // only ASCII has a case here
                                           {"\xFF"sv, ""sv, false}}));
    CAPTURE(row.left, row.right);
    CHECK(text::same_name(row.left, row.right) == row.same);
    CHECK(text::same_name(row.right, row.left) == row.same);
    CHECK((text::folded(row.left) == text::folded(row.right)) == row.same);
}

TEST_CASE("a folded name is in lower case, with single blanks inside and none outside", "[text]") {
    CHECK(text::folded(" \t Sodium \t Chloride 0.9 % ") == "sodium chloride 0.9 %");
    CHECK(text::folded("   ").empty());
}
