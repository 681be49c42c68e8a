// SPDX-License-Identifier: Apache-2.0
// The storage is changed on the way: limits are not added up (CAP11), what was thawed is not frozen again (CAP12).
#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

namespace {

// C2-A-N-S: 4 days at room, 10 in the refrigerator, 45 in the freezer.
const std::string made =
    "standard=usp797 category=2 process=aseptic sterility_test=none components=sterile "
    "made=2026-11-22T14:00 ";

// As of the last move, so that none lies in the future.
std::string moved(const std::string& storage, const std::string& moves, const std::string& today) {
    return made + "storage=" + storage + " " + moves + " today=" + today;
}

}  // namespace

TEST_CASE("on each move the limit of the new storage counts, never beyond the first date (CAP11)", "[bud]") {
    struct Row {
        const char* storage;
        const char* moves;
        const char* today;
        const char* date;
    };
    const Row rows[] = {
        {"freezer", "moved=refrigerator=2026-12-01T09:00", "2026-12-01T09:00", "2026-12-11 09:00"},
        {"freezer", "moved=room=2026-12-01T09:00", "2026-12-01T09:00", "2026-12-05 09:00"},
        {"freezer", "moved=refrigerator=2026-12-01T09:00 moved=room=2026-12-03T09:00", "2026-12-03T09:00",
         "2026-12-07 09:00"},
        {"freezer", "moved=room=2026-12-01T09:00 moved=refrigerator=2026-12-03T09:00", "2026-12-03T09:00",
         "2026-12-05 09:00"},  // the four days at room go on counting
        {"freezer", "moved=refrigerator=2027-01-05T09:00", "2027-01-05T09:00", "2027-01-06 14:00"},
        {"refrigerator", "moved=room=2026-11-24T14:00", "2026-11-24T14:00", "2026-11-28 14:00"},
        {"refrigerator", "moved=room=2026-12-01T14:00", "2026-12-01T14:00", "2026-12-02 14:00"},
        {"room", "moved=refrigerator=2026-11-23T14:00", "2026-11-23T14:00", "2026-11-26 14:00"},
        {"room", "moved=freezer=2026-11-23T14:00", "2026-11-23T14:00", "2026-11-26 14:00"},
        {"refrigerator", "moved=freezer=2026-11-23T14:00", "2026-11-23T14:00", "2026-12-02 14:00"},
        {"room", "moved=room=2026-11-23T14:00", "2026-11-23T14:00", "2026-11-26 14:00"},  // no move at all
        {"refrigerator", "moved=room=2026-11-22T14:00", "2026-11-22T14:00", "2026-11-26 14:00"},  // at once
        // rule T6 from the move on
        {"freezer", "moved=room=2026-12-01T09:00 stability=12d", "2026-12-01T09:00", "2026-12-04 14:00"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.storage, row.moves);
        CHECK(told(moved(row.storage, row.moves, row.today)) == row.date);
    }
}

TEST_CASE("a move is a candidate with its own rule", "[bud]") {
    const auto answer = ask(moved(
        "freezer", "moved=refrigerator=2026-12-01T09:00 moved=room=2026-12-03T09:00", "2026-12-03T09:00"));
    CHECK(rules_of(answer) ==
          std::vector<std::string>{"usp797.C2-A-N-S", "moved.refrigerator", "moved.room"});
    CHECK(answer.candidates[1].limit == "10 days (refrigerator from 2026-12-01 09:00)");
    CHECK(answer.candidates[1].source == "CAP11; from memory, to be confirmed");
    CHECK(answer.limited_by == "moved.room");
}

