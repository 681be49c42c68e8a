// SPDX-License-Identifier: Apache-2.0
#include "core/protocol/assess.hpp"

#include <catch2/catch.hpp>

#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using numbers::Exact;
using protocol::Verdict;

namespace {
dosing::OrderText usual(std::string_view dose) {
    auto order = order_of(dose);
    order.rule = "usual";
    order.age = "40 y";
    return order;
}
dosing::OrderText research(std::string_view weight) {
    auto order = order_of("250 mg/kg");
    order.rule = "research";
    order.weight = weight;
    order.provided["research-protocol-number"] = "GH-1";
    return order;
}
}  // namespace

TEST_CASE("a dose becomes a volume, whole vials and what is left over", "[dosing]") {
    // Regulatory facts F16 and the product page: 2 g is 40 mL, which does not come out of one 30 mL vial.
    struct Row {
        const char* dose;
        Exact mg, ml;
        int vials;
        Exact left_over;
    };
    const auto row =
        GENERATE(values<Row>({{"0.5 g", 500, 10, 1, 20},
                              {"1.5 g", 1500, 30, 1, 0},
                              {"3.001 g", 3001, Exact::ratio(3001, 50), 3, Exact::ratio(1499, 50)},
                              {"2 g", 2000, 40, 2, 20},
                              {"15 mL", 750, 15, 1, 15},
                              {"1,750 mg", 1750, 35, 2, 25}}));
    CAPTURE(row.dose);
    const auto a = assess(glycine_injection(), usual(row.dose));
    CHECK(a.dose->quantity.value() == row.mg);
    CHECK(a.volume->exact.quantity.value() == row.ml);
    CHECK(a.containers->needed == row.vials);
    CHECK(a.containers->left_over.quantity.value() == row.left_over);
}

TEST_CASE("250 mg/kg for 70 kg is 17,500 mg, 350 mL and twelve vials", "[dosing]") {
    const auto a = assess(glycine_injection(), research("70 kg"));
    CHECK(units::to_text(*a.dose) == "17,500 mg");
    CHECK(units::to_text(a.volume->exact) == "350 mL");
    CHECK(a.containers->exact.count() == Exact::ratio(35, 3));
    CHECK(units::to_text(a.containers->exact) == "11.67 vials");
    CHECK(a.containers->needed == 12);
    CHECK(units::to_text(a.containers->left_over) == "10 mL");
    CHECK(units::to_text(*a.dose_per_weight) == "250 mg/kg");
    CHECK(a.verdict == Verdict::within);
}

TEST_CASE("a weight in pounds gives the same exact dose as in kilograms", "[dosing]") {
    const auto a = assess(glycine_injection(), research("154 lb"));
    CHECK(a.dose->quantity.value() == Exact(250) * 154 * Exact::ratio(45'359'237, 100'000'000));
    CHECK(a.verdict == Verdict::within);  // met exactly, although the volume has to be rounded
}

TEST_CASE("osmolarity follows from the ingredients, undiluted and diluted", "[dosing]") {
    // F24: 50 g/L / 75.07 g/mol x 1 particle = 666.04 mOsm/L; F25 with 60 mL of 308 mOsm/L.
    auto order = usual("2 g");
    CHECK(assess(glycine_injection(), order).osmolarity->quantity.value() == Exact::ratio(50 * 100, 7507));
    order.in_volume = "100 mL";
    CHECK(assess(glycine_injection(), order).osmolarity->quantity.value() ==
          Exact::ratio(2000 * 100, 7507 * 100));
    order.diluent = "normal saline";
    CHECK(assess(glycine_injection(), order).osmolarity->quantity.value() ==
          Exact::ratio(2000 * 100, 7507 * 100) + Exact::ratio(308 * 60, 1000 * 100));
}

TEST_CASE("an unknown diluent leaves the osmolarity unknown", "[dosing]") {
    auto order = usual("2 g");
    order.in_volume = "100 mL";
    order.diluent = "orange juice";
    CHECK_FALSE(assess(glycine_injection(), order).osmolarity);
}

TEST_CASE("an infusion has a rate, a concentration and a dose rate", "[dosing]") {
    auto order = usual("2 g");
    order.in_volume = "100 mL";
    order.over = "30 min";
    const auto a = assess(glycine_injection(), order);
    CHECK(units::to_text(*a.rate) == "200 mL/h");
    CHECK(units::to_text(*a.concentration) == "20 mg/mL");
}

TEST_CASE("a dose a day is divided by the doses a day", "[dosing]") {
    auto order = usual("1 g/day");
    order.per_day = "3";
    const auto a = assess(glycine_injection(), order);
    CHECK(a.dose->quantity.value() == Exact::ratio(1000, 3));
    CHECK(a.volume->exact.quantity.value() == Exact::ratio(20, 3));
    CHECK(units::to_text(*a.daily_dose) == "1,000 mg/day");
}

TEST_CASE("a dose a day without a frequency cannot be checked", "[dosing]") {
    const auto a = assess(glycine_injection(), usual("1 g/day"));
    CHECK(a.verdict == Verdict::not_checked);
    CHECK_FALSE(a.volume);
}

TEST_CASE("a dose per kg without a weight cannot be checked and shows no number", "[dosing]") {
    const auto a = assess(glycine_injection(), usual("15 mg/kg"));
    CHECK(a.verdict == Verdict::not_checked);
    CHECK_FALSE(a.dose);
    CHECK_FALSE(a.volume);
    CHECK_FALSE(a.containers);
}

