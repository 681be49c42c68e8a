// SPDX-License-Identifier: Apache-2.0
// How often, how long and how much in all. What is limited and was not said is never within.
#include <catch2/catch.hpp>

#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {

formulary::Monograph limited(auto change) {
    auto monograph = plain_product();
    monograph.doses[0].per_dose.hard_max = bound("1 g");
    change(monograph.doses[0]);
    return monograph;
}

dosing::OrderText order(std::string_view dose = "100 mg") {
    auto order = order_of(dose);
    order.weight = "20 kg";
    order.height = "115.2 cm";  // √(115.2 x 20 / 3,600) = 0.8 m² exactly
    return order;
}

}  // namespace

TEST_CASE("an interval has a shortest and a longest, both kept when met", "[protocol]") {
    const auto monograph = limited([](auto& rule) {
        rule.min_interval = age("6 h");
        rule.max_interval = age("12 h");
    });
    struct Row {
        const char* every;
        const char* per_day;
        Verdict verdict;
    };
    // Six doses a day lie at most 4 h apart, one dose a day 24 h.
    const auto row = GENERATE(values<Row>({{"6 h", "", Verdict::within},
                                           {"12 h", "", Verdict::within},
                                           {"720 min", "", Verdict::within},
                                           {"5 h 59 min", "", Verdict::stop},
                                           {"12 h 1 min", "", Verdict::stop},
                                           {"", "4", Verdict::within},
                                           {"", "2", Verdict::within},
                                           {"", "6", Verdict::stop},
                                           {"", "1", Verdict::stop},
                                           {"", "", Verdict::not_checked}}));
    CAPTURE(row.every, row.per_day);
    auto text = order();
    text.every = row.every;
    text.per_day = row.per_day;
    CHECK(assess(monograph, text).verdict == row.verdict);
}

TEST_CASE("an interval that is too long says so", "[protocol]") {
    const auto monograph = limited([](auto& rule) { rule.max_interval = age("12 h"); });
    auto text = order();
    text.every = "1 d";
    CHECK(protocol::sentence(*find(assess(monograph, text), "dose.max_interval")) ==
          "An interval of 24 h is longer than 12 h.");
}

TEST_CASE("a course has a longest length", "[protocol]") {
    const auto monograph = limited([](auto& rule) { rule.max_days = 5; });
    auto text = order();
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);
    text.days = "5";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.days = "6";
    const auto a = assess(monograph, text);
    CHECK(a.verdict == Verdict::stop);
    CHECK(protocol::sentence(*find(a, "dose.max_days")) == "A course of 6 days is longer than 5 days.");
}

TEST_CASE("the doses of an order are counted in all", "[protocol]") {
    auto monograph = limited([](auto& rule) { rule.max_doses = 6; });
    auto text = order();
    text.per_day = "2";
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);
    text.days = "3";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.days = "4";
    const auto a = assess(monograph, text);
    CHECK(a.verdict == Verdict::stop);
    CHECK(protocol::sentence(*find(a, "dose.max_doses")) ==
          "The order is for 8 doses in all, more than 6 doses.");
    monograph.doses[0].max_doses = 1;
    text = order();
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.days = "2";
    CHECK(protocol::sentence(*find(assess(monograph, text), "dose.max_doses")) ==
          "The rule is for a single dose; the order repeats it.");
}

TEST_CASE("a course is dose x doses a day x days", "[protocol]") {
    const auto monograph = limited([](auto& rule) {
        rule.per_course.usual_max = bound("75 mg/kg");
        rule.per_course.cap = bound("1.6 g");
    });
    auto text = order();
    text.per_day = "3";
    text.days = "5";  // 1,500 mg, 75 mg/kg
    const auto a = assess(monograph, text);
    CHECK(a.verdict == Verdict::within);
    CHECK(units::to_text(*a.course_dose) == "1,500 mg");
    text.dose = "101 mg";
    CHECK(assess(monograph, text).verdict == Verdict::caution);
    text.dose = "5 mg/kg";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.dose = "15 mg/kg/day";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.days = "6";  // 1,800 mg
    CHECK(assess(monograph, text).verdict == Verdict::stop);
}

TEST_CASE("a dose that is begun counts for its course", "[protocol]") {
    const auto monograph = limited([](auto& rule) { rule.per_course.hard_max = bound("1 g"); });
    auto text = order();
    text.every = "21 d";
    text.days = "63";  // day 1, 22 and 43
    CHECK(units::to_text(*assess(monograph, text).course_dose) == "300 mg");
    text.days = "64";
    CHECK(units::to_text(*assess(monograph, text).course_dose) == "400 mg");
    text.every = "5 h";
    text.days = "1";  // 0, 5, 10, 15 and 20 o'clock
    CHECK(units::to_text(*assess(monograph, text).course_dose) == "500 mg");
}

TEST_CASE("a course of unknown length or frequency blocks, and stops where one dose is already too much",
          "[protocol]") {
    const auto monograph = limited([](auto& rule) { rule.per_course.hard_max = bound("400 mg"); });
    auto text = order();
    text.per_day = "1";
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);
    text.days = "4";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.per_day.clear();
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);
    text.dose = "401 mg";
    CHECK(assess(monograph, text).verdict == Verdict::stop);
}

