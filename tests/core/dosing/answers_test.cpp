// SPDX-License-Identifier: Apache-2.0
// Answers to safety questions as they are typed, and the strength that an order means.
#include <catch2/catch.hpp>

#include "core/dosing/order.hpp"
#include "core/dosing/osmolarity.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;

TEST_CASE("a condition that nobody asks about is refused, said to be so or not to be so", "[dosing]") {
    auto order = order_of("1 g");
    for (const auto* name : {"pregnant", "pregnant=no"}) {
        CAPTURE(name);
        order.conditions = {name};
        const auto read = dosing::read_order(order, glycine_injection(), reference());
        REQUIRE_FALSE(read);
        CHECK(read.error().size() == 1);
        CHECK(read.error()[0].field == "conditions");
    }
    order.conditions = {"pregnancy=no", "Renal", "", "allergy = no"};
    CHECK_FALSE(dosing::read_order(order, glycine_injection(), reference()));  // "allergy " is no name
    order.conditions = {"pregnancy=no", "Renal", ""};
    const auto read = dosing::read_order(order, glycine_injection(), reference());
    REQUIRE(read);
    CHECK(read->conditions.no == std::vector<std::string>{"pregnancy"});
    CHECK(read->conditions.yes == std::vector<std::string>{"renal"});
}

TEST_CASE("where each is asked by itself, a list says nothing of what it does not name", "[dosing]") {
    auto order = order_of("1 g");
    order.no_conditions = false;
    order.drugs = {"morphine"};
    for (const bool one_by_one : {false, true}) {
        order.one_by_one = one_by_one;
        const auto read = dosing::read_order(order, glycine_injection(), reference());
        REQUIRE(read);
        CHECK(read->drugs.one_by_one == one_by_one);
        const auto a = assess(glycine_injection(), order);
        CHECK((find(a, "interaction.clozapine") != nullptr) == one_by_one);
        CHECK(find(a, "interaction.sedatives"));
    }
}

TEST_CASE("of several strengths the one that is said is meant, else the first", "[dosing]") {
    auto monograph = plain_product();
    monograph.product.strengths.push_back(strength("20 mg/mL"));
    auto order = order_of("100 mg");
    auto read = dosing::read_order(order, monograph, reference());
    REQUIRE(read);
    CHECK(read->strength == 0);
    order.strength = "20 mg/mL";
    read = dosing::read_order(order, monograph, reference());
    REQUIRE(read);
    CHECK(read->strength == 1);
    order.strength = "10 mg/mL";
    read = dosing::read_order(order, monograph, reference());
    REQUIRE(read);
    CHECK(read->strength == 0);
}

TEST_CASE("the strength that is meant stands for the active ingredient alone", "[dosing]") {
    auto monograph = glycine_injection();  // 50 mg/mL: 666 mOsm/L
    formulary::Ingredient salt;
    salt.name = "Sodium chloride";
    salt.role = formulary::IngredientRole::tonicity;
    salt.amount = quantity("9 mg/mL");
    salt.molar_mass = units::MolarMass::from_value(numbers::Exact::ratio(5844, 100));
    salt.osmotic_particles = 2;
    monograph.ingredients.push_back(salt);
    const auto mosm = [&](std::size_t which) {
        const auto sum = dosing::osmolarity_of(monograph, which);
        return sum ? numbers::round_to_multiple(sum->value() * 1000, 1, numbers::Rounding::half_up)
                   : numbers::Exact(-1);
    };
    CHECK(mosm(0) == 974);  // 666.04 + 9 / 58.44 x 2 = 308.01
    monograph.product.strengths.push_back(strength("100 mg/mL"));
    CHECK(mosm(0) == 974);
    CHECK(mosm(1) == 1640);  // 1,332.09 + 308.01
    monograph.ingredients.clear();
    CHECK(mosm(0) == -1);
    monograph = glycine_injection();
    monograph.product.strengths = {strength("50 mg/each")};
    CHECK(mosm(0) == -1);
}
