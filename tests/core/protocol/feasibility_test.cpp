// SPDX-License-Identifier: Apache-2.0
// Where no dose keeps all limits of an order: what stands in the way is named, the fewest limits, soft ones first.
#include <catch2/catch.hpp>

#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {

// 10 kg, 10 mg/mL, four times a day unless changed.
dosing::OrderText order(std::string_view dose = "80 mg") {
    auto order = order_of(dose);
    order.weight = "10 kg";
    order.per_day = "4";
    return order;
}

std::string told(const formulary::Monograph& monograph, const dosing::OrderText& text) {
    const auto a = assess(monograph, text);
    const auto* finding = find(a, "dose.limits.conflict");
    return finding ? protocol::sentence(*finding) : "";
}

formulary::Monograph with(auto change) {
    auto monograph = plain_product();
    change(monograph.doses[0]);
    return monograph;
}

}  // namespace

TEST_CASE("limits that leave room say nothing", "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.usual_min = bound("7.5 mg/kg");
        rule.per_day.hard_max = bound("30 mg/kg/day");
    });
    CHECK(told(monograph, order("75 mg")).empty());  // both are met exactly
    CHECK(told(monograph, order("80 mg")).empty());  // broken, but 75 mg would keep both
}

TEST_CASE("one dose and its day that cannot both be kept are named, the soft one as what is in the way",
          "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.usual_min = bound("10 mg/kg");
        rule.per_day.hard_max = bound("30 mg/kg/day");
    });
    CHECK(told(monograph, order()) ==
          "No dose keeps all limits of this order at once: the usual minimum of the dose, 10 mg/kg, and the "
          "maximum "
          "of the daily dose, 30 mg/kg/day. One would without the usual minimum of the dose, 10 mg/kg.");
    auto seldom = order();
    seldom.per_day = "3";
    CHECK(told(monograph, seldom).empty());
}

TEST_CASE("an end that is exclusive leaves no room where both meet", "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.hard_min = bound("75 mg");
        rule.per_day.hard_max = bound("300 mg/day", false);
    });
    CHECK_FALSE(told(monograph, order()).empty());
}

TEST_CASE("of a section's limits on one side the tightest decides, usual or absolute", "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.hard_min = bound("2 mg/kg");
        rule.per_dose.usual_min = bound("7.5 mg/kg");
        rule.per_day.usual_max = bound("20 mg/kg/day");  // 50 mg a dose
        rule.per_day.hard_max = bound("60 mg/kg/day");
    });
    CHECK(told(monograph, order()) ==
          "No dose keeps all limits of this order at once: the usual minimum of the dose, 7.5 mg/kg, and the "
          "usual maximum of the daily dose, 20 mg/kg/day. One would without the usual minimum of the dose, "
          "7.5 mg/kg.");
}

TEST_CASE("what is in the way is one maximum where a dose below it breaks two minimums of a section",
          "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.hard_min = bound("6 mg/kg");
        rule.per_dose.usual_min = bound("7.5 mg/kg");
        rule.per_day.usual_max = bound("20 mg/kg/day");
    });
    CHECK_THAT(told(monograph, order()),
               Catch::EndsWith("One would without the usual maximum of the daily dose, 20 mg/kg/day."));
}

TEST_CASE("the smallest set of limits is named: one maximum rather than two minimums", "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.hard_min = bound("10 mg/kg");
        rule.per_course.hard_min = bound("1 g");                  // 125 mg a dose in two days
        rule.volume.hard_max = formulary::Bound{volume("8 mL")};  // 80 mg
    });
    auto text = order();
    text.days = "2";
    CHECK(told(monograph, text) ==
          "No dose keeps all limits of this order at once: the absolute minimum of the total of the course, "
          "1 g, and "
          "the maximum of the volume, 8 mL. One would without the maximum of the volume, 8 mL.");
}

TEST_CASE("two limits are named where no single one would do", "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.hard_min = bound("100 mg");
        rule.per_day.hard_min = bound("600 mg/day");  // 150 mg
        rule.volume.hard_max = formulary::Bound{volume("8 mL")};
        rule.per_course.hard_max = bound("720 mg");  // 90 mg
    });
    auto text = order();
    text.days = "2";
    CHECK_THAT(
        told(monograph, text),
        Catch::EndsWith("One would without the absolute minimum of the dose, 100 mg and the absolute minimum "
                        "of the daily dose, 600 mg/day."));
}

TEST_CASE("a lifetime that is used up leaves nothing to give", "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.usual_max = bound("100 mg");
        rule.lifetime.hard_max = bound("500 mg");
    });
    auto text = order();
    text.given_before = "500 mg";
    CHECK(told(monograph, text) ==
          "No dose keeps all limits of this order at once: the maximum of the lifetime dose, 500 mg, leaves "
          "nothing to "
          "give. One would without the maximum of the lifetime dose, 500 mg.");
    text.given_before = "420 mg";
    CHECK(told(monograph, text).empty());
}

TEST_CASE("a cap and a floor count as they apply", "[protocol]") {
    const auto capped = with([](auto& rule) {
        rule.per_dose.usual_min = bound("15 mg/kg");
        rule.per_dose.cap = bound("100 mg");  // below 150 mg: it is then what is expected
        rule.per_day.hard_max = bound("400 mg/day");
    });
    CHECK(told(capped, order("120 mg")).empty());
    const auto floored = with([](auto& rule) {
        rule.per_dose.usual_max = bound("5 mg/kg");
        rule.per_dose.floor = bound("60 mg");
        rule.per_day.hard_max = bound("200 mg/day");  // 50 mg
    });
    CHECK_THAT(told(floored, order()), Catch::Contains("the least amount of the dose, 60 mg"));
}

TEST_CASE("limits that contradict each other within one section name both and what would help",
          "[protocol]") {
    const auto monograph = with([](auto& rule) {
        rule.per_dose.usual_min = bound("20 mg/kg");
        rule.per_dose.usual_max = bound("100 mg");
    });
    const auto a = assess(monograph, order());
    CHECK(a.verdict == Verdict::not_checked);
    CHECK(protocol::sentence(*find(a, "dose.per_dose.conflict")) ==
          "The limits for the dose contradict each other for this patient: at least 20 mg/kg, but at most "
          "100 mg. It "
          "cannot be checked until usual_min and usual_max of the rule \"rule\" agree, or another rule is "
          "chosen.");
    CHECK_FALSE(find(a, "dose.limits.conflict"));
}
