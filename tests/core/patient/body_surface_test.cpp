// SPDX-License-Identifier: Apache-2.0
#include "core/patient/body_surface.hpp"

#include <string>
#include <vector>

#include "core/numbers/power_product.hpp"
#include "core/units/literals.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::units::literals;
using numbers::Exact;
using Formula = units::BodySurface (*)(units::Height, units::BodyWeight);

struct Named {
    const char* name;
    Formula formula;
};
const std::vector<Named> formulas{{"Mosteller", patient::mosteller},
                                  {"Du Bois", patient::du_bois},
                                  {"Haycock", patient::haycock},
                                  {"Gehan-George", patient::gehan_george},
                                  {"Boyd", patient::boyd}};

Exact to_decimals(const Exact& value, const Exact& step) {
    return round_to_multiple(value, step, numbers::Rounding::half_up);
}

// The wrong variants are as irrational as the right ones.
Exact product(const std::vector<numbers::Power>& powers) {
    return numbers::nearest_multiple(powers, 0.0001_x);
}

TEST_CASE("body surface agrees with the worked examples of the field", "[patient]") {
    struct Row {
        const char* source;
        Formula formula;
        units::Height height;
        units::BodyWeight weight;
        Exact surface;  // to 3 decimals
    };
    // An adult of 170 cm and 70 kg and an infant of 50 cm and 3.5 kg, each formula as it was published.
    const std::vector<Row> rows{{"Mosteller 1987", patient::mosteller, 170_cm, 70_kg, 1.818_x},
                                {"Du Bois 1916", patient::du_bois, 170_cm, 70_kg, 1.810_x},
                                {"Haycock 1978", patient::haycock, 170_cm, 70_kg, 1.826_x},
                                {"Gehan and George 1970", patient::gehan_george, 170_cm, 70_kg, 1.831_x},
                                {"Boyd 1935", patient::boyd, 170_cm, 70_kg, 1.835_x},
                                {"Mosteller 1987", patient::mosteller, 50_cm, 3.5_kg, 0.220_x},
                                {"Du Bois 1916", patient::du_bois, 50_cm, 3.5_kg, 0.209_x},
                                {"Haycock 1978", patient::haycock, 50_cm, 3.5_kg, 0.224_x},
                                {"Gehan and George 1970", patient::gehan_george, 50_cm, 3.5_kg, 0.234_x},
                                {"Boyd 1935", patient::boyd, 50_cm, 3.5_kg, 0.230_x}};
    for (const Row& row : rows) {
        CAPTURE(row.source);
        CHECK(abs(row.formula(row.height, row.weight).value() - row.surface) <= 0.00055_x);
    }
}

TEST_CASE("Mosteller is the nearest 1/10,000 m², ties up", "[patient]") {
    // Squares compared by hand.
    CHECK(patient::mosteller(170_cm, 70_kg) == 1.8181_m2);
    CHECK(patient::mosteller(50_cm, 3.5_kg) == 0.2205_m2);
    CHECK(patient::mosteller(180_cm, 80_kg) == 2_m2);  // a perfect square
    CHECK(patient::mosteller(40.5_cm, 0.5_kg) == 0.075_m2);
    CHECK(patient::mosteller(100_cm, 0.0000000009_kg) == 0_m2);    // 0.000005 m²
    CHECK(patient::mosteller(36_cm, 0.00000025_kg) == 0.0001_m2);  // 0.00005 m²: a tie
}

TEST_CASE("two ways to Mosteller's root agree", "[patient]") {
    rc::prop("bisection of squares and enclosed logarithms", [] {
        const auto height = Exact::ratio(*rc::gen::inRange(250, 2500), 10);
        const auto weight = Exact::ratio(*rc::gen::inRange(30, 40'000), 100);
        RC_ASSERT(
            patient::mosteller(units::make<units::Height>(height), units::make<units::BodyWeight>(weight))
                .value() == product({{height, 0.5_x}, {weight, 0.5_x}, {3600, -0.5_x}}));
    });
}

TEST_CASE("Boyd takes grams in both places", "[patient]") {
    const Exact right = patient::boyd(170_cm, 70_kg).value();
    // log10 of kilograms: the product of log10 70,000 and log10 70 as a difference of squares.
    const Exact kilograms_in_log = product(
        {{0.0003207_x}, {170, 0.3_x}, {70'000, 0.7285_x}, {4'900'000, 0, -0.0047_x}, {1000, 0, 0.0047_x}});
    // Kilograms in both places.
    const Exact kilograms = product({{0.0003207_x}, {170, 0.3_x}, {70, 0.7285_x, -0.0188_x}});
    // The parenthesis missing: g^0.7285 - 0.0188 · log10 g.
    const Exact no_parenthesis = product({{0.0003207_x}, {170, 0.3_x}, {70'000, 0.7285_x}});
    for (const Exact& wrong : {kilograms_in_log, kilograms, no_parenthesis})
        CHECK(abs(right - wrong) > right / 10);
    CHECK(to_decimals(kilograms_in_log, 0.01_x) == 3.44_x);
    CHECK(to_decimals(kilograms, 0.0001_x) == 0.0285_x);
}

TEST_CASE("Gehan and George take centimetres", "[patient]") {
    const Exact meters = product({{0.0235_x}, {1.7_x, 0.42246_x}, {70, 0.51456_x}});
    CHECK(to_decimals(meters, 0.001_x) == 0.262_x);
    CHECK(patient::gehan_george(170_cm, 70_kg).value() > 6 * meters);
}

TEST_CASE("every body surface grows with height and with weight, and the formulas agree roughly",
          "[patient]") {
    rc::prop("monotone", [] {
        const auto height = units::make<units::Height>(Exact::ratio(*rc::gen::inRange(250, 2500), 10));
        const auto weight = units::make<units::BodyWeight>(Exact::ratio(*rc::gen::inRange(30, 40'000), 100));
        for (const auto& [name, formula] : formulas) {
            const auto surface = formula(height, weight);
            RC_ASSERT(surface <= formula(height + 0.1_cm, weight));
            RC_ASSERT(surface < formula(height * Exact::ratio(11, 10), weight));
            RC_ASSERT(surface <= formula(height, weight + 0.01_kg));
            RC_ASSERT(surface < formula(height, weight * Exact::ratio(11, 10)));
            RC_ASSERT((surface.value() * 10'000).is_whole());
        }
    });
    rc::prop("within a fifth of Mosteller for the proportions of people", [] {
        const Exact height = *rc::gen::inRange(50, 200);
        const Exact bmi = Exact::ratio(*rc::gen::inRange(13, 35), 10'000);  // kg/cm²
        const auto weight = units::make<units::BodyWeight>(bmi * height * height);
        const auto mosteller = patient::mosteller(units::make<units::Height>(height), weight);
        for (const auto& [name, formula] : formulas) {
            const auto surface = formula(units::make<units::Height>(height), weight);
            RC_ASSERT(surface > mosteller * 0.8_x && surface < mosteller * 1.2_x);
        }
    });
}

TEST_CASE("nobody has no height or no weight", "[patient]") {
    for (const auto& [name, formula] : formulas) {
        if (formula == patient::mosteller) continue;
        CHECK_THROWS_AS(formula(0_cm, 70_kg), std::domain_error);
        CHECK_THROWS_AS(formula(170_cm, 0_kg), std::domain_error);
    }
}

}  // namespace
