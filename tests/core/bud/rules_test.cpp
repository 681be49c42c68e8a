// SPDX-License-Identifier: Apache-2.0
// What makes a book of rules sound.
#include "core/bud/rules.hpp"

#include <functional>

#include <catch2/catch.hpp>

#include "tests/core/bud/rule_book.hpp"

using namespace vialwright;
using namespace vialwright::test;
using bud::Storage;
using Catch::Contains;

namespace {

std::string said(const bud::RuleFaults& faults) {
    std::string all;
    for (const auto& fault : faults) all += fault.about + ": " + fault.message + "\n";
    return all;
}

struct Slip {
    std::function<void(bud::RuleBook&)> make;
    const char* says;
};

bud::Shortening& shorten(bud::RuleBook& book, const char* row) {
    bud::Shortening shortening;
    shortening.row = row;
    shortening.source = "committee";
    book.site.shorten.push_back(shortening);
    return book.site.shorten.back();
}

}  // namespace

TEST_CASE("a sound book has no fault", "[bud]") {
    for (const auto& set : rule_book().sets) CHECK(said(bud::faults_of(set)).empty());
    CHECK(said(bud::faults_between(rule_book())).empty());
    CHECK(said(bud::faults_of_site(rule_book())).empty());
}

TEST_CASE("an edition that answers twice, or not at all, is faulty", "[bud]") {
    const Slip slips[] = {
        {[](auto& b) { b.sets[0].rows[0].id = "C1"; }, "C1: usp797-2023: the row C1 is there a second time"},
        {[](auto& b) { b.sets[2].opened[0].id = "SDV"; }, "the row SDV is there a second time"},
        {[](auto& b) { b.sets[0].rows[1].limits = {}; }, "the row C1 has no limit for any storage"},
        {[](auto& b) { b.sets[0].rows[3].components.reset(); },
         "C2-A-N-S: usp797-2023: the rows C2-A-N-NS and C2-A-N-S answer the same question"},
        {[](auto& b) { b.sets[0].rows[2].process.reset(); }, "answer the same question"},
        {[](auto& b) { b.sets[0].rows[4].tested.reset(); }, "answer the same question"},
        {[](auto& b) { b.sets[1].rows[1].form = bud::Form::nonpreserved_aqueous; },
         "answer the same question"},
        {[](auto& b) { b.sets[2].opened[1].container = bud::Opened::single_dose_iso5; },
         "SDV: in-use-2023: the rows SDV-ISO5 and SDV answer the same question"},
        {[](auto& b) { b.sets[2].opened[0].limits = limits(12, 0, 0); }, "write either"},
        {[](auto& b) { b.sets[2].opened[4].limit = hours(4); },
         "PBP: in-use-2023: in the row PBP the label's time"},
        {[](auto& b) { b.sets[2].opened[4].limits = limits(4, 0, 0); }, "the label's time counts alone"},
    };
    for (const auto& slip : slips) {
        bud::RuleBook book = rule_book();
        slip.make(book);
        std::string all;
        for (const auto& set : book.sets) all += said(bud::faults_of(set));
        CHECK_THAT(all, Contains(slip.says));
    }
}

TEST_CASE("editions must not contradict each other", "[bud]") {
    bud::RuleBook book = rule_book();
    book.sets.push_back(sterile_rules());
    book.sets.back().id = "usp797-other";
    CHECK_THAT(said(bud::faults_between(book)),
               Contains("usp797-2023 is the default edition of usp797 as well"));
    book.sets.back().is_default = false;
    CHECK(said(bud::faults_between(book)).empty());  // the same rows in two editions of one chapter
    book.sets[1].rows[0].id = "C1";
    CHECK_THAT(said(bud::faults_between(book)), Contains("usp795-2023: usp797-2023 has a row C1, too"));
}

TEST_CASE("a site may choose and shorten, never lengthen", "[bud]") {
    const Slip slips[] = {
        {[](auto& b) { b.site.editions = {"usp797-2099"}; }, "the edition usp797-2099, which there is not"},
        {[](auto& b) {
             b.sets.push_back(sterile_rules());
             b.sets.back().id = "usp797-b";
             b.site.editions = {"usp797-2023", "usp797-b"};
         },
         "usp797-b: the site chooses two editions of usp797"},
        {[](auto& b) { shorten(b, "C9").limits.at(Storage::room) = hours(1); },
         "which no edition in force has"},
        {[](auto& b) { shorten(b, "C1").limits.at(Storage::room) = hours(13); },
         "C1: C1: the site's 13 hours (room) is longer than the chapter's 12 hours"},
        {[](auto& b) { shorten(b, "C1").limits.at(Storage::room) = hours(12); }, ""},
        {[](auto& b) { shorten(b, "C1").limits.at(Storage::freezer) = hours(1); },
         "a limit (freezer), where the chapter has none"},
        {[](auto& b) {
             shorten(b, "C2-A-Y").limits.at(Storage::room) = {std::chrono::minutes(0), 1};
         },
         "cannot be compared"},
        {[](auto& b) { shorten(b, "C1").opened = hours(1); },
         "a limit once opened, where the chapter has none"},
        {[](auto& b) { shorten(b, "MDV").opened = days(29); }, "the site's 29 days once opened is longer"},
        {[](auto& b) { shorten(b, "AMPUL").opened = hours(1); }, "where the chapter has none"},
        {[](auto& b) { shorten(b, "MDV").limits.at(Storage::room) = hours(1); },
         "where the chapter has none"},
        {[](auto& b) { shorten(b, "CSP-TOPICAL").limits.at(Storage::room) = hours(25); },
         "25 hours (room) is longer"},
        {[](auto& b) { shorten(b, "CSP-TOPICAL").opened = hours(2); }, "where the chapter has none"},
        {[](auto& b) { shorten(b, "C1"); }, "C1: the site gives no limit"},
        {[](auto& b) {
             shorten(b, "C1").limits.at(Storage::room) = hours(6);
             shorten(b, "C1").limits.at(Storage::refrigerator) = hours(12);
         },
         "shortens this row more than once"},
    };
    for (const auto& slip : slips) {
        bud::RuleBook book = rule_book();
        slip.make(book);
        const std::string all = said(bud::faults_of_site(book));
        CHECK_THAT(all, Contains(slip.says));
        CHECK(all.empty() == std::string(slip.says).empty());
    }
}

TEST_CASE("what a site may shorten", "[bud]") {
    bud::RuleBook book = rule_book();
    shorten(book, "C2-A-N-S").limits = limits(48, 168, 720);
    shorten(book, "ALLERGEN-SET").limits.at(Storage::refrigerator) = {std::chrono::minutes(0), 6};
    shorten(book, "MDV").opened = days(28);
    shorten(book, "PBP").opened = hours(4);  // beside the label's time, which goes on counting
    shorten(book, "CSP-TOPICAL").limits = limits(12, 24, 0);
    CHECK(said(bud::faults_of_site(book)).empty());
}

TEST_CASE("a site is judged against the edition that it chose", "[bud]") {
    bud::RuleBook book = rule_book();
    bud::RuleSet other = sterile_rules();
    other.id = "usp797-b";
    other.is_default = false;
    other.rows[1].limits.at(Storage::room) = hours(6);
    book.sets.push_back(other);
    shorten(book, "C1").limits.at(Storage::room) = hours(8);
    CHECK(said(bud::faults_of_site(book)).empty());
    book.site.editions = {"usp797-b"};
    CHECK_THAT(said(bud::faults_of_site(book)), Contains("longer than the chapter's 6 hours"));
}
