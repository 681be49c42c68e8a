// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/field_echo.hpp"

#include <catch2/catch.hpp>

#include "app/workbench/prepare_inputs.hpp"

namespace vialwright::workbench {

namespace {
struct Row {
    const char* typed;
    const char* echo;
};
}  // namespace

TEST_CASE("a weight is told in the other unit, exact or marked as rounded", "[workbench]") {
    // 1 lb = 0.45359237 kg (international pound, 1959)
    const auto row = GENERATE(values<Row>({{"154 lb", "≈ 69.85 kg"},
                                           {"70 kg", "≈ 154.32 lb"},
                                           {"70.0 kg", "≈ 154.32 lb"},
                                           {"500 g", "= 0.5 kg"},
                                           {"6 lb 4 oz", "≈ 2.83 kg"},
                                           {"70", ""},
                                           {"", ""},
                                           {"70 mL", ""}}));
    CHECK(echo_of_weight(row.typed) == row.echo);
}

TEST_CASE("a height is told in the other unit", "[workbench]") {
    const auto row =
        GENERATE(values<Row>({{"5 ft 9 in", "≈ 175.3 cm"}, {"175 cm", "≈ 68.9 in"}, {"tall", ""}}));
    CHECK(echo_of_height(row.typed) == row.echo);
}

TEST_CASE("an age is told in years, that of a small child in months", "[workbench]") {
    const auto row = GENERATE(
        values<Row>({{"40 y", "= 40 years"}, {"18 mo", "= 18 months"}, {"30 mo", "= 2.5 years"}, {"x", ""}}));
    CHECK(echo_of_age(row.typed) == row.echo);
}

TEST_CASE("how often is read from words, and told the other way round", "[workbench]") {
    struct Frequency {
        const char* typed;
        const char* every;
        const char* per_day;
        const char* echo;
    };
    const auto row = GENERATE(values<Frequency>({{"every 12 h", "12 h", "", "= 2 doses a day"},
                                                 {"12 h", "12 h", "", "= 2 doses a day"},
                                                 {"every 24 h", "24 h", "", "= 1 dose a day"},
                                                 {"36 h", "36 h", "", "≈ 0.667 doses a day"},
                                                 {"twice a day", "", "2", "one every 12 h"},
                                                 {"Twice Daily", "", "2", "one every 12 h"},
                                                 {"3 times a day", "", "3", "one every 8 h"},
                                                 {"4 doses/day", "", "4", "one every 6 h"},
                                                 {"daily", "", "1", "one every 24 h"},
                                                 {"q6h", "6h", "", "= 4 doses a day"},
                                                 {"Q 12 h", "12 h", "", "= 2 doses a day"},
                                                 {"BID", "", "2", "one every 12 h"},
                                                 {"t.i.d.", "", "3", "one every 8 h"},
                                                 {"q.d.", "q.d.", "", ""},
                                                 {"0 a day", "", "0", ""},
                                                 {"often", "often", "", ""},
                                                 {"", "", "", ""}}));
    CAPTURE(row.typed);
    const FrequencyText read = read_frequency(row.typed);
    CHECK(read.every == row.every);
    CHECK(read.per_day == row.per_day);
    CHECK(echo_of_frequency(read) == row.echo);
}

TEST_CASE("a date is told with its day of the week", "[workbench]") {
    CHECK(date_words(*time::parse_date("2026-03-05")) == "Thu, 5 Mar 2026");
    CHECK(date_words(*time::parse_date("2028-02-29")) == "Tue, 29 Feb 2028");
}

TEST_CASE("outer blanks are no part of what was typed", "[workbench]") {
    CHECK(trimmed("  70 kg\t") == "70 kg");
    CHECK(trimmed(" \t ").empty());
}

}  // namespace vialwright::workbench
