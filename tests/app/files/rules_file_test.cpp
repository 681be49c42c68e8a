// SPDX-License-Identifier: Apache-2.0
#include "app/files/rules_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "tests/app/files/rules_texts.hpp"
#include "tests/core/bud/rule_book.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using namespace vialwright::test::rules;
using Catch::Contains;
namespace fs = std::filesystem;

struct Read {
    bud::RuleBook book;
    std::string faults;
};

Read read(const std::string& bytes) {
    Read result;
    FaultLog log("rules.toml");
    const bool good = parse_rules(bytes, result.book, log);
    result.faults = told(log.in_order());
    CHECK(good == result.faults.empty());
    return result;
}

std::string without_line(const std::string& text, const std::string& beginning) {
    const auto at = text.find("\n" + beginning) + 1;
    REQUIRE(at != 0);
    return text.substr(0, at) + text.substr(text.find('\n', at) + 1);
}

// Where a text stands, "12:1".
std::string line_of(const std::string& text, const std::string& words) {
    const auto at = text.find(words);
    REQUIRE(at != std::string::npos);
    return std::to_string(std::count(text.begin(), text.begin() + static_cast<long>(at), '\n') + 1) + ":";
}

}  // namespace

TEST_CASE("an edition is read as it is written") {
    const auto set = read(sterile).book.sets.at(0);
    CHECK(set.id == "usp797-test");
    CHECK(set.chapter == "usp797");
    CHECK(set.edition == "of the test");
    CHECK(set.is_default);
    CHECK(set.approved_by.empty());
    CHECK_FALSE(set.approved_on);
    REQUIRE(set.rows.size() == 2);
    CHECK(set.rows[0].category == bud::Category::one);
    CHECK_FALSE(set.rows[0].process);
    CHECK_FALSE(set.rows[0].tested);
    CHECK(set.rows[0].limits.at(bud::Storage::room) == test::hours(12));
    CHECK_FALSE(set.rows[0].limits.at(bud::Storage::freezer));
    CHECK(set.rows[0].conditions == std::vector<std::string>{"In a suitable place."});
    CHECK(set.rows[0].nonsterile_caution == "One is nonsterile.");
    CHECK(set.rows[0].origin.basis == "verified");
    CHECK(set.rows[1].process == bud::Process::aseptic);
    CHECK(set.rows[1].tested == true);
    CHECK(set.rows[1].components == bud::Components::sterile);
    CHECK(set.rows[1].needs_study);
    CHECK(set.rows[1].needs_expiry);
    CHECK(set.rows[1].only_sterile);
    CHECK(set.rows[1].most_products == 3);
    CHECK(set.caps.component_expiry.source == "a");
    CHECK(set.caps.component_bud.source == "b");
    CHECK(set.caps.stability.source == "c");
    CHECK(set.caps.study.source == "d");
    CHECK(set.caps.moved.source == "e");
}

TEST_CASE("a signed edition, a study and opened containers are read") {
    const auto set = read(nonsterile).book.sets.at(0);
    CHECK_FALSE(set.is_default);
    CHECK(set.approved_by == "A. Pharmacist, PharmD");
    CHECK(set.approved_on == time::parse_date("2026-11-24"));
    CHECK(set.water_activity == numbers::Exact::ratio(6, 10));
    REQUIRE(set.study);
    CHECK(set.study->most == test::days(180));
    CHECK(set.rows.at(0).form == bud::Form::other);
    CHECK(set.rows.at(0).aqueous == false);
    const auto opened = read(in_use).book.sets.at(0).opened;
    REQUIRE(opened.size() == 2);
    CHECK(opened[0].container == bud::Opened::multiple_dose);
    CHECK(opened[0].limit == test::days(28));
    CHECK(opened[0].labeled == bud::OpenedRow::Labeled::replaces);
    CHECK_FALSE(opened[1].limit);
    CHECK(opened[1].limits.at(bud::Storage::refrigerator) == test::hours(72));
    CHECK(opened[1].needs_expiry);
}