TEST_CASE("a dose per m² uses Mosteller to four decimals", "[dosing]") {
    auto order = usual("500 mg/m2");
    order.weight = "70 kg";
    order.height = "170 cm";
    // sqrt(170 x 70 / 3600) = 1.81812...
    CHECK(assess(glycine_injection(), order).dose->quantity.value() == Exact::ratio(18181, 10'000) * 500);
}

TEST_CASE("a rate stays a rate until an infusion time makes it a dose", "[dosing]") {
    auto monograph = plain_product();
    monograph.doses[0].rate.usual_max = bound("10 mcg/kg/min");
    auto order = order_of("5 mcg/kg/min");
    order.weight = "70 kg";
    auto a = assess(monograph, order);
    CHECK(units::to_text(*a.dose) == "21 mg/h");
    CHECK(units::to_text(*a.rate) == "2.1 mL/h");  // 21 mg/h at 10 mg/mL
    CHECK_FALSE(a.volume);
    CHECK(a.verdict == Verdict::within);
    order.over = "2 h";
    a = assess(monograph, order);
    CHECK(units::to_text(*a.dose) == "42 mg");
    CHECK(units::to_text(a.volume->exact) == "4.2 mL");
}

TEST_CASE("a measured amount that breaks a hard limit on either side stops", "[dosing]") {
    auto monograph = plain_product();  // 10 mg/mL
    monograph.doses[0].per_dose.hard_min = bound("137 mg");
    monograph.doses[0].per_dose.hard_max = bound("138 mg");
    monograph.doses[0].round = formulary::MeasuredStep{volume("1 mL"), numbers::Rounding::half_even};
    const auto a = assess(monograph, order_of("137.6 mg"));  // 13 mL is 130 mg, 14 mL is 140 mg
    CHECK(a.verdict == Verdict::stop);
    CHECK(units::to_text(a.volume->measured) == "14 mL");
    const auto* finding = find(a, "dose.per_dose.hard_max");
    REQUIRE(finding);
    CHECK(protocol::sentence(*finding) == "The dose as measured, 140 mg, is above the maximum of 138 mg.");
    monograph.doses[0].round = formulary::MeasuredStep{volume("0.05 mL"), numbers::Rounding::half_even};
    CHECK(assess(monograph, order_of("137.6 mg")).verdict == Verdict::within);  // 13.75 mL, 137.5 mg
}

TEST_CASE("rounding a volume goes to the safe side of a limit that the dose meets exactly", "[dosing]") {
    auto monograph = plain_product();
    monograph.doses[0].per_dose.hard_max = bound("0.1 mg/kg");
    monograph.doses[0].round = formulary::MeasuredStep{volume("0.1 mL"), numbers::Rounding::half_up};
    auto order = order_of("0.1 mg/kg");
    order.weight = "7.5 kg";  // 0.75 mg, 0.075 mL: half up would give 0.1 mL = 1 mg, over the limit
    const auto a = assess(monograph, order);
    CHECK(a.volume->exact.quantity.value() == Exact::ratio(75, 1000));
    CHECK(a.volume->measured.quantity.value() == 0);
    const auto* finding = find(a, "dose.measured");
    REQUIRE(finding);
    CHECK(finding->direction == protocol::Direction::none);
    CHECK(finding->kind == protocol::FindingKind::too_small_to_measure);
    CHECK(a.volume->is_too_small());
    CHECK_FALSE(finding->actual);              // 0 is no amount that there is
    CHECK(a.verdict == Verdict::not_checked);  // "draw up 0 mL" is never an instruction
}

TEST_CASE("rounding the only dose that a rule allows breaks its soft limit, never its hard one", "[dosing]") {
    // 250 mg/kg and no other, hard above, soft below; a 60 mL syringe is marked every 1 mL.
    const auto measured = [](std::string_view weight) {
        const auto a = assess(glycine_injection(), research(weight));
        CHECK(a.verdict == Verdict::within);  // what was ordered is the dose
        return units::to_text(a.volume->measured);
    };
    CHECK(measured("70.04 kg") == "350 mL");  // 350.2 mL: 351 mL would be above
    CHECK(measured("70.16 kg") == "350 mL");  // 350.8 mL: the nearest, 351 mL, would be above
}

TEST_CASE(
    "a measuring device is the one named, else the rule's step, else the smallest syringe that holds it",
    "[dosing]") {
    auto order = usual("333 mg");  // 6.66 mL
    order.device = "syringe-60ml";
    CHECK(units::to_text(assess(glycine_injection(), order).volume->measured) == "7 mL");
    order.device.clear();
    CHECK(units::to_text(assess(glycine_injection(), order).volume->measured) == "6.7 mL");
    order.rule = "research";
    const auto a = assess(glycine_injection(), order);
    CHECK(units::to_text(a.volume->measured) == "6.6 mL");
    CHECK(a.volume->device == "10 mL syringe");
    CHECK(a.volume->deviation_percent == Exact::ratio(600, 666));
}

TEST_CASE("every figure is shown with its working", "[dosing]") {
    const auto a = assess(glycine_injection(), research("70 kg"));
    REQUIRE(a.working.size() == 3);
    CHECK(a.working[0].substituted == "250 mg/kg × 70 kg");
    CHECK(units::to_text(a.working[0].result) == "17,500 mg");
    CHECK(a.working[1].substituted == "17,500 mg ÷ (50 mg/mL)");
    CHECK(a.working[2].substituted == "350 mL ÷ 30 mL");
}

TEST_CASE("numbers too large for any arithmetic end as not checked, never as a pass", "[dosing]") {
    auto monograph = glycine_injection();
    monograph.doses[0].per_dose.usual_max->value.quantity = {Exact::ratio(1, 3),
                                                             units::dimension_of<units::BodyWeight>};
    CHECK(assess(monograph, usual("1 g")).verdict == Verdict::not_checked);
}
