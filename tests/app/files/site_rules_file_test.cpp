// SPDX-License-Identifier: Apache-2.0
// What a site decides about the rules, and the book as a whole.
#include <filesystem>

#include <catch2/catch.hpp>

#include "app/files/rules_file.hpp"
#include "tests/app/files/rules_texts.hpp"
#include "tests/core/bud/rule_book.hpp"
#include "tests/support/temporary_folder.hpp"

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

Read read_site(const std::string& bytes) {
    Read result;
    FaultLog rules("rules.toml");
    REQUIRE((parse_rules(sterile, result.book, rules) && parse_rules(in_use, result.book, rules)));
    FaultLog log("site.toml");
    const bool good = parse_site_rules(bytes, result.book, log);
    result.faults = told(log.in_order());
    CHECK(good == result.faults.empty());
    return result;
}

}  // namespace

TEST_CASE("what a site decides is read, and judged against the rules") {
    const auto read = read_site(site);
    CHECK(read.faults.empty());
    CHECK(read.book.site.approved_by == "A. Pharmacist, PharmD");
    CHECK(read.book.site.editions == std::vector<std::string>{"usp797-test"});
    REQUIRE(read.book.shortening("C1"));
    CHECK(read.book.shortening("C1")->limits.at(bud::Storage::room) == test::hours(6));
    CHECK(read.book.shortening("C1")->source == "committee");
    CHECK(read.book.shortening("MDV")->opened == test::days(14));
    CHECK(read.book.is_signed(read.book.sets[0]));
    CHECK_FALSE(read.book.is_signed(read.book.sets[1]));
    CHECK(read_site(site.substr(0, site.find("editions"))).faults.empty());  // nothing decided
}

TEST_CASE("a slip of a site is refused with its line, and so is every limit that lengthens") {
    const Slip slips[] = {
        {site, "rules-site/1", "rules/1", "site.toml:1:15: this is no \"rules-site/1\" file"},
        {site, "approved_by = \"A. Pharmacist, PharmD\"\napproved_on = 2026-11-24", "approved_by = \"\"",
         "name the pharmacist"},
        {site, "approved_on = 2026-11-24\n", "", "a signature is a name with its date"},
        {site, "\"usp797-test\"", "\"usp797-2019\"",
         "site.toml:4:15: the site chooses the edition usp797-2019"},
        {site, "\"usp797-test\"", "\"usp797-test\", \"usp797-test\"", "stands here twice"},
        {site, "row    = \"C1\"", "row    = \"C9\"", "site.toml:6:1: the site shortens the row C9"},
        {site, "\"6 h\"", "\"13 h\"",
         "site.toml:6:1: C1: the site's 13 hours (room) is longer than the chapter's 12 hours"},
        {site, "\"6 h\"", "\"721 min\"", "a site may shorten, never lengthen"},
        {site, "room   = \"6 h\"", "freezer = \"1 d\"", "a limit (freezer), where the chapter has none"},
        {site, "room   = \"6 h\"\n", "", "C1: the site gives no limit"},
        {site, "\"14 d\"", "\"29 d\"",
         "site.toml:11:1: MDV: the site's 29 days once opened is longer than the chapter's 28 days"},
        {site, "\"14 d\"", "\"1 mo\"", "cannot be compared"},
        {site, "\"14 d\"", "14", "opened must be text"},
        {site, "opened = \"14 d\"", "open = \"14 d\"", "\"open\" is not a key that is known here"},
        {site, "row    = \"MDV\"", "row    = \"C1\"", "shortens this row more than once"},
        {site, "source = \"committee\"\n", "", "\"source\" is missing here"},
    };
    for (const auto& slip : slips) {
        CAPTURE(slip.from, slip.to);
        CHECK_THAT(read_site(with(slip.text, slip.from, slip.to)).faults, Contains(slip.says));
    }
}

