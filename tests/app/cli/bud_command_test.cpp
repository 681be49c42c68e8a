// SPDX-License-Identifier: Apache-2.0
// `bud` as a script calls it: the contract's JSON, exit statuses, complaints, text, and the site's file.
#include <cstdlib>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/run_program.hpp"
#include "tests/support/temporary_folder.hpp"

using vialwright::test::Ran;
using vialwright::test::run_program;
using vialwright::test::run_vialwright;
using vialwright::test::TemporaryFolder;
using Words = std::vector<std::string>;
using Json = nlohmann::json;
using Catch::Contains;

namespace {

Words with(Words words, const Words& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Ran bud(const Words& words) { return run_vialwright(with({"bud"}, words)); }

const Words here{"--zone", "America/New_York"};
const Words sterile =
    with({"--standard", "usp797", "--category", "2", "--process", "aseptic", "--sterility-test", "none",
          "--components", "sterile", "--storage", "refrigerator", "--made", "2026-11-22T14:00", "--today",
          "2026-11-22T14:00", "--component", "Glycine=2028-06"},
         here);
const Words category1 = with({"--standard", "usp797", "--category", "1", "--components", "sterile", "--made",
                              "2026-11-22T14:00", "--today", "2026-11-22T14:00"},
                             here);
const Words vial = with({"--in-use", "multiple-dose", "--opened", "2026-11-22T14:00", "--today",
                         "2026-11-22T14:00", "--expiry", "2028-01"},
                        here);

Json answer(const Words& words, int status = 0) {
    const auto ran = bud(with(words, {"--json"}));
    INFO(ran.err);
    REQUIRE(ran.status == status);
    CHECK(ran.err.empty());
    return Json::parse(ran.out);
}

void check_keys(const Json& json) {
    std::set<std::string> keys;
    for (const auto& [key, value] : json.items()) keys.insert(key);
    CHECK(keys == std::set<std::string>{"schema", "bud", "refused", "limited_by", "candidates", "label_text",
                                        "storage_text", "zone", "findings"});
    CHECK(json["limited_by"].is_string());
    CHECK_FALSE(json["limited_by"].get<std::string>().empty());
    CHECK(json["bud"].is_null() != json["refused"].is_null());
    CHECK(json["label_text"].empty() == json["bud"].is_null());
    CHECK(json["storage_text"].empty() == json["bud"].is_null());
    for (const auto& candidate : json["candidates"])
        for (const auto key : {"rule", "limit", "at", "source"})
            CHECK_FALSE(candidate[key].get<std::string>().empty());
}

// The program with a file of the site in force.
Ran bud_at_site(const std::string& site_file, const Words& words) {
    const TemporaryFolder folder;
    if (!site_file.empty()) folder.write("beyond-use-dates.toml", site_file);
    return run_program(with(
        {"/usr/bin/env", "VIALWRIGHT_SITE=" + folder.path().string(), VIALWRIGHT_PROGRAM, "bud"}, words));
}

const std::string signed_site = R"(format      = "rules-site/1"
approved_by = "A. Pharmacist, PharmD"
approved_on = 2026-11-24
editions    = ["usp797-2023"]

[[shorten]]
row          = "C2-A-N-S"
refrigerator = "7 d"
source       = "committee"
)";

}  // namespace

TEST_CASE("a date has every key of the contract", "[cli]") {
    const auto ran = bud(with(sterile, {"--json"}));
    CHECK(ran.out.starts_with("{\n  \"schema\": \"vialwright.bud/1\","));
    const auto json = answer(sterile);
    check_keys(json);
    CHECK(json["bud"] == "2026-12-02T14:00:00-05:00");
    CHECK(json["limited_by"] == "usp797.C2-A-N-S");
    CHECK(json["zone"] == "America/New_York");
    REQUIRE(json["candidates"].size() == 2);
    CHECK(json["candidates"][0]["at"] == "2026-12-02T14:00:00-05:00");
    CHECK(json["candidates"][0]["limit"] == "10 days (refrigerator)");
    CHECK(json["candidates"][1]["rule"] == "component.expiry:Glycine");
    CHECK(json["candidates"][1]["at"] == "2028-06-30T23:59:00-04:00");
    CHECK(json["label_text"][0] == "Do not use after 2026-12-02 14:00 - store in a refrigerator, 2 to 8 °C");
    check_keys(answer(vial));
}

