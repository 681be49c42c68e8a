// SPDX-License-Identifier: Apache-2.0
#include "core/patient/body_size.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"

using namespace vialwright;
using namespace vialwright::units::literals;

TEST_CASE("Mosteller is the nearest 1/10,000 m², ties up", "[patient]") {
    // F5: 170 cm, 70 kg -> 1.818; infant 50 cm, 3.5 kg -> 0.220. The rest: squares compared by hand.
    CHECK(patient::mosteller(170_cm, 70_kg) == 1.8181_m2);
    CHECK(patient::mosteller(50_cm, 3.5_kg) == 0.2205_m2);
    CHECK(patient::mosteller(180_cm, 80_kg) == 2_m2);  // a perfect square
    CHECK(patient::mosteller(40.5_cm, 0.5_kg) == 0.075_m2);
    CHECK(patient::mosteller(100_cm, 0.0000000009_kg) == 0_m2);  // 0.000005 m²
}

TEST_CASE("ideal, adjusted and lean weight agree with their worked examples", "[patient]") {
    using patient::Sex;
    CHECK(patient::ideal_weight(177.8_cm, Sex::male) == 73_kg);       // F2: 70 in
    CHECK(patient::ideal_weight(162.56_cm, Sex::female) == 54.7_kg);  // F2: 64 in
    CHECK_FALSE(patient::ideal_weight(152.39_cm, Sex::male));
    CHECK(patient::ideal_weight(152.4_cm, Sex::male) == 50_kg);
    CHECK(patient::adjusted_weight(120_kg, 73_kg) == 91.8_kg);  // F3
    CHECK(patient::adjusted_weight(60_kg, 73_kg) == 60_kg);
    const auto two_decimals = [](units::BodyWeight weight) {
        return numbers::round_to_multiple(weight.value(), 0.01_x, numbers::Rounding::half_up);
    };
    CHECK(two_decimals(patient::lean_weight(175_cm, 100_kg, Sex::male)) == 67.50_x);    // F4
    CHECK(two_decimals(patient::lean_weight(165_cm, 100_kg, Sex::female)) == 52.25_x);  // F4
}
