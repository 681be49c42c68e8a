// SPDX-License-Identifier: Apache-2.0
#include "core/units/literals.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace vialwright::units;
using vialwright::numbers::Exact;

// Definitions: SI prefixes; the pound of 1959 is 0.45359237 kg; a minute is 1/60 h, a day 24 h.
static_assert(0.3_mg == 300_mcg);
static_assert(1_g == 1000_mg && 1.5_g == 1'500_mg);
static_assert(1_L == 1000_mL);
static_assert(60_min == 1_h && 1_days == 24_h);
static_assert(154_lb == 69.85322498_kg);
static_assert(0.1_x + 0.2_x == 0.3_x);
static_assert((1_mg).value() == 1 && (1_mmol).value() == 1 && (1_mEq).value() == 1 && (1_units).value() == 1);
static_assert((1_mOsm).value() == 1 && (1_mL).value() == 1 && (1_h).value() == 1 && (1_kg).value() == 1);
static_assert((1_m2).value() == 1 && (1_cm).value() == 1 && (1_g_of_product).value() == 1);
static_assert(0_mg == make<DrugMass>(0) && 0.05_mg == make<DrugMass>(Exact::ratio(1, 20)));

TEST_CASE("a literal is read digit by digit, however long", "[units][literals]") {
    CHECK((123456789.123456789_mg).value() == Exact::ratio(123'456'789'123'456'789, 1'000'000'000));
    CHECK((0.000000000000000001_mL).value() == Exact::ratio(1, 1'000'000'000'000'000'000));
    CHECK((12345678901234567890123456789_x).to_fraction() == "12345678901234567890123456789");
}

}  // namespace