TEST_CASE("a refusal has every key, too, and exit status 2", "[cli]") {
    struct Row {
        Words words;
        const char* limited_by;
    };
    const Row rows[] = {
        {with(category1, {"--storage", "freezer"}), "usp797.not-permitted"},
        {category1, "bud.storage-unknown"},
        {with(category1, {"--storage", "room", "--sterility-test", "failed"}), "bud.sterility-failed"},
        {with(category1, {"--storage", "room", "--component", "Water=2026-10"}), "component.expiry:Water"},
        {with({"--standard", "usp797", "--category", "1", "--storage", "room", "--made", "2026-03-08T02:30"},
              here),
         "bud.time-never-was"},
        {with({"--in-use", "ampul", "--opened", "2026-11-22T14:00"}, here), "in-use.not-stored"},
        {with({"--standard", "site", "--made", "2026-11-22T14:00"}, here), "bud.limit-unknown"},
    };
    for (const auto& row : rows) {
        const auto json = answer(row.words, 2);
        check_keys(json);
        CHECK(json["bud"].is_null());
        CHECK(json["limited_by"] == row.limited_by);
    }
    const auto text = bud(with(category1, {"--storage", "freezer"}));
    CHECK(text.status == 2);
    CHECK_THAT(text.out, Catch::StartsWith("No beyond-use date: USP <797> does not permit freezer storage"));
    CHECK_THAT(text.out, !Contains("Do not use after"));
}

TEST_CASE("what a pharmacist may override is exit status 1, with the date", "[cli]") {
    const auto json =
        answer({"--standard", "usp797", "--category", "1", "--components", "nonsterile", "--storage", "room",
                "--made", "2026-11-22T14:00", "--today", "2026-11-22T14:00", "--zone", "UTC"},
               1);
    CHECK(json["bud"] == "2026-11-23T02:00:00+00:00");
    CHECK(std::any_of(json["findings"].begin(), json["findings"].end(), [](const auto& f) {
        return f["rule"] == "bud.nonsterile" && f["severity"] == "soft";
    }));
}

