// SPDX-License-Identifier: Apache-2.0
#include "core/patient/renal.hpp"

#include <vector>

#include "core/units/literals.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::units::literals;
using numbers::Exact;
using patient::Sex;
using patient::WeightKind;
using units::LaboratoryConcentration;

units::Time years(const Exact& count) { return units::make<units::Time>(count * 8766); }
LaboratoryConcentration mg_per_dl(const Exact& value) {
    return units::make<LaboratoryConcentration>(value / 100);
}
Exact per_minute(patient::ClearanceRate rate) { return rate.value() / 60; }
Exact per_minute_and_173(units::Clearance rate) { return rate.value() / 60 * 1.73_x; }
Exact to_decimals(const Exact& value, const Exact& step) {
    return round_to_multiple(value, step, numbers::Rounding::half_up);
}

TEST_CASE("Cockcroft-Gault is exact", "[patient]") {
    // F10: 60 years, 72 kg, 1.2 mg/dL: 66.7 mL/min for a man, 56.7 for a woman.
    CHECK(per_minute(*patient::cockcroft_gault(years(60), Sex::male, 72_kg, mg_per_dl(1.2_x))) ==
          Exact::ratio(200, 3));
    CHECK(per_minute(*patient::cockcroft_gault(years(60), Sex::female, 72_kg, mg_per_dl(1.2_x))) ==
          Exact::ratio(170, 3));
}

TEST_CASE("CKD-EPI 2021 agrees with its worked examples", "[patient]") {
    struct Row {
        Sex sex;
        Exact age, creatinine, rate;
        const char* source;
    };
    const std::vector<Row> rows{
        {Sex::male, 55, 1.2_x, 71.4_x, "F11; the calculator of the National Kidney Foundation: 71"},
        {Sex::female, 50, 0.8_x, 89.7_x, "F11"},
        {Sex::female, 27, 1.78_x, 39.6_x, "MedCalc-Bench: 39.642"},
        {Sex::male, 78, 2.31_x, 28.2_x, "MedCalc-Bench: 28.208"}};
    for (const Row& row : rows) {
        CAPTURE(row.source);
        const auto rate = patient::ckd_epi_2021(years(row.age), row.sex, mg_per_dl(row.creatinine));
        CHECK(to_decimals(per_minute_and_173(*rate), 0.1_x) == row.rate);
    }
    // At κ the power is 1: 142 · 0.9938^18, to 6 decimals.
    const auto at_kappa = patient::ckd_epi_2021(years(18), Sex::male, mg_per_dl(0.9_x));
    CHECK(per_minute_and_173(*at_kappa) == 126.960963_x);
}

TEST_CASE("bedside Schwartz is exact", "[patient]") {
    // F12: 120 cm, 0.5 mg/dL: 99.1.
    CHECK(per_minute_and_173(*patient::bedside_schwartz(years(8), 120_cm, mg_per_dl(0.5_x))) == 99.12_x);
}

TEST_CASE("outside the ages that a formula was made for it answers nothing", "[patient]") {
    const auto adult = years(18);
    const auto nearly = adult - 1_h;
    CHECK(patient::cockcroft_gault(adult, Sex::male, 70_kg, mg_per_dl(1)));
    CHECK_FALSE(patient::cockcroft_gault(nearly, Sex::male, 70_kg, mg_per_dl(1)));
    CHECK(patient::ckd_epi_2021(adult, Sex::female, mg_per_dl(1)));
    CHECK_FALSE(patient::ckd_epi_2021(nearly, Sex::female, mg_per_dl(1)));
    CHECK(patient::bedside_schwartz(years(1), 75_cm, mg_per_dl(1)));
    CHECK_FALSE(patient::bedside_schwartz(years(1) - 1_h, 75_cm, mg_per_dl(1)));
    CHECK(patient::bedside_schwartz(years(17) - 1_h, 170_cm, mg_per_dl(1)));
    CHECK_FALSE(patient::bedside_schwartz(years(17), 170_cm, mg_per_dl(1)));
}

TEST_CASE("Cockcroft-Gault takes the actual, the ideal or the adjusted weight", "[patient]") {
    const auto kind = [](units::BodyWeight actual) { return patient::clearance_weight(actual, 73_kg).kind; };
    CHECK(kind(72.9_kg) == WeightKind::actual);
    CHECK(kind(73_kg) == WeightKind::ideal);
    CHECK(kind(87.6_kg) == WeightKind::ideal);  // 120 % of the ideal weight
    CHECK(kind(87.7_kg) == WeightKind::adjusted);
    CHECK(patient::clearance_weight(60_kg, 73_kg).weight == 60_kg);
    CHECK(patient::clearance_weight(80_kg, 73_kg).weight == 73_kg);
    CHECK(patient::clearance_weight(120_kg, 73_kg).weight == 91.8_kg);
    CHECK(patient::clearance_weight(120_kg, std::nullopt).kind == WeightKind::actual);
}

TEST_CASE("a rate for 1.73 m² is taken to the patient's own surface", "[patient]") {
    // 99.12 mL/min/1.73 m² at 0.865 m² is half of it.
    const auto rate = *patient::bedside_schwartz(years(8), 120_cm, mg_per_dl(0.5_x));
    CHECK(per_minute(patient::absolute(rate, 0.865_m2)) == 49.56_x);
}

TEST_CASE("kidney function falls with creatinine and with age", "[patient]") {
    rc::prop("monotone", [] {
        const auto age = years(Exact::ratio(*rc::gen::inRange(180, 1190), 10));
        const auto child = years(Exact::ratio(*rc::gen::inRange(10, 169), 10));
        const auto creatinine = mg_per_dl(Exact::ratio(*rc::gen::inRange(10, 2000), 100));
        const auto more = creatinine + mg_per_dl(0.01_x);
        const auto weight = units::make<units::BodyWeight>(*rc::gen::inRange(30, 400));
        const auto height = units::make<units::Height>(*rc::gen::inRange(50, 200));
        const auto sex = *rc::gen::element(Sex::male, Sex::female);
        const auto gault = patient::cockcroft_gault(age, sex, weight, creatinine);
        RC_ASSERT(gault > patient::cockcroft_gault(age, sex, weight, more));
        RC_ASSERT(gault > patient::cockcroft_gault(age + years(1), sex, weight, creatinine));
        RC_ASSERT(gault < patient::cockcroft_gault(age, sex, weight + 1_kg, creatinine));
        const auto epi = patient::ckd_epi_2021(age, sex, creatinine);
        RC_ASSERT(epi > patient::ckd_epi_2021(age, sex, more));
        RC_ASSERT(epi > patient::ckd_epi_2021(age + years(1), sex, creatinine));
        const auto schwartz = patient::bedside_schwartz(child, height, creatinine);
        RC_ASSERT(schwartz > patient::bedside_schwartz(child, height, more));
        RC_ASSERT(schwartz < patient::bedside_schwartz(child, height + 1_cm, creatinine));
    });
}

}  // namespace
