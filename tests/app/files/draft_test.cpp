// SPDX-License-Identifier: Apache-2.0
// A settings file as entries: what is typed, what the reader says of it, what is written.
#include "app/files/draft.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "app/files/printers_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using Catch::Contains;

const DraftRow bench = {{"id", "bench"}, {"name", "At the bench"}, {"dpi", "203"}};

DraftRow changed(DraftRow row, const std::string& key, const std::string& raw) {
    row[key] = raw;
    return row;
}

// Of one row, as "key: message".
std::string said(const DraftRow& row) {
    std::string all;
    for (const auto& fault : faults_of(printers_kind(), {row}))
        all += fault.key + "| " + fault.message + "\n";
    return all;
}

}  // namespace

TEST_CASE("entries come back from the file that was written from them", "[settings]") {
    const test::TemporaryFolder folder;
    const DraftRows rows = {
        {{"id", "bench"}, {"name", "A \"quoted\" \\ name"}, {"dpi", "203"}, {"move_left", "0.01 in"}},
        {{"id", "ward"},
         {"name", "Station m\xC3\xA8re"},
         {"dpi", "300"},
         {"scale_x", "1.003"},
         {"turn", "90"}}};
    const auto file = folder.write("printers.toml", to_toml(printers_kind(), rows));
    const Draft draft = read_draft(printers_kind(), file);
    CHECK(draft.faults.empty());
    CHECK(draft.is_there);
    CHECK(draft.rows == rows);
    CHECK(is_written_here(file));
    const auto read = read_printers(file);
    REQUIRE(read.value);
    CHECK(read.value->at(1).profile.turn == 90);
    CHECK(read.value->at(0).name == "A \"quoted\" \\ name");
}

TEST_CASE("a list without rows is a file that is read", "[settings]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("printers.toml", to_toml(printers_kind(), {}));
    CHECK(read_draft(printers_kind(), file).rows.empty());
    CHECK(read_draft(printers_kind(), file).faults.empty());
    REQUIRE(read_printers(file).value);
}

TEST_CASE("what the reader says of an entry is told at that entry", "[settings]") {
    CHECK(said(bench).empty());
    CHECK_THAT(said(changed(bench, "dpi", "240")), Contains("dpi| labels are made for 203, 300 and 600"));
    CHECK_THAT(said(changed(bench, "dpi", "many")), Contains("dpi| dpi must be a whole number"));
    CHECK_THAT(said(changed(bench, "turn", "99999999999999999999999")), Contains("turn| turn must be"));
    CHECK_THAT(said(changed(bench, "turn", "45")), Contains("turn| a page is turned by 0, 90"));
    CHECK_THAT(said(changed(bench, "move_up", "11 mm")),
               Contains("move_up| print is moved by at most 10 mm"));
    CHECK_THAT(said(changed(bench, "move_up", "2")), Contains("move_up| \"2\" has no unit"));
    CHECK_THAT(said(changed(bench, "scale_y", "1.1")), Contains("scale_y| a scale is from 0.98 to 1.02"));
    CHECK_THAT(said(changed(bench, "queue", "a b")), Contains("queue| \"a b\" cannot be the name"));
    CHECK_THAT(said(changed(bench, "id", "Bench")), Contains("id| \"Bench\" is no id"));
    CHECK_THAT(said(changed(bench, "dots_per_module", "2")), Contains("dots_per_module| 2 dots a module"));
    CHECK_THAT(said(changed(bench, "name", "a\x01z")), Contains("name| "));
    CHECK_THAT(said({{"id", "bench"}, {"dpi", "203"}}), Contains("| \"name\" is missing"));

    const auto second = faults_of(printers_kind(), {bench, bench});
    REQUIRE(second.size() == 1);
    CHECK(second.front().row == 1);
    CHECK(second.front().key == "id");
}

TEST_CASE("a facility is judged by its own reader", "[settings]") {
    const DraftRow whole = {
        {"id", "site"},   {"name", "Site"},         {"street", "1 Way"},        {"city", "Salem"},
        {"region", "OR"}, {"postal_code", "97301"}, {"phone", "(503) 555-0100"}};
    CHECK(faults_of(facility_kind(), {whole}).empty());
    const auto faults = faults_of(facility_kind(), {changed(whole, "id", "My site")});
    REQUIRE_FALSE(faults.empty());
    CHECK(faults.front().key == "id");
}

TEST_CASE("a file that cannot be used gives its faults and no entries", "[settings]") {
    const test::TemporaryFolder folder;
    CHECK_FALSE(read_draft(settings_kind(), folder.path() / "settings.toml").is_there);
    CHECK(read_draft(settings_kind(), {}).rows.empty());

    const auto whole = to_toml(settings_kind(), {{{"appearance", "dark"}, {"zone", "America/New_York"}}});
    // Half of it, as after a power cut on a file that was not written by renaming.
    const auto half = folder.write("settings.toml", whole.substr(0, whole.find("New")));
    const Draft draft = read_draft(settings_kind(), half);
    CHECK(draft.is_there);
    CHECK(draft.rows.empty());
    REQUIRE(has_error(draft.faults));
    CHECK(draft.faults.front().place.line == 4);

    const auto by_hand = folder.write("hand.toml", "# mine\nformat = \"settings/1\"\nlanguage = \"es\"\n");
    CHECK_FALSE(is_written_here(by_hand));
    CHECK(read_draft(settings_kind(), by_hand).rows == DraftRows{{{"language", "es"}}});
}
