// SPDX-License-Identifier: Apache-2.0
// What a site decides: its own stability study as an outsourcing facility, editions, shorter limits, signatures.
#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using bud::Storage;

namespace {

const std::string sterile =
    "standard=usp797 category=2 process=aseptic sterility_test=none "
    "components=sterile made=2026-11-22T14:00 ";

bud::Shortening shorter(std::string row, Storage storage, bud::Period limit) {
    bud::Shortening shortening;
    shortening.row = std::move(row);
    shortening.limits.at(storage) = limit;
    shortening.source = "committee";
    return shortening;
}

bud::Shortening shorter(std::string row, bud::Period opened) {
    bud::Shortening shortening;
    shortening.row = std::move(row);
    shortening.opened = opened;
    shortening.source = "committee";
    return shortening;
}

bud::RuleBook with(std::vector<bud::Shortening> shorten) {
    bud::RuleBook book = rule_book();
    book.site.shorten = std::move(shorten);
    return book;
}

}  // namespace

TEST_CASE("an outsourcing facility's date is the limit of its own study (regulatory 3)", "[bud]") {
    const std::string site = "standard=site storage=room ";
    CHECK(told(site + "limit=180d made=2026-11-22T14:00") == "2027-05-21 14:00");
    CHECK(told(site + "limit=180d made=2013-06-13T12:00 zone=UTC") == "2013-12-10 12:00");
    CHECK(told(site + "limit=6mo made=2026-08-31T10:00") == "2027-02-28 10:00");
    CHECK(told(site + "limit=1y made=2028-02-29T10:00") == "2029-02-28 10:00");
    CHECK(told(site + "limit=365d made=2028-02-29T10:00") == "2029-02-28 10:00");
    CHECK(told(site + "limit=18h made=2026-11-22T14:00") == "2026-11-23 08:00");
    CHECK(ask(site + "limit=180d made=2026-11-22T14:00").limited_by == "site.limit");
    CHECK(told(site + "limit=180d made=2026-11-22T14:00 component=Glycine=2027-03") == "2027-03-31 23:59");
    CHECK(told(site + "limit=180d made=2026-11-22T14:00 stability=90d") == "2027-02-20 14:00");
    CHECK(told(site + "limit=180d made=2026-11-22T14:00 component=Glycine=2026-03") ==
          "refused: component.expiry:Glycine");
    // No table is asked: there need not be one.
    CHECK(told(site + "limit=180d made=2026-11-22T14:00", {}) == "2027-05-21 14:00");
}

TEST_CASE("for which storage a facility's study holds is missed where it is not said", "[bud]") {
    CHECK(has_caution(ask("standard=site limit=90d made=2026-11-22T14:00"), "bud.storage-not-said"));
    CHECK_FALSE(ask("standard=site limit=90d storage=room made=2026-11-22T14:00").has_caution());
}

TEST_CASE("a site's shorter limit is one more candidate, for its storage alone", "[bud]") {
    const auto book = with({shorter("C2-A-N-S", Storage::refrigerator, days(7))});
    const auto answer = ask(sterile + "storage=refrigerator", book);
    CHECK(told(sterile + "storage=refrigerator", book) == "2026-11-29 14:00");
    CHECK(answer.limited_by == "site.C2-A-N-S");
    CHECK(rules_of(answer) == std::vector<std::string>{"usp797.C2-A-N-S", "site.C2-A-N-S"});
    CHECK(answer.candidates[1].source == "committee");
    CHECK(told(sterile + "storage=room", book) == "2026-11-26 14:00");
    CHECK(told(sterile + "storage=refrigerator stability=5d", book) == "2026-11-27 14:00");
}

TEST_CASE("even a longer limit of a site that was never judged lengthens nothing", "[bud]") {
    const auto book = with({shorter("C2-A-N-S", Storage::refrigerator, days(70)),
                            shorter("SDV-ISO5", hours(24)), shorter("C1", Storage::freezer, days(45))});
    CHECK(told(sterile + "storage=refrigerator", book) == "2026-12-02 14:00");
    CHECK(told("in_use=single-dose-iso5 opened=2026-11-22T14:00", book) == "2026-11-23 02:00");
    CHECK(told("standard=usp797 category=1 storage=freezer made=2026-11-22T14:00", book) ==
          "refused: usp797.not-permitted");
}

