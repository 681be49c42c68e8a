// SPDX-License-Identifier: Apache-2.0
// What the type system refuses, for every pair of dimensions. tests/compile_fail holds the refusals that a requires
// expression cannot see (they are errors inside Boost's function bodies) and pins the words of the diagnostic.
#include <concepts>
#include <tuple>
#include <type_traits>

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"

namespace {

using namespace vialwright::units;
using vialwright::numbers::Exact;

template <class A, class B>
concept Adds = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept Subtracts = requires(A a, B b) {
    a - b;
};
template <class A, class B>
concept Orders = requires(A a, B b) {
    a < b;
};
template <class A, class B>
concept Equals = requires(A a, B b) {
    a == b;
};
template <class A, class B>
concept Multiplies = requires(A a, B b) {
    a* b;
};
template <class A, class B>
concept Divides = requires(A a, B b) {
    a / b;
};

template <class A, class B>
concept Alike = Adds<A, B> && Subtracts<A, B> && Orders<A, B> && Equals<A, B> && std::convertible_to<A, B>;
template <class A, class B>
concept Strangers =
    !Adds<A, B> && !Subtracts<A, B> && !Orders<A, B> && !Equals<A, B> && !std::convertible_to<A, B>;

using Quantities =
    std::tuple<DrugMass, Substance, Equivalents, Activity, Osmoles, Volume, Time, BodyWeight, BodySurface,
               DoseCount, DosageUnits, ProductMass, Height, Energy, DosePerWeight<Milligram>,
               DosePerSurface<Milligram>, Concentration<Milligram>, Concentration<ActivityUnit>,
               DoseRate<Milligram>, DoseRatePerWeight<Milligram>, UnitStrength<Milligram>,
               MassFraction<Milligram>, InfusionRate, Frequency, FluidPerWeight, Osmolarity, MolarMass,
               Valence, OsmoticCount, Potency, Density, DropFactor, Clearance>;

template <class A, class... Bs> consteval bool alike_with_itself_only(std::tuple<Bs...>*) {
    return ((std::same_as<A, Bs> ? Alike<A, Bs> : Strangers<A, Bs>)&&...);
}
template <class... As> consteval bool every_pair(std::tuple<As...>* all) {
    return (alike_with_itself_only<As>(all) && ...);
}
static_assert(every_pair(static_cast<Quantities*>(nullptr)), "two kinds of quantity add, compare or convert");

template <class... As> consteval bool no_bare_number(std::tuple<As...>*) {
    return ((Strangers<As, Exact> && Strangers<Exact, As> && Strangers<As, int> && !Multiplies<double, As> &&
             !std::constructible_from<As, double> && !std::is_constructible_v<As, Exact> &&
             !std::is_constructible_v<Exact, As>)&&...);
}
static_assert(no_bare_number(static_cast<Quantities*>(nullptr)), "a quantity is taken for a number");

template <class... As> consteval bool scales(std::tuple<As...>*) {
    return ((std::same_as<decltype(As() * Exact(2)), As> && std::same_as<decltype(As() / Exact(2)), As> &&
             std::same_as<decltype(As() * As() / As()), As> &&
             std::convertible_to<decltype(As() / As()), Exact>)&&...);
}
static_assert(scales(static_cast<Quantities*>(nullptr)),
              "a quantity times a number is no longer one of its kind");

// One type however it is spelled: a heterogeneous system with one base unit for each dimension.
static_assert(std::same_as<Over<Over<Milligram, Hour>, KilogramOfPatient>,
                           Over<Over<Milligram, KilogramOfPatient>, Hour>>);
static_assert(std::same_as<decltype(1_mg / (1_kg * 1_h)), DoseRatePerWeight<Milligram>>);

// The working of a dose, kind by kind.
static_assert(std::same_as<decltype(250_mg / 1_kg * 70_kg), DrugMass>);
static_assert(std::same_as<decltype(17'500_mg / (50_mg / 1_mL)), Volume>);
static_assert(std::same_as<decltype(20_mEq / (1_mEq / 1_mmol) * (74.55_mg / 1_mmol)), DrugMass>);
static_assert(std::same_as<decltype(125_mL / 1_h * (20_x * make<DosageUnits>(1) / 1_mL)),
                           decltype(make<DosageUnits>(1) / 1_h)>);

TEST_CASE("the worked dose comes out at compile time", "[units][laws]") {
    STATIC_REQUIRE(250_mg / 1_kg * 70_kg / (50_mg / 1_mL) == 350_mL);
    STATIC_REQUIRE(Exact(350_mL / 30_mL) == Exact::ratio(35, 3));
    STATIC_REQUIRE(100_units / 1_mg * 5_mg == 500_units);
    STATIC_REQUIRE(!(0.1_mg + 0.2_mg > 0.3_mg));
    SUCCEED("everything above is checked by the compiler");
}

}  // namespace
