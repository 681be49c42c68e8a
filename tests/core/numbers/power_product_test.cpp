// SPDX-License-Identifier: Apache-2.0
#include "core/numbers/power_product.hpp"

#include <vector>

#include "core/numbers/decimal_text.hpp"
#include "core/units/literals.hpp"
#include "tests/support/exact_values.hpp"

namespace {

using namespace vialwright::numbers;
using namespace vialwright::units::literals;
using Powers = std::vector<Power>;

TEST_CASE("a product of powers is rounded to the nearest multiple", "[numbers]") {
    struct Row {
        Powers product;
        Exact step, nearest;
    };
    // Known constants and exact powers.
    const std::vector<Row> rows{
        {{{2, 0.5_x}}, Exact::ratio(1, 1'000'000'000), 1.414213562_x},  // 1.41421356237
        {{{3, 0.5_x}}, 0.01_x, 1.73_x},
        {{{10, 0.5_x}, {10, 0.5_x}}, 1, 10},
        {{{8, Exact::ratio(2, 3)}}, 0.1_x, 4},
        {{{8, -Exact::ratio(2, 3)}}, 0.01_x, 0.25_x},
        {{{0.9938_x, 55}}, 0.000001_x, 0.710305_x},  // 0.71030452…
        {{{2, 90}}, 1, Exact(1 << 30) * (1 << 30) * (1 << 30)},
        {{}, 1, 1},
        {{{7, 0}}, 1, 1},
        {{{1, 1000}}, 0.5_x, 1},
        {{{2, -200}}, 1, 0},
        {{{100, 0, 1}}, 1, 10'000},     // 100^(log10 100)
        {{{1000, 2, -0.5_x}}, 1, 32},   // 1000^(2 - 3/2) = 31.62…
        {{{0.01_x, 1, 0.5_x}}, 1, 1}};  // 0.01^(1 - 1)
    for (const Row& row : rows) CHECK(nearest_multiple(row.product, row.step) == row.nearest);
}

TEST_CASE("an exact tie goes up, and its neighbours do not follow it", "[numbers]") {
    CHECK(nearest_multiple(Powers{{2.5_x, 1}}, 1) == 3);
    CHECK(nearest_multiple(Powers{{6.25_x, 0.5_x}}, 1) == 3);  // √6.25 = 2.5
    CHECK(nearest_multiple(Powers{{40.5_x, 0.5_x}, {0.5_x, 0.5_x}, {3600, -0.5_x}}, 0.01_x) ==
          0.08_x);  // 0.075
    CHECK(nearest_multiple(Powers{{6, 0.725_x}, {6, 0.275_x}, {Exact::ratio(5, 12), 1}}, 1) == 3);
    CHECK(nearest_multiple(Powers{{100, 1, -0.5_x}, {0.5_x, 1}}, 1) == 1);  // 100^0 · 0.5
    // 6.25 and 10^-60 less or more: 160 bits cannot see it, 320 can.
    const Exact little = 1 / (power_of_ten(30) * power_of_ten(30));
    CHECK(nearest_multiple(Powers{{6.25_x - little, 0.5_x}}, 1) == 2);
    CHECK(nearest_multiple(Powers{{6.25_x + little, 0.5_x}}, 1) == 3);
}

TEST_CASE("what cannot be rounded is thrown", "[numbers]") {
    CHECK_THROWS_AS(nearest_multiple(Powers{{0, 1}}, 1), std::domain_error);
    CHECK_THROWS_AS(nearest_multiple(Powers{{-2, 2}}, 1), std::domain_error);
    CHECK_THROWS_AS(nearest_multiple(Powers{{2, 1}}, 0), std::domain_error);
    CHECK_THROWS_AS(nearest_multiple(Powers{{2, 102}}, 1), ArithmeticOverflow);
    CHECK_THROWS_AS(nearest_multiple(Powers{{2, 1}}, 1 / power_of_ten(31)), ArithmeticOverflow);
}

TEST_CASE("the rounded root brackets the root, compared in whole powers", "[numbers]") {
    rc::prop("x^(p/q) lies within half a step", [] {
        const Exact base = Exact::ratio(*rc::gen::inRange(1, 100'000), *rc::gen::inRange(1, 1000));
        const int top = *rc::gen::inRange(1, 5);
        const int bottom = *rc::gen::inRange(1, 6);
        const Exact step = 0.0001_x;
        const Exact rounded = nearest_multiple(Powers{{base, Exact::ratio(top, bottom)}}, step);
        const auto power = [](const Exact& value, int exponent) {
            Exact product = 1;
            for (int i = 0; i < exponent; ++i) product *= value;
            return product;
        };
        const Exact value = power(base, top);
        RC_ASSERT(rounded.is_zero() || power(rounded - step / 2, bottom) <= value);
        RC_ASSERT(value < power(rounded + step / 2, bottom));
    });
    rc::prop("a rational number is rounded as round_to_multiple does", [] {
        const Exact value = Exact::ratio(*rc::gen::inRange(1, 1'000'000), *rc::gen::inRange(1, 64));
        const Exact other = Exact::ratio(*rc::gen::inRange(1, 1000), *rc::gen::inRange(1, 64));
        const Exact step = *rc::gen::element(1_x, 0.5_x, 0.01_x, 3_x);
        RC_ASSERT(nearest_multiple(Powers{{value, 1}, {other, 2}, {other, -1}}, step) ==
                  round_to_multiple(value * other, step, Rounding::half_up));
    });
}

}  // namespace
