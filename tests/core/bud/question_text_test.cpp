// SPDX-License-Identifier: Apache-2.0
#include "core/bud/question_text.hpp"

#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

namespace {

const std::string usp797 = "standard=usp797 category=1 storage=room made=2026-11-22T14:00 ";
const std::string usp795 = "standard=usp795 form=other storage=room made=2026-11-22T14:00 ";
const std::string in_use = "in_use=multiple-dose opened=2026-11-22T14:00 ";

std::vector<FieldFault> faults(const std::string& line) {
    const auto question = read(line);
    return question ? std::vector<FieldFault>{} : question.error();
}

bud::Preparation preparation(const std::string& line) {
    const auto question = read(line);
    REQUIRE(question);
    return std::get<bud::Preparation>(question->about);
}

}  // namespace

TEST_CASE("every field is read as it is written", "[bud]") {
    const auto p = preparation(
        "standard=usp797 category=2 process=terminal sterility_test=pending "
        "components=nonsterile products=2 storage=freezer made=2026-11-22T14:00 "
        "stability=36h study=3mo antimicrobial=shown component=A=B=2026-12 "
        "component_bud=Stock=2026-11-30T08:00 moved=room=2026-11-25T09:00 "
        "moved=refrigerator=2026-11-24T09:00");
    CHECK(p.standard == bud::Standard::usp797);
    CHECK(p.category == bud::Category::two);
    CHECK(p.process == bud::Process::terminal);
    CHECK(p.sterility_test == bud::SterilityTest::pending);
    CHECK(p.components == bud::Components::nonsterile);
    CHECK(p.products == 2);
    CHECK(p.storage == bud::Storage::freezer);
    CHECK(p.made == at("2026-11-22T14:00"));
    CHECK(p.stability == hours(36));
    CHECK(p.study == bud::Period{std::chrono::minutes(0), 3});
    CHECK(p.antimicrobial == bud::Antimicrobial::shown);
    REQUIRE(p.component_expiries.size() == 1);
    CHECK(p.component_expiries[0].name == "A=B");  // parted at the last "="
    CHECK(p.component_expiries[0].until == at("2026-12-31T23:59"));
    CHECK(p.component_dates.at(0).until == at("2026-11-30T08:00"));
    REQUIRE(p.moves.size() == 2);  // in order of time, not of writing
    CHECK(p.moves[0].to == bud::Storage::refrigerator);
    CHECK(p.moves[1].to == bud::Storage::room);
    const auto q = preparation(usp795 + "water_activity=0.45");
    CHECK(q.form == bud::Form::other);
    CHECK(q.water_activity == numbers::Exact::ratio(45, 100));
    const auto site = preparation("standard=site limit=90d made=2026-11-22T14:00");
    CHECK(site.site_limit == days(90));
    CHECK_FALSE(site.storage);
}

TEST_CASE("every term of the contract is a word, and no other spelling is", "[bud]") {
    for (const auto word : {"immediate", "1", "2", "3", "allergen-set"})
        CHECK(faults("standard=usp797 made=2026-11-22T14:00 category=" + std::string(word)).empty());
    for (const auto word :
         {"single-dose-iso5", "single-dose", "multiple-dose", "ampul", "bulk-package",
          "compounded-single-dose", "compounded-multiple-dose", "nonpreserved-topical", "bag-and-vial"})
        CHECK(faults("opened=2026-11-22T14:00 in_use=" + std::string(word)).empty());
    struct Row {
        const char* field;
        const char* text;
    };
    for (const auto& [field, text] : {Row{"category", "4"},
                                      {"category", "I"},
                                      {"category", "Immediate"},
                                      {"process", "filtration"},
                                      {"sterility_test", "pass"},
                                      {"sterility_test", "PASSED"},
                                      {"components", "api"},
                                      {"storage", "fridge"},
                                      {"storage", "CRT"},
                                      {"moved", "fridge=2026-11-23T09:00"},
                                      {"antimicrobial", "yes"}}) {
        CAPTURE(field, text);
        const auto found = faults(usp797 + "study=9d " + field + "=" + text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].field == field);
        CHECK_THAT(found[0].message, Contains("write one of"));
    }
}

