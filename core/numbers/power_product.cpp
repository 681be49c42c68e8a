// SPDX-License-Identifier: Apache-2.0
#include "core/numbers/power_product.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>

namespace vialwright::numbers {

namespace {

namespace mp = boost::multiprecision;
using Integer = mp::number<mp::cpp_int_backend<>, mp::et_off>;

constexpr int first_bits = 160;  // enough for all but one value in 10^30
constexpr int last_bits = 2560;
constexpr int answer_bits = 100;  // and 60 more are left for the distance to half way

struct Fraction {
    Integer top, bottom;  // bottom > 0
};

Fraction fraction_of(const Exact& value) {
    if (const auto parts = value.parts()) return {Integer(parts->numerator), Integer(parts->denominator)};
    const std::string text = value.to_fraction();
    const auto slash = text.find('/');
    return {Integer(text.substr(0, slash)),
            slash == std::string::npos ? Integer(1) : Integer(text.substr(slash + 1))};
}

Integer floor_quotient(const Integer& top, const Integer& bottom) {
    Integer quotient;
    Integer rest;
    divide_qr(top, bottom, quotient, rest);
    if (rest != 0 && (rest < 0) != (bottom < 0)) --quotient;
    return quotient;
}
Integer ceiling_quotient(const Integer& top, const Integer& bottom) {
    return -floor_quotient(Integer(-top), bottom);
}

// A real number between low and high, both counted in 2^-bits.
struct Interval {
    Integer low, high;
};

Interval operator+(const Interval& left, const Interval& right) {
    return {left.low + right.low, left.high + right.high};
}
Interval operator*(const Interval& interval, const Fraction& factor) {
    const bool negative = factor.top < 0;
    const Integer& least = negative ? interval.high : interval.low;
    const Integer& most = negative ? interval.low : interval.high;
    return {floor_quotient(Integer(least * factor.top), factor.bottom),
            ceiling_quotient(Integer(most * factor.top), factor.bottom)};
}

// Logarithms and the exponential function at one precision. Every operation below cuts off, so that a sum is never too
// large; by how much it can be too small is counted in units of the last bit and added for the upper end.
class Precision {
public:
    explicit Precision(int bits) : bits_(bits), ln2_(twice_artanh({1, 3}, bits)) {}

    // x = m·2^k with 2/3 <= m < 4/3, and ln m = 2 artanh((m - 1)/(m + 1)), an argument of at most 1/5.
    Interval ln(const Fraction& x) const {
        int k = static_cast<int>(msb(x.top)) - static_cast<int>(msb(x.bottom));
        Fraction m{k < 0 ? Integer(x.top << -k) : x.top, k > 0 ? Integer(x.bottom << k) : x.bottom};
        if (3 * m.top >= 4 * m.bottom) m.bottom <<= 1, ++k;
        else if (3 * m.top < 2 * m.bottom) m.top <<= 1, --k;
        const Interval part = twice_artanh({m.top - m.bottom, m.top + m.bottom}, bits_);
        return part + ln2_ * Fraction{k, 1};
    }

    // (ln x)² / ln 10
    Interval square_over_ln10(const Interval& ln_x) const {
        const Integer least = ln_x.low * ln_x.low;
        const Integer most = ln_x.high * ln_x.high;
        const bool around_zero = ln_x.low < 0 && ln_x.high > 0;
        const Interval ln10 = ln({10, 1});
        return {around_zero ? Integer(0) : floor_quotient(std::min(least, most), ln10.high),
                ceiling_quotient(std::max(least, most), ln10.low)};
    }

    // e^x / step at both ends of x, rounded to whole numbers, ties up; nothing where x is not known to 1/16.
    std::optional<std::pair<Integer, Integer>> rounded_exp(const Interval& x, const Fraction& step) const {
        if (((x.high - x.low) << 4) >> bits_ != 0) return std::nullopt;
        const Integer twos = floor_quotient(x.low, ln2_.high);
        const Integer size = twos + static_cast<int>(msb(step.bottom)) - static_cast<int>(msb(step.top));
        if (size > answer_bits) throw ArithmeticOverflow("a product of powers is too large to be rounded");
        if (size < -4) return std::pair{Integer(0), Integer(0)};  // below a quarter of the step
        const int k = static_cast<int>(twos);
        const Interval rest = x + ln2_ * Fraction{-k, 1};
        const auto whole = [&](const Integer& mantissa) {  // mantissa·2^(k - bits)/step + 1/2, cut off
            Integer top = 2 * mantissa * step.bottom;
            Integer bottom = step.top << bits_;
            (k >= 0 ? top : bottom) <<= k >= 0 ? k : -k;
            return floor_quotient(Integer(top + bottom), Integer(2 * bottom));
        };
        return std::pair{whole(exp_from_below(rest.low).first), whole(exp_from_above(rest.high))};
    }

private:
    // 2(y + y³/3 + y⁵/5 + …) for |y| <= 1/3. A power is short of the true one by less than 2 units: the first by 1, the next
    // by 1/9 of what the last was, 1 for its own cut and 2/3 for that of the square. Its quotient adds 1 more, and all
    // that follows a power that has become 0 is less than 3.
    static Interval twice_artanh(const Fraction& y, int bits) {
        const Integer argument = (Integer(abs(y.top)) << bits) / y.bottom;
        const Integer square = (argument * argument) >> bits;
        Integer power = argument;
        Integer sum = 0;
        int terms = 0;
        for (; power != 0; ++terms) {
            sum += power / (2 * terms + 1);
            power = (power * square) >> bits;
        }
        const Integer least = 2 * sum;
        const Integer most = least + 2 * (3 * terms + 3);
        return y.top < 0 ? Interval{-most, -least} : Interval{least, most};
    }

