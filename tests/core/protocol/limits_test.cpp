// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "core/protocol/assess.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::Severity;
using protocol::Direction;
using protocol::Verdict;

namespace {

protocol::Assessment give(const formulary::Monograph& monograph, std::string_view dose,
                          std::string_view weight = "10 kg") {
    auto order = order_of(dose);
    order.weight = weight;
    return assess(monograph, order);
}

formulary::Monograph with_per_dose(auto change) {
    auto monograph = plain_product();
    monograph.doses[0].round = formulary::MeasuredStep{volume("0.01 mL"), numbers::Rounding::half_even};
    change(static_cast<formulary::Limits&>(monograph.doses[0].per_dose));
    return monograph;
}

}  // namespace

TEST_CASE("a limit that is met exactly is kept, in kilograms and in pounds", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) { limits.hard_max = bound("15 mg/kg"); });
    // 0.1 x 3 and 17.5 % of all one-decimal weights are where binary arithmetic says "above".
    for (const auto weight : {"0.3 kg", "2.3 kg", "7.5 kg", "8.7 kg", "70 kg", "22 lb", "154.3 lb"}) {
        CAPTURE(weight);
        CHECK(give(monograph, "15 mg/kg", weight).verdict == Verdict::within);
        CHECK(give(monograph, "15.000001 mg/kg", weight).verdict == Verdict::stop);
    }
}

TEST_CASE("usual, hard and exclusive limits each have their own end", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) {
        limits.usual_min = bound("50 mg");
        limits.usual_max = bound("100 mg");
        limits.hard_min = bound("10 mg", false);
        limits.hard_max = bound("300 mg", false);
    });
    struct Row {
        const char* dose;
        Verdict verdict;
        Direction direction;
    };
    const auto row = GENERATE(values<Row>({{"10 mg", Verdict::stop, Direction::under},
                                           {"10.1 mg", Verdict::caution, Direction::under},
                                           {"49.9 mg", Verdict::caution, Direction::under},
                                           {"50 mg", Verdict::within, Direction::none},
                                           {"100 mg", Verdict::within, Direction::none},
                                           {"100.1 mg", Verdict::caution, Direction::over},
                                           {"299 mg", Verdict::caution, Direction::over},
                                           {"300 mg", Verdict::stop, Direction::over}}));
    CAPTURE(row.dose);
    const auto a = give(monograph, row.dose);
    CHECK(a.verdict == row.verdict);
    if (row.direction != Direction::none) CHECK(a.findings.front().direction == row.direction);
}

TEST_CASE("a cap bounds the dose and what is expected of it", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) {
        limits.usual_min = bound("15 mg/kg");
        limits.usual_max = bound("15 mg/kg");
        limits.cap = bound("1,000 mg");
    });
    CHECK(give(monograph, "1,000 mg", "100 kg").verdict == Verdict::within);  // 10 mg/kg, but at the cap
    const auto over = give(monograph, "15 mg/kg", "100 kg");
    CHECK(over.verdict == Verdict::stop);
    const auto* finding = find(over, "dose.per_dose.cap");
    REQUIRE(finding);
    CHECK(protocol::sentence(*finding) == "The dose, 1,500 mg, is above the cap of 1,000 mg.");
    CHECK(give(monograph, "999 mg", "100 kg").verdict == Verdict::caution);
}

TEST_CASE("a floor above the usual maximum is what applies, and says so", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) {
        limits.usual_min = bound("1 mg/kg");
        limits.usual_max = bound("2 mg/kg");
        limits.floor = bound("50 mg");
    });
    const auto at_floor = give(monograph, "50 mg");
    CHECK(at_floor.verdict == Verdict::within);
    CHECK(find(at_floor, "dose.per_dose.floor"));
    CHECK(give(monograph, "49 mg").verdict == Verdict::caution);
    CHECK(give(monograph, "51 mg").verdict == Verdict::caution);
}

TEST_CASE("ten times the usual maximum is hard whatever the file says", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) {
        limits.usual_max = bound("10 mg");
        limits.above_usual = Severity::info;
    });
    CHECK(give(monograph, "99.9 mg").verdict == Verdict::within);  // the file made it information
    const auto a = give(monograph, "100 mg");
    CHECK(a.verdict == Verdict::stop);
    CHECK(find(a, "dose.per_dose.tenfold"));
}

TEST_CASE("limits that contradict each other cannot be checked", "[protocol]") {
    const auto floor_over_cap = with_per_dose([](auto& limits) {
        limits.usual_max = bound("10 mg/kg");
        limits.floor = bound("100 mg");
        limits.cap = bound("50 mg");
    });
    CHECK(give(floor_over_cap, "60 mg").verdict == Verdict::not_checked);
    const auto min_over_max = with_per_dose([](auto& limits) {
        limits.usual_min = bound("20 mg/kg");
        limits.usual_max = bound("100 mg");
    });
    CHECK(give(min_over_max, "120 mg", "4 kg").verdict == Verdict::caution);
    CHECK(give(min_over_max, "120 mg", "40 kg").verdict == Verdict::not_checked);
}