TEST_CASE("a time that cannot be read says how to write it", "[bud]") {
    for (const auto time :
         {"2026-11-22", "22.11.2026", "2026-02-30T10:00", "2026-02-29T10:00", "2026-11-22T24:00",
          "2026-11-22T14:60", "2026-11-22T2:00pm", "now", "2026-11-22T14:00-5", "1999-12-31T23:59",
          "2100-01-01T00:00", "2026-11-22T14:00.5"}) {
        CAPTURE(time);
        for (const std::string field : {"made", "today"}) {
            const auto found =
                faults("standard=usp797 " + field + "=" + time +
                       (field == "today" ? " made=2026-11-22T14:00" : " today=2026-11-22T14:00"));
            REQUIRE(found.size() == 1);
            CHECK(found[0].field == field);
            CHECK_THAT(found[0].message, Contains("2026-03-01T14:00"));
        }
        if (std::string(time) != "2026-11-22")
            CHECK(faults(usp797 + "component=Glycine=" + time).size() == 1);
        CHECK(faults(usp797 + "moved=refrigerator=" + time).size() == 1);
    }
    CHECK(faults("standard=usp797 category=1").at(0).field == "made");
    CHECK_THAT(faults("standard=usp797 category=1").at(0).message, Contains("is needed"));
}

TEST_CASE("all faults come at once", "[bud]") {
    const auto found = faults(
        "standard=usp797 category=9 process=x storage=shelf made=soon stability=4 "
        "component=Glycine component_bud==2026-12-01 moved=room moved=shelf=2026-11-23T09:00");
    std::vector<std::string> fields;
    for (const auto& fault : found) fields.push_back(fault.field);
    CHECK(fields == std::vector<std::string>{"category", "process", "storage", "made", "stability",
                                             "component", "component_bud", "moved", "moved", "today"});
}

TEST_CASE("a field that belongs to another question is refused, never ignored", "[bud]") {
    struct Row {
        std::string question;
        const char* field;
    };
    const Row rows[] = {
        {usp797 + "form=other", "form"},
        {usp797 + "water_activity=0.5", "water_activity"},
        {usp797 + "limit=9d", "limit"},
        {usp797 + "opened=2026-11-22T14:00", "opened"},
        {usp797 + "expiry=2026-12", "expiry"},
        {usp797 + "labeled=4h", "labeled"},
        {usp797 + "antimicrobial=shown", "antimicrobial"},  // of which study?
        {usp795 + "category=1", "category"},
        {usp795 + "process=aseptic", "process"},
        {usp795 + "sterility_test=none", "sterility_test"},
        {usp795 + "sterility_test=failed", "sterility_test"},
        {usp795 + "components=sterile", "components"},
        {usp795 + "products=2", "products"},
        {"standard=site limit=9d made=2026-11-22T14:00 category=1", "category"},
        {"standard=site limit=9d made=2026-11-22T14:00 form=other", "form"},
        {in_use + "category=1", "category"},
        {in_use + "process=aseptic", "process"},
        {in_use + "form=other", "form"},
        {in_use + "storage=room", "storage"},
        {in_use + "made=2026-11-22T14:00", "made"},
        {in_use + "limit=9d", "limit"},
        {in_use + "stability=9d", "stability"},
        {in_use + "study=9d", "study"},
        {in_use + "antimicrobial=shown", "antimicrobial"},
        {in_use + "component=Glycine=2026-12", "component"},
        {in_use + "component_bud=Glycine=2026-12-01", "component_bud"},
        {in_use + "moved=room=2026-11-23T14:00", "moved"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.question);
        const auto found = faults(row.question);
        REQUIRE(found.size() == 1);
        CHECK(found[0].field == row.field);
        CHECK_THAT(found[0].message, Contains("belongs to"));
    }
    CHECK(faults("made=2026-11-22T14:00").at(0).field == "standard");
    CHECK(faults(usp797 + "in_use=ampul").at(0).field == "standard");
    CHECK(faults("standard=usp800 made=2026-11-22T14:00").at(0).field == "standard");
    CHECK(faults("in_use=vial opened=2026-11-22T14:00").at(0).field == "in_use");
}

TEST_CASE("numbers are exact, plain, and within their bounds", "[bud]") {
    for (const auto activity : {"0", "0.6", "0.60", "1", "0.123456789012"})
        CHECK(faults(usp795 + "water_activity=" + activity).empty());
    for (const auto activity : {"-0.1", "1.01", "60", "60%", "0,6", "1e-1", "x", ".6"}) {
        CAPTURE(activity);
        CHECK(faults(usp795 + "water_activity=" + activity).size() == 1);
    }
    for (const auto count : {"1", "3", "1000"}) CHECK(faults(usp797 + "products=" + count).empty());
    for (const auto count : {"0", "-1", "1.5", "1001", "two", "99999999999999999999"}) {
        CAPTURE(count);
        CHECK(faults(usp797 + "products=" + count).size() == 1);
    }
}