TEST_CASE("a slip in an edition is refused with its line, its column and advice") {
    const Slip slips[] = {
        {sterile, "rules/1", "rules/2", "rules.toml:1:15: this is no \"rules/1\" file"},
        {sterile, "\"usp797-test\"", "\"USP 797\"", "rules.toml:2:15: id: \"USP 797\" is no id"},
        {sterile, "\"usp797\"", "\"usp800\"", "rules.toml:3:15: chapter: \"usp800\" is not known here"},
        {sterile, "\"USP <797>\"", "\"\"", "rules.toml:4:15: title: there is no text"},
        {sterile, "default     = true", "default     = \"yes\"", "rules.toml:6:15: default must be"},
        {sterile, "category     = \"1\"", "category     = \"4\"", "rules.toml:11:16: category: \"4\""},
        {sterile, "category     = \"1\"", "category     = 1", "rules.toml:11:16: category must be text"},
        {sterile, "\"aseptic\"", "\"septic\"", "did you mean \"aseptic\"?"},
        {sterile, "\"passed\"", "\"pending\"", "sterility_test: \"pending\" is not known"},
        {sterile, "\"12 h\"", "\"12\"", "rules.toml:12:16: room: \"12\" has no unit"},
        {sterile, "\"12 h\"", "12", "rules.toml:12:16: room must be text"},
        {sterile, "\"12 h\"", "\"\"", "rules.toml:12:16: room: there is no text"},
        {sterile, "\"12 h\"", "\"0 h\"", "less than a minute"},
        {sterile, "\"12 h\"", "\"-12 h\"", "negative"},
        {sterile, "\"12 h\"", "\"12.0 h\"", "rules.toml:12:16: room:"},
        {sterile, "\"12 h\"", "\"12 mg\"", "rules.toml:12:16: room:"},
        {sterile, "\"120 d\"", "\"21 y\"", "longer than 20 years"},
        {sterile, "\"120 d\"", "\"1.5 mo\"", "whole months"},
        {sterile, "room ", "roum ",
         "rules.toml:12:1: \"roum\" is not a key that is known here: did you mean \"room\"?"},
        {sterile, "basis        = \"verified\"", "basis        = \"certain\"",
         "basis: \"certain\" is not known"},
        {sterile, "most_products  = 3", "most_products  = 0", "0 is not between 1 and 1000"},
        {sterile, "needs_study    = true", "needs_study    = 1", "needs_study must be"},
        {sterile, "[cap.moved]", "[cap.move]", "\"moved\" is missing here"},
        {sterile, "[cap.moved]", "[cap.move]", "\"move\" is not a key that is known here"},
        {sterile, "approved_by = \"\"", "approved_by = \"A. Pharmacist\"",
         "rules.toml:7:15: approved_by: a signature"},
        {sterile, "approved_by = \"\"", "approved_by = \"\"\napproved_on = 2026-11-24",
         "a signature is a name"},
        {sterile, "approved_by = \"\"", "approved_by = \" \"\napproved_on = 2026-11-24",
         "a signature is a name"},
        {sterile, "approved_by = \"\"", "approved_by = \"A\"\napproved_on = \"2026-11-24\"",
         "approved_on must be"},
        {sterile, "\"C3-A-Y\"", "\"C1\"", "the row C1 is there a second time"},
        {sterile, "freezer        = \"120 d\"\n", "", "the row C3-A-Y has no limit for any storage"},
        {sterile, "category       = \"3\"", "category       = \"1\"",
         "the rows C1 and C3-A-Y answer the same question"},
        {nonsterile, "\"0.6\"", "\"6\"", "rules.toml:8:18: water_activity: a water activity is above 0"},
        {nonsterile, "\"0.6\"", "\"0\"", "a water activity is above 0"},
        {nonsterile, "\"0.6\"", "0.6", "rules.toml:8:"},
        {nonsterile, "\"other\"", "\"cream\"", "form: \"cream\" is not known here"},
        {nonsterile, "form    = \"other\"", "category = \"1\"", "\"form\" is missing here"},
        {in_use, "\"multiple-dose\"", "\"bottle\"", "container: \"bottle\" is not known here"},
        {in_use, "\"replaces\"", "\"lengthens\"", "labeled: \"lengthens\" is not known here"},
        {in_use, "limit     = \"28 d\"", "limit     = \"28 d\"\nroom = \"1 d\"",
         "the row MDV has a limit, and others"},
        {in_use, "labeled   = \"replaces\"", "labeled   = \"required\"",
         "in the row MDV the label's time counts alone"},
        {in_use, "[[opened]]", "[[row]]", "\"row\" is not a key that is known here"},
    };
    for (const auto& slip : slips) {
        CAPTURE(slip.from, slip.to);
        CHECK_THAT(read(with(slip.text, slip.from, slip.to)).faults, Contains(slip.says));
    }
}