TEST_CASE("what was thawed is never frozen again (CAP12)", "[bud]") {
    struct Row {
        const char* storage;
        const char* moves;
        bool is_refused;
    };
    const Row rows[] = {
        {"freezer", "moved=refrigerator=2026-11-23T09:00 moved=freezer=2026-11-24T09:00", true},
        {"freezer", "moved=room=2026-11-23T09:00 moved=freezer=2026-11-24T09:00", true},
        {"freezer",
         "moved=refrigerator=2026-11-23T09:00 moved=room=2026-11-24T09:00 moved=freezer=2026-11-24T10:00",
         true},
        {"room", "moved=freezer=2026-11-23T09:00 moved=room=2026-11-24T09:00 moved=freezer=2026-11-24T10:00",
         true},
        // written in another order, thawed in the same
        {"freezer", "moved=freezer=2026-11-24T09:00 moved=refrigerator=2026-11-23T09:00", true},
        {"room", "moved=freezer=2026-11-23T09:00", false},
        {"room", "moved=refrigerator=2026-11-22T15:00 moved=freezer=2026-11-23T09:00", false},
        {"freezer", "moved=freezer=2026-11-23T09:00 moved=freezer=2026-11-24T09:00", false},
        {"freezer", "moved=refrigerator=2026-11-23T09:00 moved=refrigerator=2026-11-24T09:00", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.storage, row.moves);
        const auto answer = ask(moved(row.storage, row.moves, "2026-11-24T10:00"));
        CHECK(answer.refused.has_value() == row.is_refused);
        if (answer.refused) CHECK(answer.refused->rule == "bud.refrozen");
    }
}

TEST_CASE("a move that cannot be is refused", "[bud]") {
    struct Row {
        const char* storage;
        const char* moves;
        const char* rule;
    };
    const Row rows[] = {
        {"freezer", "moved=refrigerator=2026-11-22T13:59", "bud.moved-early"},
        {"freezer", "moved=refrigerator=2026-11-22T13:00 moved=room=2026-11-22T13:00",
         "bud.moved-early"},                                                // the first reason stands
        {"room", "moved=refrigerator=2026-11-26T14:00", "bud.moved-late"},  // to the minute
        {"room", "moved=refrigerator=2026-12-26T14:00", "bud.moved-late"},
        {"freezer", "moved=room=2026-11-24T09:00 moved=refrigerator=2026-11-28T09:00", "bud.moved-late"},
        {"freezer", "component=Water=2026-11-23 moved=room=2026-11-24T00:00", "bud.moved-late"},
        {"freezer", "moved=refrigerator=2026-11-24T09:00 moved=room=2026-11-24T09:00", "bud.moved-twice"},
        {"freezer", "moved=room=2026-11-24T09:00 moved=refrigerator=2026-11-24T09:00:30", "bud.moved-twice"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.storage, row.moves);
        CHECK(told(moved(row.storage, row.moves, "2026-11-24T09:00")) == "refused: " + std::string(row.rule));
    }
    CHECK(told(moved("room", "moved=refrigerator=2026-11-26T13:59", "2026-11-26T13:59")) ==
          "2026-11-26 14:00");
}

TEST_CASE("a move to a storage that the chapter does not permit is refused", "[bud]") {
    CHECK(told("standard=usp797 category=1 storage=refrigerator made=2026-11-22T14:00 "
               "moved=freezer=2026-11-22T15:00") == "refused: usp797.not-permitted");
    CHECK(told("standard=usp795 form=nonpreserved-aqueous storage=refrigerator made=2026-11-22T14:00 "
               "moved=room=2026-11-23T14:00") == "refused: usp795.not-permitted");
    CHECK(
        told(
            "standard=usp795 form=other storage=room made=2026-11-22T14:00 moved=freezer=2026-11-23T14:00") ==
        "refused: usp795.not-permitted");
}

TEST_CASE("a date that a study extended is held to the table again from a move on", "[bud]") {
    const std::string study =
        "standard=usp795 form=preserved-aqueous storage=refrigerator study=150d "
        "antimicrobial=shown made=2026-11-22T14:00 ";
    CHECK(told(study + "today=2026-12-22T14:00 moved=room=2026-12-22T14:00") == "2027-01-26 14:00");
}

TEST_CASE("a move in the future is said: until then its label does not hold", "[bud]") {
    const std::string later = made + "storage=freezer moved=refrigerator=2026-12-01T09:00 today=";
    CHECK(has_caution(ask(later + "2026-12-01T08:59"), "bud.moved-later"));
    CHECK_FALSE(has_finding(ask(later + "2026-12-01T09:00"), "bud.moved-later"));
}

TEST_CASE("an outsourcing facility's study holds for one storage", "[bud]") {
    CHECK(told("standard=site limit=90d storage=freezer made=2026-11-22T14:00 "
               "moved=refrigerator=2026-11-23T14:00") == "refused: bud.site.moved");
}
