// SPDX-License-Identifier: Apache-2.0
// Which row of a chapter's table a preparation falls under, its limit in each storage, and what no row permits.
#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

namespace {

struct Row {
    const char* rule;  // the row's id
    std::string question;
    const char* room;
    const char* refrigerator;
    const char* freezer;
};

// Made at 2026-11-22 14:00 in New York: no change of the clocks within 100 days.
const std::string sterile = "made=2026-11-22T14:00 standard=usp797 ";
const std::string nonsterile = "made=2026-11-22T14:00 standard=usp795 ";
constexpr auto not_797 = "refused: usp797.not-permitted";
constexpr auto not_795 = "refused: usp795.not-permitted";

}  // namespace

TEST_CASE("every row of <797> in every storage (regulatory 1.2)", "[bud]") {
    // Worked out by hand from the table; 120 days and more lie behind the change of the clocks on 2027-03-14.
    const Row rows[] = {
        {"IU", "category=immediate", "2026-11-22 18:00", "2026-11-22 18:00", not_797},
        {"C1", "category=1", "2026-11-23 02:00", "2026-11-23 14:00", not_797},
        {"C2-A-N-NS", "category=2 process=aseptic sterility_test=none components=nonsterile",
         "2026-11-23 14:00", "2026-11-26 14:00", "2027-01-06 14:00"},
        {"C2-A-N-S", "category=2 process=aseptic sterility_test=none components=sterile", "2026-11-26 14:00",
         "2026-12-02 14:00", "2027-01-06 14:00"},
        {"C2-A-Y", "category=2 process=aseptic sterility_test=passed", "2026-12-22 14:00", "2027-01-06 14:00",
         "2027-01-21 14:00"},
        {"C2-T-N", "category=2 process=terminal sterility_test=none", "2026-12-06 14:00", "2026-12-20 14:00",
         "2027-01-06 14:00"},
        {"C2-T-Y", "category=2 process=terminal sterility_test=passed", "2027-01-06 14:00",
         "2027-01-21 14:00", "2027-02-20 14:00"},
        {"C3-A-Y", "category=3 process=aseptic sterility_test=passed", "2027-01-21 14:00", "2027-02-20 14:00",
         "2027-03-22 14:00"},
        {"C3-T-Y", "category=3 process=terminal sterility_test=passed", "2027-02-20 14:00",
         "2027-03-22 14:00", "2027-05-21 14:00"},
        {"ALLERGEN-SET", "category=allergen-set component=Extract=2030-01", not_797, "2027-11-22 14:00",
         not_797},
    };
    for (const auto& row : rows) {
        CAPTURE(row.rule);
        CHECK(told(sterile + row.question + " storage=room") == row.room);
        CHECK(told(sterile + row.question + " storage=refrigerator") == row.refrigerator);
        CHECK(told(sterile + row.question + " storage=freezer") == row.freezer);
        const auto answer = ask(sterile + row.question + " storage=refrigerator");
        CHECK(answer.limited_by == "usp797." + std::string(row.rule));
        CHECK(answer.candidates.at(0).source == "a chapter");
    }
}

TEST_CASE("every row of <795> in every storage (regulatory 2.1)", "[bud]") {
    const Row rows[] = {
        {"N-AQ-NP", "form=nonpreserved-aqueous", not_795, "2026-12-06 14:00", not_795},
        {"N-AQ-P", "form=preserved-aqueous", "2026-12-27 14:00", "2026-12-27 14:00", not_795},
        {"N-NA-OL", "form=oral-liquid", "2027-02-20 14:00", "2027-02-20 14:00", not_795},
        {"N-NA-OT", "form=other", "2027-05-21 14:00", "2027-05-21 14:00", not_795},
    };
    for (const auto& row : rows) {
        CAPTURE(row.rule);
        CHECK(told(nonsterile + row.question + " storage=room") == row.room);
        CHECK(told(nonsterile + row.question + " storage=refrigerator") == row.refrigerator);
        CHECK(told(nonsterile + row.question + " storage=freezer") == row.freezer);
        CHECK(ask(nonsterile + row.question + " storage=refrigerator").limited_by ==
              "usp795." + std::string(row.rule));
    }
}