TEST_CASE("a component has a name and a date; one's own beyond-use date is never a month (rule T1)",
          "[bud]") {
    for (const auto pair : {"Glycine", "=2026-12", "Glycine=", "="}) {
        CHECK(faults(usp797 + "component=" + pair).size() == 1);
        CHECK(faults(usp797 + "component_bud=" + pair).size() == 1);
        CHECK(faults(usp797 + "moved=" + pair).size() == 1);
    }
    CHECK(faults(usp797 + "component=Glycine=2026-12").empty());
    CHECK(faults(usp797 + "component_bud=Stock=2026-12-01").empty());
    const auto found = faults(usp797 + "component_bud=Stock=2026-12");
    REQUIRE(found.size() == 1);
    CHECK_THAT(found[0].message, Contains("is a month"));
    // A name of blanks is none, and outer blanks are no part of a name.
    Typed blank = typed(usp797);
    blank.text.component = {"  =2026-12"};
    CHECK_FALSE(bud::read_question(blank.text, zone(), at("2026-11-22T14:00")));
    blank.text.component = {" Glycine =2026-12"};
    const auto named = bud::read_question(blank.text, zone(), at("2026-11-22T14:00"));
    REQUIRE(named);
    CHECK(std::get<bud::Preparation>(named->about).component_expiries[0].name == "Glycine");
}

TEST_CASE("a time that never was refuses, wherever it stands", "[bud]") {
    for (const std::string question :
         {"standard=usp797 category=1 storage=room today=2026-03-08T12:00 made=2026-03-08T02:30",
          "standard=usp797 category=1 storage=room made=2026-03-08T01:00 today=2026-03-08T02:30",
          "standard=usp797 category=1 storage=room made=2026-03-08T01:00 component=Water=2026-03-08T02:30",
          "standard=usp797 category=1 storage=room made=2026-03-08T01:00 "
          "component_bud=Stock=2026-03-08T02:00",
          "standard=usp797 category=1 storage=room made=2026-03-08T01:00 moved=refrigerator=2026-03-08T02:59",
          "in_use=multiple-dose opened=2026-03-08T02:30",
          "in_use=multiple-dose opened=2026-03-01T02:30 expiry=2026-03-08T02:30"}) {
        CAPTURE(question);
        const auto answer = ask(question);
        REQUIRE(answer.refused);
        CHECK(answer.refused->rule == "bud.time-never-was");
        CHECK_THAT(answer.refused->message, Contains("2026-03-08T02:") && Contains("America/New_York"));
    }
    // With its offset, or in a zone whose clocks do not change, it is a time like any other.
    CHECK(told("standard=usp797 category=1 storage=room made=2026-03-08T02:30-05:00") == "2026-03-08 15:30");
    CHECK(told("standard=usp797 category=1 storage=room zone=UTC made=2026-03-08T02:30") ==
          "2026-03-08 14:30");
}

TEST_CASE("of a time that came twice the earlier is taken, of today the later: both shorten", "[bud]") {
    const auto made = ask("standard=usp797 category=1 components=sterile storage=room made=2026-11-01T01:30");
    CHECK(made.date == at("2026-11-01T13:30:00-04:00"));
    CHECK(has_caution(made, "bud.time-twice"));
    CHECK(ask("standard=usp797 category=1 storage=room made=2026-11-01T01:30-05:00").date ==
          at("2026-11-01T13:30:00-05:00"));
    const auto expiry =
        ask("standard=usp797 category=1 storage=room made=2026-10-31T22:00 "
            "component=Water=2026-11-01T01:30");
    CHECK(expiry.date == at("2026-11-01T01:30:00-04:00"));
    CHECK(has_caution(expiry, "bud.time-twice"));
    const auto question = read("standard=usp797 made=2026-10-31T22:00 today=2026-11-01T01:30");
    REQUIRE(question);
    CHECK(question->today == at("2026-11-01T01:30:00-05:00"));
    CHECK(question->findings.empty());
    // A day ends with the later of the two.
    CHECK(told("standard=usp797 category=1 storage=room made=2026-11-01T15:00 component=Water=2026-11-01") ==
          "2026-11-01 23:59");
}

TEST_CASE("where today is not said the caller's clock counts", "[bud]") {
    Typed question = typed(usp797);
    question.text.today.clear();
    const auto now = at("2026-11-22T14:05");
    CHECK(bud::read_question(question.text, zone(), now)->today == now);
}
