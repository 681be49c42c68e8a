// SPDX-License-Identifier: Apache-2.0
// What stands on the label about date and storage (regulatory 4.5, 7; rules T8, T9).
#include "core/bud/wording.hpp"

#include <span>

#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

namespace {

using Lines = std::vector<std::string>;

struct Row {
    const char* question;
    const char* label;
    Lines storage;
};

const std::string room =
    "Store at 20 to 25 °C (68 to 77 °F); excursions permitted between 15 and 30 °C (59 and 86 °F)";
const std::string refrigerator = "Store in a refrigerator, 2 to 8 °C (36 to 46 °F)";
const std::string freezer = "Store in a freezer, -25 to -10 °C (-13 to 14 °F)";
const std::string thawed = "Once thawed, do not refreeze";

void check(std::span<const Row> rows) {
    for (const auto& row : rows) {
        CAPTURE(row.question);
        const auto answer = ask(row.question);
        CHECK(answer.label_text == Lines{row.label});
        CHECK(answer.storage_text == row.storage);
    }
}

}  // namespace

TEST_CASE("one line holds the date and the storage it belongs to; the storage's own words stand beside it",
          "[bud]") {
    const Row rows[] = {
        {"standard=usp797 category=2 process=terminal storage=room made=2026-11-22T14:00",
         "Do not use after 2026-12-06 14:00 - store at 20 to 25 °C",
         {room}},
        {"standard=usp797 category=2 process=aseptic components=sterile storage=refrigerator "
         "made=2026-11-22T14:00",
         "Do not use after 2026-12-02 14:00 - store in a refrigerator, 2 to 8 °C",
         {refrigerator}},
        {"standard=usp797 category=2 process=terminal storage=freezer made=2026-11-22T14:00",
         "Do not use after 2027-01-06 14:00 - store in a freezer, -25 to -10 °C",
         {freezer, thawed}},
        {"standard=usp797 category=immediate storage=room made=2026-11-22T09:30",
         "Begin administration by 2026-11-22 13:30 - discard unused - store at 20 to 25 °C",
         {room}},
        {"standard=usp795 form=nonpreserved-aqueous storage=refrigerator made=2026-11-22T14:00",
         "Do not use after 2026-12-06 14:00 - store in a refrigerator, 2 to 8 °C",
         {refrigerator}},
        // T8: only an outsourcing facility's product expires.
        {"standard=site limit=90d storage=refrigerator made=2026-11-22T14:00",
         "Expires 2027-02-20 14:00 - store in a refrigerator, 2 to 8 °C",
         {refrigerator}},
        {"standard=site limit=90d made=2026-11-22T14:00",
         "Expires 2027-02-20 14:00",
         {"Store as the stability study states"}},
        // The clock shows 01:30 twice that night: which one is meant stands on the label.
        {"standard=usp797 category=1 storage=refrigerator made=2026-10-31T01:30",
         "Do not use after 2026-11-01 01:30 EDT - store in a refrigerator, 2 to 8 °C",
         {refrigerator}},
        {"in_use=multiple-dose opened=2026-11-22T14:00",
         "First opened 2026-11-22 14:00 - discard by 2026-12-20 14:00",
         {"Store as labeled"}},
        {"in_use=nonpreserved-topical storage=room expiry=2027-01 opened=2026-11-22T14:00",
         "First opened 2026-11-22 14:00 - discard by 2026-11-23 14:00 - store at 20 to 25 °C",
         {room}},
        {"in_use=bag-and-vial labeled=30d opened=2026-11-22T14:00",
         "Docked 2026-11-22 14:00 - discard by 2026-12-22 14:00",
         {"Store as labeled"}},
    };
    check(rows);
}

TEST_CASE("after a move the label says where it is now; what was frozen once is not frozen again", "[bud]") {
    const Row rows[] = {
        {"standard=usp797 category=2 process=aseptic components=sterile storage=freezer "
         "made=2026-11-22T14:00 moved=refrigerator=2026-12-01T09:00 today=2026-12-01T09:00",
         "Do not use after 2026-12-11 09:00 - store in a refrigerator, 2 to 8 °C",
         {refrigerator, thawed}},
        {"standard=usp797 category=2 process=aseptic components=sterile storage=room made=2026-11-22T14:00 "
         "moved=freezer=2026-11-23T09:00 today=2026-11-23T09:00",
         "Do not use after 2026-11-26 14:00 - store in a freezer, -25 to -10 °C",
         {freezer, thawed}},
        {"standard=usp797 category=2 process=aseptic components=sterile storage=freezer "
         "made=2026-11-22T14:00 moved=refrigerator=2026-12-01T09:00 moved=room=2026-12-03T09:00 "
         "today=2026-12-03T09:00",
         "Do not use after 2026-12-07 09:00 - store at 20 to 25 °C",
         {room, thawed}},
        {"standard=usp797 category=2 process=aseptic components=sterile storage=refrigerator "
         "made=2026-11-22T14:00 moved=room=2026-11-23T09:00 today=2026-11-23T09:00",
         "Do not use after 2026-11-27 09:00 - store at 20 to 25 °C",
         {room}},
    };
    check(rows);
}

TEST_CASE("a refusal has a reason, its rule, and not a word for a label", "[bud]") {
    for (const auto question :
         {"standard=usp797 category=1 storage=freezer made=2026-11-22T14:00",
          "standard=usp797 category=2 process=aseptic sterility_test=failed storage=room "
          "made=2026-11-22T14:00",
          "standard=usp797 storage=room made=2026-11-22T14:00", "standard=site made=2026-11-22T14:00",
          "standard=usp797 category=1 storage=room made=2026-03-08T02:30",
          "standard=usp797 category=1 storage=room made=2026-11-22T14:00 today=2026-11-23T14:00",
          "in_use=ampul opened=2026-11-22T14:00"}) {
        CAPTURE(question);
        const auto answer = ask(question);
        REQUIRE(answer.refused);
        CHECK_FALSE(answer.date);
        CHECK_FALSE(answer.refused->message.empty());
        CHECK(answer.label_text.empty());
        CHECK(answer.storage_text.empty());
        CHECK_FALSE(answer.limited_by.empty());
    }
}

TEST_CASE("the words of storage are those of USP <659>, with \"to\" between the temperatures (regulatory 7)",
          "[bud]") {
    using bud::Storage;
    CHECK(bud::storage_place(Storage::room) == "at 20 to 25 °C");
    CHECK(bud::storage_place(Storage::refrigerator) == "in a refrigerator, 2 to 8 °C");
    CHECK(bud::storage_place(Storage::freezer) == "in a freezer, -25 to -10 °C");
}