TEST_CASE("a daily limit is judged by the whole day", "[protocol]") {
    auto monograph = plain_product();
    monograph.doses[0].per_day.hard_max = bound("75 mg/kg/day");
    monograph.doses[0].per_day.cap = bound("3,750 mg/day");
    auto order = order_of("300 mg");
    order.weight = "20 kg";
    order.per_day = "5";
    CHECK(assess(monograph, order).verdict == Verdict::within);  // 1,500 mg, the limit exactly
    order.per_day = "6";
    const auto over = assess(monograph, order);
    CHECK(over.verdict == Verdict::stop);
    const auto* finding = find(over, "dose.per_day.hard_max");
    REQUIRE(finding);
    CHECK(protocol::sentence(*finding) ==
          "The daily dose, 90 mg/kg/day, is above the maximum of 75 mg/kg/day.");
    order.per_day.clear();
    CHECK(assess(monograph, order).verdict == Verdict::not_checked);
    order.dose = "1,600 mg";  // one dose alone is over the day's maximum
    CHECK(assess(monograph, order).verdict == Verdict::stop);
}

TEST_CASE("a rule that says nothing about the dose never lets it pass", "[protocol]") {
    auto monograph = plain_product();
    CHECK(give(monograph, "1 mg").verdict == Verdict::not_checked);
    monograph.doses[0].concentration.hard_max = bound("20 mg/mL");
    CHECK(give(monograph, "1 mg").verdict == Verdict::not_checked);
}

TEST_CASE("a limit per kg without a weight blocks", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) { limits.hard_max = bound("15 mg/kg"); });
    const auto a = assess(monograph, order_of("10 mg"));
    CHECK(a.verdict == Verdict::not_checked);
    CHECK(a.volume);  // the number itself is still worked out
}

TEST_CASE("limits per kg follow the rule's weight basis", "[protocol]") {
    auto monograph = with_per_dose([](auto& limits) { limits.hard_max = bound("10 mg/kg"); });
    monograph.doses[0].basis = formulary::Basis::ideal_weight;
    auto order = order_of("800 mg");
    order.weight = "120 kg";
    order.height = "70 in";  // Devine: 73 kg for a man
    order.sex = "male";
    CHECK(assess(monograph, order).verdict == Verdict::stop);
    order.dose = "730 mg";
    CHECK(assess(monograph, order).verdict == Verdict::within);
    order.dose = "10 mg/kg";
    CHECK(assess(monograph, order).dose->quantity.value() == 730);
    order.sex.clear();
    CHECK(assess(monograph, order).verdict == Verdict::not_checked);
}

TEST_CASE("a limit per m² in a rule that is not by surface is not guessed at", "[protocol]") {
    auto monograph = with_per_dose([](auto& limits) { limits.hard_max = bound("100 mg/m2"); });
    auto order = order_of("10 mg");
    order.weight = "70 kg";
    order.height = "170 cm";
    CHECK(assess(monograph, order).verdict == Verdict::not_checked);
    monograph.doses[0].basis = formulary::Basis::body_surface;
    CHECK(assess(monograph, order).verdict == Verdict::within);
}

TEST_CASE("the concentration of what is given is checked", "[protocol]") {
    auto monograph = with_per_dose([](auto& limits) { limits.hard_max = bound("100 mg"); });
    monograph.doses[0].concentration.hard_max = bound("2 mg/mL");
    auto order = order_of("20 mg");
    CHECK(assess(monograph, order).verdict == Verdict::stop);  // undiluted: 10 mg/mL
    order.in_volume = "10 mL";
    CHECK(assess(monograph, order).verdict == Verdict::within);
    order.in_volume = "9.99 mL";
    CHECK(assess(monograph, order).verdict == Verdict::stop);
    order.in_volume = "1 mL";  // the drug alone is 2 mL
    CHECK(find(assess(monograph, order), "order.in_volume"));
}

TEST_CASE("every limit has a row for the gauge, with caps worked in", "[protocol]") {
    const auto monograph = with_per_dose([](auto& limits) {
        limits.usual_min = bound("10 mg/kg");
        limits.usual_max = bound("15 mg/kg");
        limits.cap = bound("500 mg");
    });
    const auto a = give(monograph, "450 mg", "40 kg");
    REQUIRE(a.limits.size() == 1);
    CHECK(units::to_text(*a.limits[0].usual_min) == "400 mg");
    CHECK(units::to_text(*a.limits[0].usual_max) == "500 mg");
    CHECK(units::to_text(*a.limits[0].hard_max) == "500 mg");
}
