// SPDX-License-Identifier: Apache-2.0
#include "core/patient/body_size.hpp"

#include "core/units/literals.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::units::literals;
using numbers::Exact;
using patient::Sex;

Exact two_decimals(const Exact& value) {
    return round_to_multiple(value, 0.01_x, numbers::Rounding::half_up);
}

TEST_CASE("the body mass index is exact", "[patient]") {
    CHECK(patient::body_mass_index(200_cm, 80_kg).value() * 10'000 == 20);
    CHECK(two_decimals(patient::body_mass_index(170_cm, 70_kg).value() * 10'000) == 24.22_x);  // F1
    CHECK_THROWS_AS(patient::body_mass_index(0_cm, 70_kg), numbers::DivisionByZero);
}

TEST_CASE("ideal, adjusted and lean weight agree with their worked examples", "[patient]") {
    CHECK(patient::ideal_weight(177.8_cm, Sex::male) == 73_kg);       // F2: 70 in
    CHECK(patient::ideal_weight(162.56_cm, Sex::female) == 54.7_kg);  // F2: 64 in
    CHECK(patient::adjusted_weight(120_kg, 73_kg) == 91.8_kg);        // F3
    CHECK(patient::adjusted_weight(60_kg, 73_kg) == 67.8_kg);         // F3, of somebody light
    CHECK(two_decimals(patient::lean_weight(175_cm, 100_kg, Sex::male).value()) == 67.50_x);    // F4
    CHECK(two_decimals(patient::lean_weight(165_cm, 100_kg, Sex::female).value()) == 52.25_x);  // F4
}

TEST_CASE("there is no ideal weight below 60 inches", "[patient]") {
    CHECK_FALSE(patient::ideal_weight(152.39_cm, Sex::male));
    CHECK_FALSE(patient::ideal_weight(152.39_cm, Sex::female));
    CHECK(patient::ideal_weight(152.4_cm, Sex::male) == 50_kg);
    CHECK(patient::ideal_weight(152.4_cm, Sex::female) == 45.5_kg);
}

TEST_CASE("lean weight of a man is not the often copied 9,720", "[patient]") {
    const Exact bmi = patient::body_mass_index(175_cm, 100_kg).value() * 10'000;
    const Exact wrong = 9720 * Exact(100) / (6680 + 216 * bmi);  // 70.78 kg: the digits are swapped
    CHECK(wrong - patient::lean_weight(175_cm, 100_kg, Sex::male).value() > 3);
}

TEST_CASE("a child has no adult's weights, and dosing never takes more than the actual weight", "[patient]") {
    patient::Patient person;
    person.weight = 60_kg;
    person.height = 177.8_cm;
    person.sex = Sex::male;
    CHECK(patient::measure(person).ideal == 73_kg);
    CHECK(patient::measure(person).adjusted == 60_kg);
    person.age = units::make<units::Time>(18 * 8766);
    CHECK(patient::measure(person).ideal == 73_kg);
    person.weight = 120_kg;
    CHECK(patient::measure(person).adjusted == 91.8_kg);
    person.age = units::make<units::Time>(18 * 8766 - 1);
    const auto child = patient::measure(person);
    CHECK_FALSE(child.ideal);
    CHECK_FALSE(child.adjusted);
    CHECK_FALSE(child.lean);
    CHECK(child.actual == 120_kg);
    CHECK(child.surface);
}

TEST_CASE("the weights grow with what they are made from", "[patient]") {
    rc::prop("monotone", [] {
        const auto height = units::make<units::Height>(Exact::ratio(*rc::gen::inRange(1524, 2500), 10));
        const auto weight = units::make<units::BodyWeight>(Exact::ratio(*rc::gen::inRange(300, 4000), 10));
        const auto sex = *rc::gen::element(Sex::male, Sex::female);
        const auto ideal = *patient::ideal_weight(height, sex);
        RC_ASSERT(ideal < *patient::ideal_weight(height + 0.1_cm, sex));
        const auto adjusted = patient::adjusted_weight(weight, ideal);
        RC_ASSERT(adjusted < patient::adjusted_weight(weight + 0.1_kg, ideal));
        RC_ASSERT((weight > ideal) == (adjusted < weight));
        const auto lean = patient::lean_weight(height, weight, sex);
        RC_ASSERT(lean < patient::lean_weight(height, weight + 0.1_kg, sex));
        RC_ASSERT(lean < patient::lean_weight(height + 0.1_cm, weight, sex));
    });
}

}  // namespace