TEST_CASE("the test vectors of the clock (regulatory 1.5)", "[bud]") {
    struct Vector {
        const char* question;
        const char* date;
    };
    const Vector vectors[] = {
        {"category=immediate storage=room made=2026-11-22T09:30", "2026-11-22 13:30"},
        {"category=1 storage=room made=2026-11-22T09:30", "2026-11-22 21:30"},
        {"category=2 process=aseptic components=nonsterile storage=room made=2026-11-22T14:00",
         "2026-11-23 14:00"},
        {"category=2 process=aseptic components=sterile storage=room made=2026-11-22T14:00",
         "2026-11-26 14:00"},
        {"category=2 process=aseptic components=sterile storage=refrigerator made=2026-11-22T14:00",
         "2026-12-02 14:00"},
        {"category=2 process=aseptic components=sterile storage=freezer made=2026-11-22T14:00",
         "2027-01-06 14:00"},
        {"category=3 process=terminal sterility_test=passed storage=freezer made=2026-11-22T14:00",
         "2027-05-21 14:00"},  // T6: 15:00 has passed only by the clock
        {"category=2 process=aseptic components=nonsterile storage=room made=2026-03-07T14:00",
         "2026-03-08 14:00"},  // T6
        {"category=2 process=aseptic components=nonsterile storage=room made=2026-10-31T14:00",
         "2026-11-01 13:00"},  // T6
        {"category=1 storage=refrigerator stability=48h made=2024-02-28T08:00", "2024-02-29 08:00"},
        {"category=2 process=terminal storage=room stability=48h made=2024-02-28T08:00", "2024-03-01 08:00"},
        {"category=1 storage=room made=2026-12-31T22:00", "2027-01-01 10:00"},
    };
    for (const auto& vector : vectors) {
        CAPTURE(vector.question);
        CHECK(told("standard=usp797 " + std::string(vector.question)) == vector.date);
    }
}

TEST_CASE("what decides the row and is not known is refused by its name; nothing is a default", "[bud]") {
    const std::pair<const char*, const char*> rows[] = {
        {"standard=usp797 storage=room", "bud.category-unknown"},
        {"standard=usp797 category=2 sterility_test=passed components=sterile storage=room",
         "bud.process-unknown"},
        {"standard=usp797 category=3 sterility_test=passed storage=room", "bud.process-unknown"},
        {"standard=usp797 category=2 process=aseptic sterility_test=none storage=room",
         "bud.components-unknown"},
        {"standard=usp797 category=2 process=aseptic sterility_test=none components=sterile",
         "bud.storage-unknown"},
        {"standard=usp797 category=immediate", "bud.storage-unknown"},
        {"standard=usp797 category=1", "bud.storage-unknown"},
        {"standard=usp797 category=allergen-set storage=refrigerator", "bud.expiry-unknown"},
        {"standard=usp797 category=allergen-set storage=refrigerator component_bud=Extract=2026-12-01",
         "bud.expiry-unknown"},
        {"standard=usp795 storage=room", "bud.form-unknown"},
        {"standard=usp795 water_activity=0.5 storage=room", "bud.form-unknown"},
        {"standard=usp795 form=other", "bud.storage-unknown"},
        {"standard=site", "bud.limit-unknown"},
    };
    for (const auto& [question, rule] : rows) {
        CAPTURE(question);
        const auto answer = ask(std::string(question) + " made=2026-11-22T14:00");
        REQUIRE(answer.refused);
        CHECK(answer.refused->rule == rule);
        CHECK(answer.limited_by == rule);
        CHECK_FALSE(answer.refused->message.empty());
        CHECK_FALSE(answer.date);
    }
}

TEST_CASE("a failed sterility test refuses every row, whatever else is said", "[bud]") {
    for (const auto category : {"immediate", "1", "2", "3", "allergen-set"})
        for (const auto process : {"aseptic", "terminal"})
            for (const auto components : {"sterile", "nonsterile"})
                for (const auto storage : {"room", "refrigerator", "freezer"}) {
                    const auto answer = ask(sterile + "sterility_test=failed category=" + category +
                                            " process=" + process + " components=" + components +
                                            " storage=" + storage + " component=Extract=2030-01");
                    REQUIRE(answer.refused);
                    CHECK(answer.refused->rule == "bud.sterility-failed");
                    CHECK_THAT(answer.refused->message, Contains("quarantine"));
                    CHECK(answer.label_text.empty());
                }
    CHECK(told(sterile + "sterility_test=failed") == "refused: bud.sterility-failed");
}

TEST_CASE("pending, and nothing said, count as untested; only passed is passed", "[bud]") {
    for (const auto untested : {"", "sterility_test=none ", "sterility_test=pending "}) {
        CAPTURE(untested);
        CHECK(told(sterile + untested + "category=2 process=aseptic components=sterile storage=room") ==
              "2026-11-26 14:00");
        CHECK(told(sterile + untested + "category=2 process=terminal storage=room") == "2026-12-06 14:00");
        // Category 3 always has its test.
        for (const auto process : {"aseptic", "terminal"}) {
            const auto answer = ask(sterile + untested + "category=3 storage=room process=" + process);
            REQUIRE(answer.refused);
            CHECK(answer.refused->rule == "usp797.not-permitted");
            CHECK_THAT(answer.refused->message, Contains("a sterility test that is done and passed"));
        }
    }
    // CAP10: said, so that nobody waits for the result to print a longer date.
    const std::string category2 = sterile + "category=2 process=terminal storage=room sterility_test=";
    CHECK(has_finding(ask(category2 + "pending"), "bud.sterility-pending"));
    CHECK_FALSE(has_finding(ask(category2 + "none"), "bud.sterility-pending"));
    CHECK_FALSE(has_finding(ask(category2 + "passed"), "bud.sterility-pending"));
    CHECK_FALSE(has_finding(ask(category2 + "none"), "bud.sterility-not-named"));
    CHECK(has_finding(ask(sterile + "category=2 process=terminal storage=room"), "bud.sterility-not-named"));
}