TEST_CASE("a fault of a row stands at the row") {
    const std::string twice = with(sterile, "\"C3-A-Y\"", "\"C1\"");
    CHECK_THAT(read(twice).faults,
               Catch::StartsWith("rules.toml:" + line_of(twice, "[[row]]\nid             =")));
}

TEST_CASE("every key that is due is missed by its name") {
    for (const auto* text : {&sterile, &nonsterile, &in_use})
        for (const std::string key :
             {"format", "id", "chapter", "title", "edition", "approved_by", "source", "basis", "category",
              "form", "aqueous", "container", "labeled", "water_activity", "most"}) {
            const bool is_there =
                text->starts_with(key + " ") || text->find("\n" + key + " ") != std::string::npos;
            if (!is_there) continue;
            CAPTURE(key, text->substr(24, 30));
            const auto faults =
                read(key == "format" ? text->substr(text->find('\n') + 1) : without_line(*text, key + " "))
                    .faults;
            CHECK_THAT(faults, Contains(key));
        }
    CHECK_THAT(read(sterile.substr(0, sterile.find("[cap."))).faults, Contains("\"cap\" is missing here"));
    CHECK_THAT(read(with(nonsterile, "[study]", "[studies]")).faults, Contains("\"study\" is missing here"));
    const auto rows = sterile.find("[[row]]");
    CHECK_THAT(read(sterile.substr(0, rows) + caps).faults, Contains("\"row\" is missing here"));
}

TEST_CASE("all faults of a file come at once, in its order") {
    const auto faults =
        read(with(with(with(sterile, "\"12 h\"", "\"12\""), "\"120 d\"", "\"x\""), "title ", "titel "))
            .faults;
    CHECK(std::count(faults.begin(), faults.end(), '\n') == 4);  // title is missing and titel unknown
    CHECK(faults.find("titel") < faults.find("room"));
    CHECK(faults.find("room") < faults.find("freezer"));
}

TEST_CASE("a file that ends before its end is refused, wherever it was cut") {
    for (const auto* text : {&sterile, &nonsterile, &in_use})
        for (auto end = text->find('\n'); end + 1 < text->size(); end = text->find('\n', end + 1)) {
            CAPTURE(text->substr(0, end).substr(end > 40 ? end - 40 : 0));
            CHECK_FALSE(read(text->substr(0, end + 1)).faults.empty());
            CHECK_FALSE(read(text->substr(0, end - 1)).faults.empty());
        }
    for (const std::string garbage :
         {"", "\n", "format", "\xFF\xFE", "format = \"rules/1\"\nformat = \"rules/1\"\n"})
        CHECK_FALSE(read(garbage).faults.empty());
}

TEST_CASE("the shipped files are refused wherever they are cut, too") {
    for (const auto& entry : fs::directory_iterator(fs::path(VIALWRIGHT_SOURCE_DIR) / "data" / "rules")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        CHECK(read(text).faults.empty());
        for (auto end = text.find('\n'); end + 1 < text.size(); end = text.find('\n', end + 1)) {
            CAPTURE(entry.path(), end);
            CHECK_FALSE(read(text.substr(0, end + 1)).faults.empty());
        }
    }
}
