// SPDX-License-Identifier: Apache-2.0
#include "core/numbers/exact.hpp"

#include <limits>
#include <string_view>
#include <type_traits>
#include <vector>

#include "tests/support/exact_twins.hpp"

namespace {

using namespace vialwright::numbers;
using vialwright::tests::BigRational;
using vialwright::tests::Twin;

constexpr int128 largest = static_cast<int128>(~uint128{0} >> 1);  // 2^127 - 1
constexpr int128 smallest = -largest - 1;
constexpr std::string_view largest_text = "170141183460469231731687303715884105727";

// Every way in is named here; a new constructor that lets a rounded number in breaks the build.
template <class T> constexpr bool becomes_exact = std::is_convertible_v<T, Exact>;
static_assert(becomes_exact<int> && becomes_exact<long long> && becomes_exact<std::uint64_t> &&
              becomes_exact<std::uint8_t>);
static_assert(!std::is_constructible_v<Exact, double> && !std::is_constructible_v<Exact, float>);
static_assert(!std::is_constructible_v<Exact, long double> && !std::is_constructible_v<Exact, bool>);
static_assert(!std::is_constructible_v<Exact, char> && !std::is_constructible_v<Exact, wchar_t>);
static_assert(!std::is_constructible_v<Exact, char8_t> && !std::is_constructible_v<Exact, char16_t>);
static_assert(!std::is_constructible_v<Exact, char32_t>);
static_assert(!std::is_constructible_v<Exact, const char*> &&
              !std::is_constructible_v<Exact, std::nullptr_t>);
static_assert(!std::is_constructible_v<Exact, Rounding>);
static_assert(!std::is_convertible_v<Exact, double> && !std::is_convertible_v<Exact, bool> &&
              !std::is_convertible_v<Exact, int>);
static_assert(sizeof(Exact) == 32 && std::is_nothrow_move_constructible_v<Exact> &&
              std::is_nothrow_move_assignable_v<Exact>);

// The arithmetic of the header at compile time.
static_assert(Exact::ratio(1, 10) + Exact::ratio(2, 10) ==
              Exact::ratio(3, 10));  // double: 0.30000000000000004
static_assert(Exact(3) * (Exact(1) / 3) == 1);
static_assert(Exact(250) * 70 / 50 / 30 ==
              Exact::ratio(35, 3));  // 250 mg/kg, 70 kg, 50 mg/mL, vials of 30 mL
static_assert(round_to_multiple(Exact::ratio(35, 3), 1, Rounding::up) == 12);
static_assert(Exact::ratio(1, 3) < Exact::ratio(34, 100) && Exact(-1) < 0 && abs(Exact(-7)) == 7);

// 3·2^(2^n), far beyond 127 bits from n = 7 on.
Exact big_number(int squarings) {
    Exact power = 2;
    for (int i = 0; i < squarings; ++i) power *= power;
    return power * 3;
}

TEST_CASE("a ratio is kept in lowest terms with the sign above", "[numbers][exact]") {
    struct Row {
        int128 top, bottom;
        std::string_view text;
    };
    // Reduction by hand; the last two rows are the ends of the inline range.
    const std::vector<Row> rows{{0, 5, "0"},
                                {0, -5, "0"},
                                {6, 4, "3/2"},
                                {-6, 4, "-3/2"},
                                {6, -4, "-3/2"},
                                {-6, -4, "3/2"},
                                {7, 7, "1"},
                                {1050, 90, "35/3"},
                                {largest, 1, largest_text},
                                {smallest, -2, "85070591730234615865843651857942052864"}};
    for (const Row& row : rows) {
        const Exact value = Exact::ratio(row.top, row.bottom);
        CHECK(value.to_fraction() == row.text);
        REQUIRE(value.parts());
        CHECK(value.parts()->denominator > 0);
    }
}

TEST_CASE("what has no value is thrown, not invented", "[numbers][exact]") {
    CHECK_THROWS_AS(Exact::ratio(1, 0), DivisionByZero);
    CHECK_THROWS_AS(Exact::ratio(0, 0), DivisionByZero);
    CHECK_THROWS_AS(Exact(1) / 0, DivisionByZero);
    CHECK_THROWS_AS(Exact(0) / 0, DivisionByZero);
    CHECK_THROWS_AS(big_number(8) / (big_number(8) - big_number(8)), DivisionByZero);
    CHECK_THROWS_AS(Exact::ratio(smallest, 1), ArithmeticOverflow);
    CHECK_THROWS_AS(Exact::ratio(1, smallest), ArithmeticOverflow);
    for (const Exact& step : {Exact(0), Exact(-1), -big_number(8)})
        CHECK_THROWS_AS(round_to_multiple(1, step, Rounding::down), std::domain_error);
}

TEST_CASE("a value beyond 4,096 bits is refused and leaves its operand as it was", "[numbers][exact]") {
    Exact value = big_number(11);  // 2,050 bits
    const Exact before = value;
    CHECK_THROWS_AS(value *= value, ArithmeticOverflow);
    CHECK(value == before);
    CHECK_THROWS_AS((Exact(1) / value) * (Exact(1) / value), ArithmeticOverflow);
    Exact largest_power = 1;
    for (int i = 0; i < 4095; ++i) largest_power *= 2;  // 4,096 bits
    CHECK((largest_power + (largest_power - 1)).is_positive());
    CHECK_THROWS_AS(largest_power + largest_power, ArithmeticOverflow);
}

TEST_CASE("a value moves out of line at 2^127 and comes back in below it", "[numbers][exact]") {
    const Exact last = Exact::ratio(largest, 1);
    const Exact beyond = last + 1;
    CHECK(last.parts());
    CHECK_FALSE(beyond.parts());
    CHECK(beyond.to_fraction() == "170141183460469231731687303715884105728");
    CHECK((-beyond).to_fraction() == "-170141183460469231731687303715884105728");
    CHECK(beyond - 1 == last);
    CHECK((beyond - 1).parts());
    CHECK((-beyond + 1).parts());
    CHECK(beyond > last);
    CHECK(-beyond < -last);
    CHECK(beyond == last + 1);
    CHECK(beyond != last);
    CHECK((Exact(1) / beyond).to_fraction() == "1/170141183460469231731687303715884105728");
    CHECK(beyond / beyond == 1);
    CHECK((beyond / 3 * 3 - last) == 1);
    CHECK(last + last == last * 2);
    CHECK(-last - last == last * -2);
}

TEST_CASE("the predicates agree for inline and big values", "[numbers][exact]") {
    const Exact big = big_number(8);
    for (const Exact& value : {Exact(5), big}) {
        CHECK(value.is_positive());
        CHECK((-value).is_negative());
        CHECK_FALSE(value.is_zero());
        CHECK((value - value).is_zero());
        CHECK_FALSE((value - value).is_positive());
        CHECK_FALSE((value - value).is_negative());
        CHECK(value.is_whole());
        CHECK_FALSE((value / 7).is_whole());
        CHECK(abs(-value) == value);
        CHECK(+value == value);
    }
}

TEST_CASE("copies are independent, moves leave zero or the value, self-assignment changes nothing",
          "[numbers][exact]") {
    for (const Exact& original : {Exact::ratio(35, 3), big_number(8)}) {
        Exact copy = original;
        copy += 1;
        CHECK(copy == original + 1);
        Exact target = big_number(7);
        target = original;
        CHECK(target == original);
        Exact& self = target;
        target = self;
        CHECK(target == original);
        target = std::move(self);
        CHECK(target == original);
        const Exact moved = std::move(target);
        CHECK(moved == original);
        target = 4;  // a moved-from number takes a value again
        CHECK(target == 4);
        target *= target;
        target -= target;
        CHECK(target.is_zero());
    }
}

TEST_CASE("rounding goes in the direction that is named", "[numbers][exact][rounding]") {
    struct Row {
        Exact value, step, down, up, half_up, half_even;
        std::string_view source;
    };
    const auto r = [](int top, int bottom) { return Exact::ratio(top, bottom); };
    const std::vector<Row> rows{
        {r(15, 100), r(1, 10), r(1, 10), r(2, 10), r(2, 10), r(2, 10),
         "0.1 mg/kg × 7.5 kg ÷ 5 mg/mL; double gives 0.1"},
        {r(25, 100), r(1, 10), r(2, 10), r(3, 10), r(3, 10), r(2, 10), "a tie above an even multiple"},
        {r(35, 3), 1, 11, 12, 12, 12, "12 vials of 30 mL for 350 mL"},
        {12, 1, 12, 12, 12, 12, "a multiple stays"},
        {0, r(1, 10), 0, 0, 0, 0, "zero stays"},
        {r(1, 1000), 1, 0, 1, 0, 0, "less than half a step"},
        {r(-25, 10), 1, -2, -3, -3, -2, "on magnitudes: down is toward zero"},
        {r(-35, 10), 1, -3, -4, -4, -4, "an odd tie goes to the even multiple"},
        {r(7, 2), r(5, 2), r(5, 2), 5, r(5, 2), r(5, 2), "a step that is no power of ten: 1.4 steps"},
        {r(1, 3), r(1, 7), r(2, 7), r(3, 7), r(2, 7), r(2, 7), "2.33 steps"},
    };
    for (const Row& row : rows) {
        INFO(row.source);
        CHECK(round_to_multiple(row.value, row.step, Rounding::down) == row.down);
        CHECK(round_to_multiple(row.value, row.step, Rounding::up) == row.up);
        CHECK(round_to_multiple(row.value, row.step, Rounding::half_up) == row.half_up);
        CHECK(round_to_multiple(row.value, row.step, Rounding::half_even) == row.half_even);
    }
}

TEST_CASE("a big quotient rounds by the same rules", "[numbers][exact][rounding]") {
    const Exact big = big_number(8);  // even
    for (const Exact& half : {big + Exact::ratio(1, 2), big + 1 + Exact::ratio(1, 2)}) {
        const Exact below = half - Exact::ratio(1, 2);
        const bool even = below == big;
        CHECK(round_to_multiple(half, 1, Rounding::down) == below);
        CHECK(round_to_multiple(half, 1, Rounding::up) == below + 1);
        CHECK(round_to_multiple(half, 1, Rounding::half_up) == below + 1);
        CHECK(round_to_multiple(half, 1, Rounding::half_even) == (even ? below : below + 1));
        CHECK(round_to_multiple(-half, 1, Rounding::half_up) == -below - 1);
    }
}

TEST_CASE("a screen position is the nearest double", "[numbers][exact]") {
    CHECK(static_cast<double>(Exact::ratio(1, 2)) == 0.5);
    CHECK(static_cast<double>(Exact::ratio(-7, 4)) == -1.75);
    CHECK(static_cast<double>(big_number(7)) == 3.0 * 0x1p128);
    CHECK(static_cast<double>(Exact::ratio(1, 3)) == Approx(1.0 / 3));
}

TEST_CASE("the sum of a feeding bag's unrelated quotients outgrows 127 bits and stays exact",
          "[numbers][exact]") {
    // Twenty quotients with prime divisors, summed forwards and backwards.
    const std::vector<int> primes{101, 103, 107, 109, 113, 127, 131, 137, 139, 149,
                                  151, 157, 163, 167, 173, 179, 181, 191, 193, 197};
    Exact forwards;
    for (const int prime : primes) forwards += Exact::ratio(1, prime);
    Exact backwards;
    for (auto prime = primes.rbegin(); prime != primes.rend(); ++prime) backwards += Exact::ratio(1, *prime);
    CHECK_FALSE(forwards.parts());
    CHECK(forwards == backwards);
    for (const int prime : primes) backwards -= Exact::ratio(1, prime);
    CHECK(backwards == 0);
}

TEST_CASE("Exact is a field", "[numbers][exact][laws]") {
    rc::prop("sums and products associate, commute and distribute",
             [](const Exact& a, const Exact& b, const Exact& c) {
                 RC_ASSERT(a + b == b + a);
                 RC_ASSERT(a * b == b * a);
                 RC_ASSERT((a + b) + c == a + (b + c));
                 RC_ASSERT((a * b) * c == a * (b * c));
                 RC_ASSERT(a * (b + c) == a * b + a * c);
             });
    rc::prop("zero and one are neutral, every number has its opposite", [](const Exact& a) {
        RC_ASSERT(a + 0 == a);
        RC_ASSERT(a * 1 == a);
        RC_ASSERT(a - a == 0);
        RC_ASSERT(a + -a == 0);
        RC_ASSERT(a * 0 == 0);
        RC_ASSERT(-(-a) == a);
    });
    rc::prop("what is added or multiplied can be taken away again", [](const Exact& a, const Exact& b) {
        RC_ASSERT(a + b - b == a);
        RC_PRE(!b.is_zero());
        RC_ASSERT(a * b / b == a);
        RC_ASSERT(a / b * b == a);
    });
}

TEST_CASE("Exact agrees with Boost's rational", "[numbers][exact][laws]") {
    rc::prop("in the four operations", [](const Twin& a, const Twin& b) {
        RC_ASSERT(a.exact.to_fraction() == a.rational.str());
        RC_ASSERT((a.exact + b.exact).to_fraction() == BigRational(a.rational + b.rational).str());
        RC_ASSERT((a.exact - b.exact).to_fraction() == BigRational(a.rational - b.rational).str());
        RC_ASSERT((a.exact * b.exact).to_fraction() == BigRational(a.rational * b.rational).str());
        RC_PRE(!b.exact.is_zero());
        RC_ASSERT((a.exact / b.exact).to_fraction() == BigRational(a.rational / b.rational).str());
    });
    rc::prop("in order, by cross multiplication", [](const Twin& a, const Twin& b) {
        const vialwright::tests::BigInteger left = numerator(a.rational) * denominator(b.rational);
        const vialwright::tests::BigInteger right = numerator(b.rational) * denominator(a.rational);
        RC_ASSERT((a.exact < b.exact) == (left < right));
        RC_ASSERT((a.exact <= b.exact) == (left <= right));
        RC_ASSERT((a.exact == b.exact) == (left == right));
        RC_ASSERT((b.exact > a.exact) == (left < right));
        RC_ASSERT((a.exact <=> b.exact) == (0 <=> (b.exact <=> a.exact)));
    });
}

TEST_CASE("rounding brackets the value within one step", "[numbers][exact][rounding][laws]") {
    rc::prop("in all four directions", [](const Exact& value, const Twin& any_step) {
        RC_PRE(!any_step.exact.is_zero());
        const Exact step = abs(any_step.exact);
        const Exact down = round_to_multiple(value, step, Rounding::down);
        const Exact up = round_to_multiple(value, step, Rounding::up);
        RC_ASSERT(abs(down) <= abs(value));
        RC_ASSERT(abs(value) <= abs(up));
        RC_ASSERT(abs(up) - abs(down) == (up == value ? Exact(0) : step));
        for (const Rounding how : {Rounding::down, Rounding::up, Rounding::half_up, Rounding::half_even}) {
            const Exact rounded = round_to_multiple(value, step, how);
            RC_ASSERT(rounded == down || rounded == up);
            RC_ASSERT((rounded / step).is_whole());
            RC_ASSERT(round_to_multiple(rounded, step, how) == rounded);
            RC_ASSERT(round_to_multiple(-value, step, how) == -rounded);
        }
    });
    rc::prop("and to the nearest multiple where half is named", [](const Exact& value, const Twin& any_step) {
        RC_PRE(!any_step.exact.is_zero());
        const Exact step = abs(any_step.exact);
        RC_ASSERT(abs(round_to_multiple(value, step, Rounding::half_up) - value) * 2 <= step);
        RC_ASSERT(abs(round_to_multiple(value, step, Rounding::half_even) - value) * 2 <= step);
        const Exact tie = round_to_multiple(value, step, Rounding::down) + step / 2;
        RC_ASSERT((round_to_multiple(tie, step, Rounding::half_even) / step / 2).is_whole());
        RC_ASSERT(abs(round_to_multiple(tie, step, Rounding::half_up)) >= abs(tie));
    });
}

}  // namespace