TEST_CASE("sterile products alone go into immediate use, three of them at most", "[bud]") {
    const std::string immediate = sterile + "category=immediate storage=room ";
    CHECK(told(immediate + "components=nonsterile") == "refused: bud.only-sterile");
    CHECK(told(immediate + "components=sterile products=3") == "2026-11-22 18:00");
    CHECK(told(immediate + "components=sterile products=4") == "refused: bud.products");
    CHECK_FALSE(ask(immediate + "components=sterile products=3").has_caution());
    CHECK(has_caution(ask(immediate + "components=sterile"), "bud.products"));  // not counted
    CHECK(has_caution(ask(immediate + "products=2"), "bud.components-not-said"));
    CHECK(has_finding(ask(immediate), "bud.condition"));
    CHECK(told(sterile + "category=allergen-set storage=refrigerator components=nonsterile "
                         "component=Extract=2030-01") == "refused: bud.only-sterile");
}

TEST_CASE("a nonsterile component of Category 1 is said, not refused (regulatory 1.2)", "[bud]") {
    const std::string category1 = sterile + "category=1 storage=room ";
    CHECK(has_caution(ask(category1 + "components=nonsterile"), "bud.nonsterile"));
    CHECK_FALSE(ask(category1 + "components=sterile").has_caution());
    CHECK(has_caution(ask(category1), "bud.components-not-said"));
    CHECK(told(category1 + "components=nonsterile") == "2026-11-23 02:00");
}

TEST_CASE("Category 3 asks for its study, and never goes beyond it (regulatory 1.2)", "[bud]") {
    const std::string category3 = sterile + "category=3 process=aseptic sterility_test=passed storage=room ";
    CHECK(has_caution(ask(category3), "bud.study"));
    CHECK_FALSE(has_finding(ask(category3 + "study=90d"), "bud.study"));
    CHECK(told(category3 + "study=90d") == "2027-01-21 14:00");  // the table's 60 days
    CHECK(told(category3 + "study=45d") == "2027-01-06 14:00");
    CHECK(ask(category3 + "study=45d").limited_by == "study");
}

TEST_CASE("the boundary of water activity is 0.6, and a form that contradicts it is refused (regulatory 2.1)",
          "[bud]") {
    struct Case {
        const char* form;
        bool is_aqueous;
    };
    for (const auto& [form, is_aqueous] : {Case{"nonpreserved-aqueous", true},
                                           {"preserved-aqueous", true},
                                           {"oral-liquid", false},
                                           {"other", false}})
        for (const auto& [activity, is_wet] : {std::pair{"0", false},
                                               {"0.59", false},
                                               {"0.599999999999", false},
                                               {"0.6", true},
                                               {"0.60", true},
                                               {"0.600000000001", true},
                                               {"1", true}}) {
            CAPTURE(form, activity);
            const auto answer =
                ask(nonsterile + "storage=refrigerator form=" + form + " water_activity=" + activity);
            CHECK(answer.date.has_value() == (is_aqueous == is_wet));
            if (answer.refused) CHECK(answer.refused->rule == "usp795.water-activity");
        }
}

TEST_CASE("without rules for a chapter there is no date", "[bud]") {
    const bud::RuleBook empty;
    CHECK(told(sterile + "category=1 storage=room", empty) == "refused: bud.no-rules");
    CHECK(told(nonsterile + "form=other storage=room", empty) == "refused: bud.no-rules");
    CHECK(told("in_use=multiple-dose opened=2026-11-22T14:00", empty) == "refused: bud.no-rules");
    bud::RuleBook no_default = rule_book();
    for (auto& set : no_default.sets) set.is_default = false;
    CHECK(told(sterile + "category=1 storage=room", no_default) == "refused: bud.no-rules");
    // Two rows for one question are no choice, even where the book was never judged.
    bud::RuleBook twice = rule_book();
    twice.sets[0].rows.push_back(twice.sets[0].rows[1]);
    CHECK(told(sterile + "category=1 storage=room", twice) == "refused: usp797.not-permitted");
}

TEST_CASE("a source from memory says so", "[bud]") {
    bud::RuleBook book = rule_book();
    book.sets[0].rows[1].origin = {"USP <797>", "memory"};
    CHECK(ask(sterile + "category=1 storage=room", book).candidates[0].source ==
          "USP <797>; from memory, to be confirmed");
}
