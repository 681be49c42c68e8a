// SPDX-License-Identifier: Apache-2.0
// Which limits are named where no dose keeps all of an order's at once: the fewest, of those the fewest hard ones. Each case
// in words, with the dose that would be best worked out beside it.
#include <functional>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/support/assessment_text.hpp"
#include "tests/support/golden_file.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::DoseRule;

namespace {

struct Case {
    const char* title;
    std::function<void(DoseRule&, dosing::OrderText&)> change;
};

// One dose on one day: dose, day and course are the same amount.
const std::vector<Case> cases{
    {"met exactly by an end that is exclusive",
     [](auto& rule, auto&) {
         rule.per_dose.usual_min = bound("100 mg");
         rule.per_day.hard_max = bound("100 mg/day", false);
     }},
    {"met exactly by two ends that are inclusive: feasible",
     [](auto& rule, auto&) {
         rule.per_dose.usual_min = bound("100 mg");
         rule.per_day.hard_max = bound("100 mg/day");
     }},
    {"a cap",
     [](auto& rule, auto&) {
         rule.per_dose.usual_min = bound("140 mg");
         rule.per_day.cap = bound("100 mg/day");
     }},
    {"room for 10 mg until the end of a lifetime",
     [](auto& rule, auto& order) {
         rule.per_dose.usual_min = bound("70 mg");
         rule.lifetime.hard_max = bound("1 g");
         order.given_before = "990 mg";
     }},
    {"room for 200 mg until the end of a lifetime: feasible",
     [](auto& rule, auto& order) {
         rule.per_dose.usual_min = bound("150 mg");
         rule.lifetime.hard_max = bound("1,200 mg");
         order.given_before = "1,000 mg";
     }},
    {"no room at all",
     [](auto& rule, auto& order) {
         rule.lifetime.hard_max = bound("1 g");
         order.given_before = "1 g";
     }},
    {"the sharper of two least ends",
     [](auto& rule, auto&) {
         rule.per_dose.usual_min = bound("100 mg");
         rule.per_day.usual_min = bound("120 mg/day");
         rule.per_course.usual_max = bound("110 mg");
     }},
    {"the first of two least ends that are alike",
     [](auto& rule, auto&) {
         rule.per_dose.usual_min = bound("100 mg");
         rule.per_day.usual_min = bound("100 mg/day");
         rule.per_course.usual_max = bound("90 mg");
     }},
    {"of two ends that are alike the exclusive one",
     [](auto& rule, auto&) {
         rule.per_dose.usual_max = bound("100 mg");
         rule.per_day.usual_max = bound("100 mg/day", false);
         rule.per_course.usual_min = bound("100 mg");
     }},
    {"the first of two most ends that are alike",
     [](auto& rule, auto&) {
         rule.per_dose.usual_max = bound("100 mg");
         rule.per_day.usual_max = bound("100 mg/day");
         rule.per_course.usual_min = bound("110 mg");
     }},
    {"the best dose is between two ends that it must not reach: 102 mg",
     [](auto& rule, auto&) {
         rule.per_dose.hard_min = bound("100 mg", false);
         rule.per_day.usual_max = bound("30 mg/day");
         rule.per_course.hard_max = bound("104 mg", false);
     }},
    {"the best dose is beyond the last end: more than 100 mg",
     [](auto& rule, auto&) {
         rule.per_dose.hard_min = bound("100 mg", false);
         rule.per_day.usual_max = bound("90 mg/day");
     }},
    {"the best dose is the last end: 100 mg",
     [](auto& rule, auto&) {
         rule.per_dose.hard_min = bound("100 mg");
         rule.per_dose.hard_max = bound("100 mg");
         rule.per_day.usual_max = bound("90 mg/day");
     }},
    {"the best dose is the first end: 100 mg",
     [](auto& rule, auto&) {
         rule.per_dose.hard_min = bound("100 mg");
         rule.per_dose.hard_max = bound("100 mg");
         rule.per_day.usual_min = bound("200 mg/day");
     }},
    {"the best dose is before the first end: less than 100 mg",
     [](auto& rule, auto&) {
         rule.per_dose.hard_max = bound("100 mg", false);
         rule.per_day.usual_min = bound("200 mg/day");
     }},
};

}  // namespace

TEST_CASE("what stands in the way of every dose is named", "[protocol]") {
    std::string text;
    for (const auto& one : cases) {
        auto monograph = plain_product();
        auto order = order_of("50 mg");
        order.per_day = "1";
        order.days = "1";
        one.change(monograph.doses[0], order);
        const auto a = assess(monograph, order);
        const auto* finding = find(a, "dose.limits.conflict");
        text += fmt::format("{}\n  {}\n", one.title, finding ? protocol::sentence(*finding) : "nothing");
    }
    CHECK(golden_difference(golden_protocol("nothing-feasible.approved.txt"), text) == "");
}
