// SPDX-License-Identifier: Apache-2.0
// What stands beside the table: components, stability, studies; the earliest counts and all are kept. And today.
#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

namespace {

// 10 days in a refrigerator (C2-A-N-S): 2026-12-02 14:00.
const std::string sterile =
    "standard=usp797 category=2 process=aseptic sterility_test=none "
    "components=sterile storage=refrigerator made=2026-11-22T14:00 ";
const std::string nonsterile = "standard=usp795 storage=refrigerator made=2026-11-22T14:00 ";

}  // namespace

TEST_CASE("the earliest limit is the date, and its rule is named (CAP1 to CAP4)", "[bud]") {
    struct Row {
        const char* given;
        const char* date;
        const char* limited_by;
    };
    const Row rows[] = {
        {"", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        // CAP2, rule T7: a month is its last day, a day its last minute
        {"component=Glycine=2026-11", "2026-11-30 23:59", "component.expiry:Glycine"},
        {"component=Glycine=2026-12", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        {"component=Glycine=2026-12-01", "2026-12-01 23:59", "component.expiry:Glycine"},
        {"component=Glycine=2026-12-02", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        {"component=Glycine=2026-12-02T13:59", "2026-12-02 13:59", "component.expiry:Glycine"},
        {"component=Glycine=2026-12-01 component=Water=2026-11-29", "2026-11-29 23:59",
         "component.expiry:Water"},
        // an offset says the instant: 11:00 in Tokyo is 21:00 of the day before in New York
        {"component=Glycine=2026-12-01T11:00+09:00", "2026-11-30 21:00", "component.expiry:Glycine"},
        // CAP3
        {"component_bud=Stock=2026-11-25T08:00", "2026-11-25 08:00", "component.bud:Stock"},
        {"component_bud=Stock=2026-11-25", "2026-11-25 23:59", "component.bud:Stock"},
        {"component_bud=Stock=2026-11-25T08:00 component=Glycine=2026-11-25T07:59", "2026-11-25 07:59",
         "component.expiry:Glycine"},
        // CAP4 to CAP7: known stability, of the closure, by labeling, by a monograph
        {"stability=36h", "2026-11-24 02:00", "stability"},
        {"stability=14d", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        {"stability=239h", "2026-12-02 13:00", "stability"},
        {"stability=1mo", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        {"stability=90min", "2026-11-22 15:30", "stability"},
        // a tie is the table's
        {"stability=10d", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        // <797> lets no study lead beyond its table
        {"study=90d", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        {"study=90d antimicrobial=shown", "2026-12-02 14:00", "usp797.C2-A-N-S"},
        {"study=5d", "2026-11-27 14:00", "study"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.given);
        CHECK(told(sterile + row.given) == row.date);
        CHECK(ask(sterile + row.given).limited_by == row.limited_by);
    }
}

TEST_CASE("every candidate is kept with its limit and its source", "[bud]") {
    const auto answer = ask(sterile +
                            "component=Glycine=2026-12 component_bud=Stock=2026-11-30T08:00 "
                            "stability=8d study=30d");
    CHECK(rules_of(answer) == std::vector<std::string>{"usp797.C2-A-N-S", "component.expiry:Glycine",
                                                       "component.bud:Stock", "stability", "study"});
    const char* limits[] = {"10 days (refrigerator)", "Glycine expires 2026-12-31 23:59",
                            "Stock must not be used after 2026-11-30 08:00", "8 days (known stability)",
                            "30 days (stability study)"};
    const char* sources[] = {"a chapter", "expiry cap; from memory, to be confirmed",
                             "component date cap; from memory, to be confirmed", "stability cap",
                             "study cap"};
    for (std::size_t i = 0; i < answer.candidates.size(); ++i) {
        CHECK(answer.candidates[i].limit == limits[i]);
        CHECK(answer.candidates[i].source == sources[i]);
    }
    CHECK(answer.limited_by == "component.bud:Stock");
    CHECK_FALSE(has_finding(answer, "bud.components-not-named"));
    CHECK(has_finding(ask(sterile), "bud.components-not-named"));
}

TEST_CASE("a component that had expired when it was made refuses", "[bud]") {
    for (const auto given :
         {"component=Glycine=2026-10", "component=Glycine=2026-11-21", "component=Glycine=2026-11-22T14:00",
          "component_bud=Stock=2026-11-22T13:59", "component=Glycine=2027-12 component=Water=2026-10-31"}) {
        CAPTURE(given);
        const auto answer = ask(sterile + given);
        REQUIRE(answer.refused);
        CHECK_THAT(answer.refused->rule, Catch::StartsWith("component."));
        CHECK_THAT(answer.refused->message,
                   Contains("leaves no time after the start") && Contains("must not be used"));
        CHECK(answer.candidates.size() >= 2);  // kept, so that one sees which it was
    }
    CHECK(told(sterile + "component=Glycine=2026-11-22T14:01") == "2026-11-22 14:01");
}

TEST_CASE("a component expires at the end of February, also in a leap year (rule T7)", "[bud]") {
    const std::string terminal =
        "standard=usp797 category=2 process=terminal sterility_test=passed "
        "storage=freezer component=Glycine=";
    CHECK(told(terminal + "2026-02 made=2026-02-10T08:00") == "2026-02-28 23:59");
    CHECK(told(terminal + "2028-02 made=2028-02-10T08:00") == "2028-02-29 23:59");
    CHECK(told(terminal + "2028-02-29 made=2028-02-10T08:00") == "2028-02-29 23:59");
    CHECK(told(terminal + "2026-04 made=2026-02-10T08:00") == "2026-04-30 23:59");
}

TEST_CASE("a study leads beyond the table of <795>, to 180 days at most (regulatory 2.2)", "[bud]") {
    struct Row {
        const char* given;
        const char* date;
        const char* limited_by;
    };
    const Row rows[] = {
        {"form=preserved-aqueous study=90d antimicrobial=shown", "2027-02-20 14:00", "study"},
        {"form=preserved-aqueous study=180d antimicrobial=shown", "2027-05-21 14:00", "usp795.study-limit"},
        {"form=preserved-aqueous study=400d antimicrobial=shown", "2027-05-21 14:00", "usp795.study-limit"},
        {"form=preserved-aqueous study=12mo antimicrobial=shown", "2027-05-21 14:00", "usp795.study-limit"},
        {"form=nonpreserved-aqueous study=60d antimicrobial=shown", "2027-01-21 14:00", "study"},
        {"form=oral-liquid study=120d", "2027-03-22 14:00", "study"},
        {"form=oral-liquid study=120d antimicrobial=not-needed", "2027-03-22 14:00", "study"},
        {"form=other study=300d", "2027-05-21 14:00", "usp795.study-limit"},
        // an aqueous one has to show that it stays free of growth
        {"form=preserved-aqueous study=90d", "2026-12-27 14:00", "usp795.N-AQ-P"},
        {"form=preserved-aqueous study=90d antimicrobial=not-needed", "2026-12-27 14:00", "usp795.N-AQ-P"},
        {"form=nonpreserved-aqueous study=60d antimicrobial=not-needed", "2026-12-06 14:00",
         "usp795.N-AQ-NP"},
        // a shorter study shortens, with or without
        {"form=preserved-aqueous study=20d", "2026-12-12 14:00", "study"},
        {"form=preserved-aqueous study=20d antimicrobial=shown", "2026-12-12 14:00", "study"},
        {"form=preserved-aqueous study=35d antimicrobial=shown", "2026-12-27 14:00", "usp795.N-AQ-P"},
        // the other limits go on counting
        {"form=oral-liquid study=120d stability=100d", "2027-03-02 14:00", "stability"},
        {"form=oral-liquid study=120d component=Oil=2027-01", "2027-01-31 23:59", "component.expiry:Oil"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.given);
        CHECK(told(nonsterile + row.given) == row.date);
        CHECK(ask(nonsterile + row.given).limited_by == row.limited_by);
    }
    const auto extended = ask(nonsterile + "form=oral-liquid study=120d");
    CHECK(has_finding(extended, "bud.study.extends"));
    CHECK(rules_of(extended) == std::vector<std::string>{"usp795.study-limit", "study"});
    const auto refused = ask(nonsterile + "form=preserved-aqueous study=90d antimicrobial=not-needed");
    CHECK(has_caution(refused, "bud.study.antimicrobial"));
    CHECK_FALSE(has_finding(refused, "bud.study.extends"));
}

TEST_CASE("no study permits a storage that the chapter does not", "[bud]") {
    CHECK(told("standard=usp795 form=nonpreserved-aqueous storage=room study=90d antimicrobial=shown "
               "made=2026-11-22T14:00") == "refused: usp795.not-permitted");
    CHECK(told("standard=usp795 form=other storage=freezer study=90d made=2026-11-22T14:00") ==
          "refused: usp795.not-permitted");
}

TEST_CASE("a date that has come is refused, to the minute (regulatory 1.6)", "[bud]") {
    CHECK(told(sterile + "today=2026-12-02T13:59") == "2026-12-02 14:00");
    for (const auto today : {"2026-12-02T14:00", "2026-12-02T14:00:30", "2027-01-01T00:00"}) {
        const auto answer = ask(sterile + "today=" + today);
        REQUIRE(answer.refused);
        CHECK(answer.refused->rule == "bud.passed");
        CHECK(answer.limited_by == "usp797.C2-A-N-S");
        CHECK_THAT(answer.refused->message, Contains("2026-12-02 14:00") && Contains("no label"));
        CHECK(answer.label_text.empty());
        CHECK(answer.storage_text.empty());
    }
}

TEST_CASE("made in the future is said; where no clock is known it is refused", "[bud]") {
    CHECK(has_caution(ask(sterile + "today=2026-11-22T13:59"), "bud.made-later"));
    CHECK_FALSE(has_finding(ask(sterile + "today=2026-11-22T14:00"), "bud.made-later"));
    const std::string category1 = "standard=usp797 category=1 components=sterile storage=room zone=UTC made=";
    CHECK(told(category1 + "2036-12-31T11:59") == "2036-12-31 23:59");
    CHECK(told(category1 + "2036-12-31T12:00") == "refused: bud.zone-data");  // ends in 2037
    CHECK(told(category1 + "2037-01-01T00:00") == "refused: bud.zone-data");
    CHECK(told(category1 + "2000-01-01T00:00") == "2000-01-01 12:00");
    CHECK(told(category1 + "2000-01-01T00:00:00+14:00") == "refused: bud.zone-data");
    // Made before, although the date would lie in 2000.
    CHECK(told("standard=usp797 category=1 storage=refrigerator zone=UTC made=2000-01-01T00:00:00+14:00") ==
          "refused: bud.zone-data");
    CHECK(told("in_use=multiple-dose zone=UTC opened=2037-01-01T00:00") == "refused: bud.zone-data");
    CHECK(told("in_use=multiple-dose zone=UTC opened=2000-01-01T00:00:00+14:00") == "refused: bud.zone-data");
}

TEST_CASE("seconds are dropped, never rounded up (rule T5)", "[bud]") {
    const std::string category1 = "standard=usp797 category=1 storage=room ";
    CHECK(told(category1 + "made=2026-11-22T09:30:59") == "2026-11-22 21:30");
    CHECK(told(category1 + "made=2026-11-22T09:30 component=Water=2026-11-22T12:00:59") ==
          "2026-11-22 12:00");
    CHECK(told(category1 + "made=2026-11-22T09:30 stability=90.9s") == "2026-11-22 09:31");
}

TEST_CASE("the clocks of a zone decide (rules T3, T6)", "[bud]") {
    const std::string day = "standard=usp797 category=1 storage=refrigerator ";
    CHECK(told(day + "made=2026-03-07T02:30") == "2026-03-08 03:00");  // 02:30 was not
    CHECK(told(day + "made=2026-10-31T01:30") == "2026-11-01 01:30 EDT");
    CHECK(told(day + "zone=Asia/Kolkata made=2026-03-07T02:30") == "2026-03-08 02:30");
    CHECK(told(day + "zone=Europe/London made=2026-10-24T12:00") == "2026-10-25 11:00");
    CHECK(told(day + "zone=Australia/Lord_Howe made=2026-10-03T12:00") == "2026-10-04 12:00");
    // An instant with its offset is the same question in another zone.
    CHECK(ask(day + "zone=Asia/Tokyo made=2026-11-22T23:00:00+09:00").date ==
          ask(day + "zone=UTC made=2026-11-22T14:00").date);
}
