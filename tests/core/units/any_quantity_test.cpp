// SPDX-License-Identifier: Apache-2.0
#include "core/units/any_quantity.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/support/exact_twins.hpp"

namespace {

using namespace vialwright::units;
using vialwright::numbers::DivisionByZero;
using vialwright::numbers::Exact;

AnyQuantity count(Exact value, Counted what) {
    return {std::move(value), Dimension(Base::dosage_unit, 1, what)};
}

TEST_CASE("the worked dose carries its dimensions through", "[units][any_quantity]") {
    const AnyQuantity per_weight = 250_mg / 1_kg;
    const AnyQuantity weight = 70_kg;
    const AnyQuantity strength = 50_mg / 1_mL;
    const AnyQuantity dose = per_weight * weight;
    CHECK(dose.as<DrugMass>() == 17'500_mg);
    const AnyQuantity volume = dose / strength;
    CHECK(volume.as<Volume>() == 350_mL);
    CHECK((volume / 30_mL).dimension().is_number());
    CHECK((volume / 30_mL).value() == Exact::ratio(35, 3));
    CHECK((dose * Exact(2) / Exact(4)).as<DrugMass>() == 8'750_mg);
}

TEST_CASE("what does not fit is refused in every operation that needs it to fit", "[units][any_quantity]") {
    const AnyQuantity mass = 5_mg;
    const AnyQuantity weight = 5_kg;
    for (const AnyQuantity& other :
         {weight, AnyQuantity(5_mL), AnyQuantity(5_mmol), AnyQuantity(5_units), AnyQuantity(5_mEq),
          AnyQuantity(5_mg / 1_kg), AnyQuantity(5_g_of_product), AnyQuantity(5, {})}) {
        CHECK_THROWS_AS(mass + other, DimensionMismatch);
        CHECK_THROWS_AS(mass - other, DimensionMismatch);
        CHECK_THROWS_AS(mass == other, DimensionMismatch);
        CHECK_THROWS_AS(mass != other, DimensionMismatch);
        CHECK_THROWS_AS(mass < other, DimensionMismatch);
        CHECK_THROWS_AS(other >= mass, DimensionMismatch);
        CHECK_THROWS_AS(other.as<DrugMass>(), DimensionMismatch);
        CHECK_FALSE(other.is<DrugMass>());
    }
    CHECK_THROWS_AS(mass / AnyQuantity(0_mL), DivisionByZero);
    CHECK_THROWS_AS(mass / Exact(0), DivisionByZero);
}

TEST_CASE("a mismatch names both kinds", "[units][any_quantity]") {
    CHECK_THROWS_WITH(AnyQuantity(5_mg) + AnyQuantity(5_kg),
                      Catch::Contains("mass") && Catch::Contains("body weight"));
    CHECK_THROWS_WITH(AnyQuantity(5_mL).as<DrugMass>(), Catch::Contains("volume"));
}

TEST_CASE("tablets are counted with tablets only", "[units][any_quantity]") {
    const AnyQuantity tablets = count(3, Counted::tablet);
    const AnyQuantity vials = count(2, Counted::vial);
    CHECK((tablets + tablets).value() == 6);
    CHECK_THROWS_AS(tablets + vials, DimensionMismatch);
    CHECK_THROWS_AS(tablets < vials, DimensionMismatch);
    CHECK(tablets.as<DosageUnits>().value() == 3);
    CHECK((AnyQuantity(500_mg) / count(1, Counted::tablet) * tablets).as<DrugMass>() == 1500_mg);
    const AnyQuantity mixed = AnyQuantity(500_mg) / count(1, Counted::vial) * tablets;
    CHECK_FALSE(mixed.is<DrugMass>());
    CHECK_THROWS_AS(mixed.as<DrugMass>(), DimensionMismatch);
    CHECK_FALSE((tablets * tablets / vials).is<DosageUnits>());
    CHECK_FALSE((tablets / vials).dimension().is_number());
}

TEST_CASE("static and run-time quantities are the same arithmetic", "[units][any_quantity][laws]") {
    rc::prop("doses, volumes and their order",
             [](const Exact& per_weight, const Exact& weight, const Exact& strength) {
                 RC_PRE(!strength.is_zero());
                 const auto rule = make<DosePerWeight<Milligram>>(per_weight);
                 const auto kilograms = make<BodyWeight>(weight);
                 const auto concentration = make<Concentration<Milligram>>(strength);
                 const AnyQuantity dose = AnyQuantity(rule) * AnyQuantity(kilograms);
                 RC_ASSERT(dose.as<DrugMass>() == rule * kilograms);
                 RC_ASSERT((dose / concentration).as<Volume>() == rule * kilograms / concentration);
                 const auto other = make<DrugMass>(weight);
                 RC_ASSERT((dose < AnyQuantity(other)) == (rule * kilograms < other));
                 RC_ASSERT((dose + other - other) == dose);
             });
}

}  // namespace