TEST_CASE("used in another way than it is meant is exit status 64", "[cli]") {
    const Words rows[] = {
        {},
        {"--made", "2026-11-22T14:00"},
        {"--standard", "usp797"},
        {"--in-use", "ampul"},
        {"--standard", "usp797", "--in-use", "ampul", "--made", "2026-11-22T14:00"},
        {"--standard", "usp797", "--made", "2026-11-22T14:00", "--made", "2026-11-22T14:00"},
        {"--standard", "usp797", "--made", "2026-11-22T14:00", "--until", "2026-11-22T14:00"},
        {"--standard", "usp797", "--made"},
    };
    for (const auto& words : rows) {
        const auto ran = bud(words);
        CHECK(ran.status == 64);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}

TEST_CASE("what cannot be read is exit status 65, with the option's name and advice", "[cli]") {
    struct Row {
        Words more;
        const char* says;
    };
    const Row rows[] = {
        {{"--stability", "4"}, "vialwright: --stability: \"4\" has no unit"},
        {{"--stability", "-4 d"}, "--stability: a quantity cannot be negative"},
        {{"--component", "Glycine"}, "--component: \"Glycine\": write NAME=EXPIRY"},
        {{"--component", "Glycine=06/2028"}, "--component: \"06/2028\" is no expiry"},
        {{"--component-bud", "Stock=2028-06"}, "--component-bud: \"2028-06\" is a month"},
        {{"--moved", "shelf=2026-11-23T09:00"},
         "--moved: \"shelf\": write one of room, refrigerator, freezer"},
        {{"--water-activity", "0.6"}, "--water-activity: this belongs to the standard usp795"},
        {{"--limit", "9 d"}, "--limit: this belongs to the standard site"},
        {{"--antimicrobial", "shown"}, "--antimicrobial: this belongs to a stability study"},
        {{"--opened", "2026-11-22T14:00"}, "--opened: this belongs to an opened container"},
        {{"--products", "0"}, "--products: \"0\": write how many"},
    };
    for (const auto& row : rows) {
        const auto ran = bud(with(sterile, row.more));
        CHECK(ran.status == 65);
        CHECK(ran.out.empty());
        CHECK_THAT(ran.err, Contains(row.says));
    }
    CHECK_THAT(bud(with(vial, {"--storage", "room"})).err,
               Contains("--storage: this belongs to a preparation"));
    CHECK(bud({"--standard", "usp797", "--made", "2026-11-22 2 pm"}).status == 65);
    CHECK(bud({"--standard", "usp797", "--made", "2026-11-22T14:00", "--zone", "New York"}).status == 65);
}

TEST_CASE("a name that cannot be printed is refused, whatever is asked for", "[cli]") {
    for (const std::string name :
         {"Gly\xFF", "Gly\ncine", "Gly\033[2Jcine", "Gly\u202Ecine", "Gly\u200Bcine"})
        for (const std::string option : {"--component", "--component-bud"}) {
            const auto ran = bud(with(sterile, {option, name + "=2028-06-01", "--json"}));
            CHECK(ran.status == 65);
            CHECK(ran.out.empty());
            CHECK_THAT(ran.err, Contains(option + ": "));
            CHECK_THAT(ran.err, !Contains("bug"));
        }
    CHECK(bud(with(sterile, {"--component", "Glyc\u00E9rine=2028-06"})).status == 0);
    // What is told of another bad text shows what is not seen.
    const auto ran = bud(with(sterile, {"--stability", "4\033[2J d"}));
    CHECK(ran.status == 65);
    CHECK_THAT(ran.err, !Contains("\033"));
    CHECK_THAT(bud({"--standard", "usp797", "--made", "2026-11-22T14:00", "--zone", "X\033[2J"}).err,
               !Contains("\033"));
}

TEST_CASE("lists are repeated, one text each", "[cli]") {
    const auto json = answer(
        with(category1, {"--storage", "refrigerator", "--component", "A=2028-01", "--component", "B=2028-02",
                         "--component-bud", "C=2027-01-01", "--moved", "room=2026-11-22T14:00"}));
    CHECK(json["candidates"].size() == 5);
    CHECK(bud(with(category1, {"--component", "A=2028-01", "B=2028-02"})).status == 64);
}

TEST_CASE("for a person: what the label says, each limit, what is to be known", "[cli]") {
    const auto ran = bud(with(sterile, {"--color", "never"}));
    CHECK(ran.status == 0);
    CHECK_THAT(ran.out,
               Catch::StartsWith("Do not use after 2026-12-02 14:00 - store in a refrigerator, 2 to 8 °C\n"
                                 "Store in a refrigerator, 2 to 8 °C (36 to 46 °F)\n"));
    CHECK_THAT(
        ran.out,
        Contains("Limits (America/New_York), earliest first\n  2026-12-02 14:00  10 days (refrigerator)"));
    CHECK(ran.out.find("10 days") < ran.out.find("Glycine expires 2028-06-30 23:59"));
    CHECK_THAT(ran.out, Contains("Findings"));
    CHECK_THAT(bud(with(sterile, {"--color", "always"})).out, Contains("\033["));
}

TEST_CASE("a site's file shortens and signs, and is refused where it lengthens", "[cli]") {
    const auto plain = bud_at_site("", with(sterile, {"--json"}));
    CHECK(Json::parse(plain.out)["bud"] == "2026-12-02T14:00:00-05:00");
    CHECK_THAT(plain.out, Contains("bud.rules.not-approved"));
    const auto shorter = bud_at_site(signed_site, with(sterile, {"--json"}));
    REQUIRE(shorter.status == 0);
    CHECK(Json::parse(shorter.out)["bud"] == "2026-11-29T14:00:00-05:00");
    CHECK(Json::parse(shorter.out)["limited_by"] == "site.C2-A-N-S");
    CHECK_THAT(shorter.out, !Contains("bud.rules.not-approved"));
    std::string longer = signed_site;
    longer.replace(longer.find("7 d"), 3, "11 d");
    const auto refused = bud_at_site(longer, sterile);
    CHECK(refused.status == 65);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err,
               Contains("beyond-use-dates.toml:6:1: C2-A-N-S: the site's 11 days (refrigerator) is longer "
                        "than the chapter's 10 days"));
    CHECK(bud_at_site(signed_site.substr(0, 100), sterile).status == 65);
}

TEST_CASE("without its rules the program gives no date", "[cli]") {
    const TemporaryFolder folder;
    const auto ran = run_program(with(
        {"/usr/bin/env", "VIALWRIGHT_DATA=" + folder.path().string(), VIALWRIGHT_PROGRAM, "bud"}, sterile));
    CHECK(ran.status == 66);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Contains("there are no rules of beyond-use dates here"));
}

TEST_CASE("what is printed as a date is read again as one", "[cli]") {
    const std::string date = answer(sterile)["bud"];
    const auto json = answer(with(category1, {"--storage", "room", "--component-bud", "Stock=" + date}));
    CHECK(json["candidates"][1]["at"] == date);
}