    // 1 + x + x²/2 + … from below, and how many terms that took, for x up to ln 2 and 1/16 more. By the width of an
    // interval x can be below 0, where e^x is at least 1 + x.
    std::pair<Integer, int> exp_from_below(const Integer& x) const {
        Integer term = Integer(1) << bits_;
        if (x <= 0) return {term + x, 1};
        Integer sum = 0;
        int terms = 0;
        while (term != 0) {
            sum += term;
            ++terms;
            term = ((term * x) >> bits_) / terms;
        }
        return {sum, terms};
    }
    // A term is short by less than 3 units: the second by 2 cuts, a later one by 0.8/2 of what the last was and 2 cuts, one
    // of them halved. All that follows a term that has become 0 is less than 5.
    Integer exp_from_above(const Integer& x) const {
        const auto [sum, terms] = exp_from_below(x);
        return sum + 3 * terms + 5;
    }

    int bits_;
    Interval ln2_;
};

Interval logarithm(std::span<const Power> product, const Precision& precision) {
    Interval sum{0, 0};
    for (const Power& power : product) {
        const Interval ln_base = precision.ln(fraction_of(power.base));
        sum = sum + ln_base * fraction_of(power.exponent);
        if (power.exponent_per_log10.is_zero()) continue;
        sum = sum + precision.square_over_ln10(ln_base) * fraction_of(power.exponent_per_log10);
    }
    return sum;
}

struct IntegerPower {
    Integer base;
    Exact exponent;
};

// log10 of a power of ten. Of a rational number that is none, it is irrational.
std::optional<int> whole_log10(const Exact& value) {
    int exponent = 0;
    Exact rest = value;
    for (; rest.is_whole() && rest > 1; ++exponent) rest /= 10;
    for (; rest < 1 && (1 / rest).is_whole(); --exponent) rest *= 10;
    if (rest != 1) return std::nullopt;
    return exponent;
}

// The product over the number as powers of whole numbers; nothing where an exponent is irrational.
std::optional<std::vector<IntegerPower>> as_integer_powers(std::span<const Power> product,
                                                           const Exact& number) {
    std::vector<IntegerPower> powers;
    const auto add = [&](const Exact& base, const Exact& exponent) {
        const Fraction fraction = fraction_of(base);
        if (fraction.top != 1) powers.push_back({fraction.top, exponent});
        if (fraction.bottom != 1) powers.push_back({fraction.bottom, -exponent});
    };
    for (const Power& power : product) {
        Exact exponent = power.exponent;
        if (!power.exponent_per_log10.is_zero()) {
            const auto log10 = whole_log10(power.base);
            if (!log10) return std::nullopt;
            exponent += power.exponent_per_log10 * *log10;
        }
        add(power.base, exponent);
    }
    add(number, -1);
    return powers;
}

// Divides a common factor out of one pair of the numbers, keeping the product of all; false where there is none left.
bool refine(std::vector<IntegerPower>& powers) {
    for (std::size_t i = 0; i < powers.size(); ++i) {
        for (std::size_t j = i + 1; j < powers.size(); ++j) {
            const Integer common = gcd(powers[i].base, powers[j].base);
            if (common == 1) continue;
            powers[i].base /= common;
            powers[j].base /= common;
            powers.push_back({common, powers[i].exponent + powers[j].exponent});
            std::erase_if(powers, [](const IntegerPower& power) { return power.base == 1; });
            return true;
        }
    }
    return false;
}

bool is_equal(std::span<const Power> product, const Exact& number) {
    auto powers = as_integer_powers(product, number);
    if (!powers) return false;
    while (refine(*powers)) {
    }
    return std::ranges::all_of(*powers, [](const IntegerPower& power) { return power.exponent.is_zero(); });
}

Exact exact(const Integer& value) { return Exact::ratio(static_cast<int128>(value), 1); }

void check(std::span<const Power> product, const Exact& step) {
    if (!step.is_positive()) throw std::domain_error("nearest_multiple: the step must be greater than zero");
    for (const Power& power : product)
        if (!power.base.is_positive())
            throw std::domain_error("nearest_multiple: a base must be greater than zero");
}

}  // namespace

Exact nearest_multiple(std::span<const Power> product, const Exact& step) {
    check(product, step);
    for (int bits = first_bits; bits <= last_bits; bits *= 2) {
        const Precision precision(bits);
        const auto rounded = precision.rounded_exp(logarithm(product, precision), fraction_of(step));
        if (!rounded) continue;
        const auto& [low, high] = *rounded;
        if (low == high) return exact(low) * step;
        if (high - low == 1 && is_equal(product, (exact(low) + Exact::ratio(1, 2)) * step))
            return exact(high) * step;
    }
    throw ArithmeticOverflow("a product of powers is too near to half way between two roundings");
}

}  // namespace vialwright::numbers