TEST_CASE("one fault refuses the whole book") {
    const test::TemporaryFolder folder;
    const auto rules = folder.path() / "rules";
    folder.write("rules/a.toml", sterile);
    folder.write("rules/b.toml", nonsterile);
    folder.write("rules/c.toml", in_use);
    const auto site_path = folder.path() / "site.toml";
    REQUIRE(read_rules(rules, site_path).value);
    SECTION("in the first file") {
        folder.write("rules/a.toml", with(sterile, "\"12 h\"", "\"12\""));
        folder.write("site.toml", site);
        const auto reading = read_rules(rules, site_path);
        CHECK_FALSE(reading.value);
        CHECK(reading.faults.size() == 1);  // nothing about the site, which cannot be judged
        CHECK_THAT(told(reading.faults), Contains("a.toml:12:16: room"));
    }
    SECTION("in the last") {
        folder.write("rules/c.toml", in_use.substr(0, in_use.size() / 2));
        CHECK_FALSE(read_rules(rules, site_path).value);
    }
    SECTION("in the site's") {
        folder.write("site.toml", with(site, "\"6 h\"", "\"13 h\""));
        const auto reading = read_rules(rules, site_path);
        CHECK_FALSE(reading.value);
        CHECK_THAT(told(reading.faults), Contains("site.toml:6:1: C1"));
    }
    SECTION("an id twice") {
        folder.write("rules/d.toml", with(sterile, "default     = true\n", ""));
        CHECK_THAT(told(read_rules(rules, site_path).faults),
                   Contains("d.toml:2:15: id: \"usp797-test\" is there a second time"));
    }
    SECTION("two defaults of a chapter") {
        folder.write("rules/d.toml", with(sterile, "usp797-test", "usp797-other"));
        const auto reading = read_rules(rules, site_path);
        CHECK_FALSE(reading.value);
        CHECK_THAT(told(reading.faults),
                   Contains("rules: usp797-other: usp797-test is the default edition of usp797 as well"));
    }
    SECTION("a row id in two chapters") {
        folder.write("rules/c.toml", with(in_use, "\"MDV\"", "\"C1\""));
        CHECK_THAT(told(read_rules(rules, site_path).faults), Contains("has a row C1, too"));
    }
}

TEST_CASE("a site switches the edition") {
    const test::TemporaryFolder folder;
    folder.write("rules/a.toml", sterile);
    folder.write("rules/b.toml",
                 with(with(with(sterile, "usp797-test", "usp797-older"), "default     = true\n", ""),
                      "\"12 h\"", "\"9 h\""));
    const auto site_path = folder.path() / "site.toml";
    const auto in_force = [&] {
        const auto reading = read_rules(folder.path() / "rules", site_path);
        REQUIRE(reading.value);
        return reading.value->in_force("usp797")->rows[0].limits.at(bud::Storage::room);
    };
    CHECK(in_force() == test::hours(12));
    folder.write("site.toml", with(site.substr(0, site.find("\n[[shorten]]\nrow    = \"MDV\"")),
                                   "usp797-test", "usp797-older"));
    CHECK(in_force() == test::hours(9));
    // What shortened the one may lengthen the other.
    folder.write("site.toml", with(with(site.substr(0, site.find("\n[[shorten]]\nrow    = \"MDV\"")),
                                        "usp797-test", "usp797-older"),
                                   "\"6 h\"", "\"10 h\""));
    CHECK_FALSE(read_rules(folder.path() / "rules", site_path).value);
}

TEST_CASE("rules that are not there, and a site's file that cannot be read, give no book") {
    const test::TemporaryFolder folder;
    const auto missing = read_rules(folder.path() / "none", "");
    CHECK_FALSE(missing.value);
    CHECK(missing.faults.at(0).cause == Cause::not_found);
    fs::create_directory(folder.path() / "empty");
    CHECK_FALSE(read_rules(folder.path() / "empty", "").value);
    folder.write("rules/a.toml", sterile);
    const auto rules = folder.path() / "rules";
    CHECK(read_rules(rules, "").value);
    CHECK(read_rules(rules, folder.path() / "none.toml").value);  // no site has decided anything
    fs::create_directory(folder.path() / "site.toml");
    CHECK_FALSE(read_rules(rules, folder.path() / "site.toml").value);
    fs::create_symlink(folder.path() / "gone.toml", folder.path() / "dangling.toml");
    CHECK_FALSE(read_rules(rules, folder.path() / "dangling.toml").value);
    fs::create_symlink("circle.toml", folder.path() / "circle.toml");
    CHECK_FALSE(read_rules(rules, folder.path() / "circle.toml").value);
    fs::create_directory(rules / "b.toml");
    CHECK_FALSE(read_rules(rules, "").value);
}