TEST_CASE("a lifetime dose is what was given before and this order", "[protocol]") {
    auto monograph = limited([](auto& rule) {
        rule.basis = formulary::Basis::body_surface;
        rule.lifetime.hard_max = bound("550 mg/m2");
    });
    struct Row {
        const char* before;
        const char* days;
        Verdict verdict;
    };
    // 0.8 m²: 440 mg in all; this order is 40 mg a day.
    const auto row = GENERATE(values<Row>({{"500 mg/m2", "", Verdict::within},
                                           {"400 mg", "", Verdict::within},
                                           {"0.4 g", "", Verdict::within},
                                           {"20 mg/kg", "", Verdict::within},
                                           {"400.1 mg", "", Verdict::stop},
                                           {"501 mg/m2", "", Verdict::stop},
                                           {"none", "", Verdict::within},
                                           {"0 mg", "11", Verdict::within},
                                           {"none", "12", Verdict::stop},
                                           {"", "", Verdict::not_checked},
                                           {"", "12", Verdict::stop}}));
    CAPTURE(row.before, row.days);
    auto text = order("40 mg");
    text.per_day = "1";
    text.given_before = row.before;
    text.days = row.days;
    CHECK(assess(monograph, text).verdict == row.verdict);
}

TEST_CASE("what was given before per m² needs the surface", "[protocol]") {
    const auto monograph = limited([](auto& rule) { rule.lifetime.hard_max = bound("1 g"); });
    auto text = order();
    text.given_before = "100 mg/m2";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.height.clear();
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);
}

TEST_CASE("the length of a course and what was given before are read strictly", "[dosing]") {
    const auto fault = [](std::string dosing::OrderText::*member, std::string_view text) {
        auto written = order();
        written.*member = text;
        const auto read = dosing::read_order(written, plain_product(), reference());
        return read ? std::string() : read.error()[0].field;
    };
    using T = dosing::OrderText;
    for (const auto* text : {"0", "1.5", "-1", "five", "5 d", "99999"})
        CHECK(fault(&T::days, text) == "days");
    for (const auto* text : {"100", ".5 g", "5 mL", "-1 g", "1 mmol", "a lot"})
        CHECK(fault(&T::given_before, text) == "given_before");
    for (const auto* text : {"0", "21", "1.5", "two"}) CHECK(fault(&T::sites, text) == "sites");
    CHECK(fault(&T::line, "midline") == "line");
}

TEST_CASE("doses that are days apart have a shortest interval too", "[protocol]") {
    const auto monograph = limited([](auto& rule) {
        rule.max_doses_per_day = 1;
        rule.min_interval = age("48 h");
    });
    auto text = order();
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);  // "once a day at most" is no interval
    text.every = "48 h";
    CHECK(assess(monograph, text).verdict == Verdict::within);
    text.every = "47 h";
    CHECK(assess(monograph, text).verdict == Verdict::stop);
    text.every = "";
    text.per_day = "1";
    CHECK(assess(monograph, text).verdict == Verdict::stop);
}

// Magnesium sulfate in pre-eclampsia: 1 to 2 g/h, and no more than 40 g a day: 2 g/h is 48 g a day.
TEST_CASE("a rate without an end runs all day", "[protocol]") {
    const auto monograph = limited([](auto& rule) {
        rule.per_dose = {};
        rule.rate.hard_max = bound("2 g/h");
        rule.per_day.hard_max = bound("40 g/day");
        rule.per_course.hard_max = bound("100 g");
    });
    struct Row {
        const char* rate;
        const char* over;
        Verdict verdict;
    };
    const auto row = GENERATE(values<Row>({{"1.6 g/h", "", Verdict::within},
                                           {"1.7 g/h", "", Verdict::stop},
                                           {"2 g/h", "", Verdict::stop},
                                           {"2.1 g/h", "", Verdict::stop},
                                           {"2 g/h", "20 h", Verdict::within},
                                           {"2 g/h", "21 h", Verdict::stop}}));
    CAPTURE(row.rate, row.over);
    auto text = order(row.rate);
    text.over = row.over;
    text.days = "2";
    if (!text.over.empty()) text.per_day = "1";
    const auto a = assess(monograph, text);
    for (const auto& finding : a.findings) UNSCOPED_INFO(protocol::sentence(finding));
    CHECK(a.verdict == row.verdict);
}

TEST_CASE("a rate that runs for days is a course", "[protocol]") {
    const auto monograph = limited([](auto& rule) {
        rule.per_dose = {};
        rule.rate.hard_max = bound("2 g/h");
        rule.per_course.hard_max = bound("100 g");
    });
    auto text = order("1 g/h");
    CHECK(assess(monograph, text).verdict == Verdict::not_checked);
    text.days = "4";
    const auto a = assess(monograph, text);
    CHECK(a.verdict == Verdict::within);
    CHECK(units::to_text(*a.course_dose) == "96,000 mg");
    CHECK(units::to_text(*a.daily_dose) == "24,000 mg/day");
    text.days = "5";
    CHECK(assess(monograph, text).verdict == Verdict::stop);
}