TEST_CASE("a site's shorter limit counts on from a move as well", "[bud]") {
    const auto book = with({shorter("C2-A-N-S", Storage::room, days(2))});
    const std::string thawed = sterile + "storage=freezer moved=room=2026-12-01T09:00 today=2026-12-01T09:00";
    CHECK(told(thawed) == "2026-12-05 09:00");
    CHECK(told(thawed, book) == "2026-12-03 09:00");
    CHECK(ask(thawed, book).limited_by == "site.C2-A-N-S");
}

TEST_CASE("a site's shorter limit holds where a study extends the chapter's", "[bud]") {
    const auto book = with({shorter("N-AQ-P", Storage::room, days(14))});
    CHECK(told("standard=usp795 form=preserved-aqueous storage=room study=90d antimicrobial=shown "
               "made=2026-11-22T14:00",
               book) == "2026-12-06 14:00");
}

TEST_CASE("a site shortens opened containers, whatever their label says", "[bud]") {
    const auto book = with({shorter("SDV-ISO5", hours(6)), shorter("MDV", days(14)), shorter("PBP", hours(4)),
                            shorter("CSP-TOPICAL", Storage::refrigerator, hours(48))});
    const std::string opened = "opened=2026-11-22T14:00 in_use=";
    CHECK(told(opened + "single-dose-iso5", book) == "2026-11-22 20:00");
    CHECK(told(opened + "multiple-dose", book) == "2026-12-06 14:00");
    CHECK(told(opened + "multiple-dose labeled=42d", book) == "2026-12-06 14:00");
    CHECK(told(opened + "bulk-package labeled=8h", book) == "2026-11-22 18:00");
    CHECK(told(opened + "bulk-package labeled=2h", book) == "2026-11-22 16:00");
    CHECK(told(opened + "bulk-package", book) == "refused: in-use.labeled-time");
    CHECK(told(opened + "nonpreserved-topical expiry=2027-01 storage=refrigerator", book) ==
          "2026-11-24 14:00");
    CHECK(told(opened + "nonpreserved-topical expiry=2027-01 storage=room", book) == "2026-11-23 14:00");
}

TEST_CASE("a site chooses the edition", "[bud]") {
    bud::RuleBook book = rule_book();
    bud::RuleSet other = sterile_rules();
    other.id = "usp797-older";
    other.is_default = false;
    other.rows[1].limits.at(Storage::room) = hours(6);
    book.sets.insert(book.sets.begin(), other);
    const std::string category1 = "standard=usp797 category=1 storage=room made=2026-11-22T14:00";
    CHECK(told(category1, book) == "2026-11-23 02:00");
    book.site.editions = {"usp797-older"};
    CHECK(told(category1, book) == "2026-11-22 20:00");
    CHECK(book.in_force("usp797")->id == "usp797-older");
    CHECK(book.in_force("usp795")->id == "usp795-2023");  // not chosen: the default
    CHECK_FALSE(book.in_force("usp796"));
}

TEST_CASE("rules that nobody signed say so; a site's signed choice of an edition is a signature", "[bud]") {
    const std::string category1 =
        "standard=usp797 category=1 components=sterile storage=room made=2026-11-22T14:00";
    const auto not_signed = [&](const bud::RuleBook& book) {
        return has_finding(ask(category1, book), "bud.rules.not-approved");
    };
    bud::RuleBook book = rule_book();
    CHECK(not_signed(book));
    book.site.approved_on = time::parse_date("2026-11-01");
    CHECK(not_signed(book));  // it decided nothing about this chapter
    book.site.editions = {"usp797-2023"};
    CHECK_FALSE(not_signed(book));
    book.site.approved_on.reset();
    CHECK(not_signed(book));
    book.sets[0].approved_on = time::parse_date("2026-11-01");
    CHECK_FALSE(not_signed(book));
}
