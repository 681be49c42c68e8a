// SPDX-License-Identifier: Apache-2.0
#include "core/numbers/exact.hpp"

#include <memory>

#include <boost/multiprecision/cpp_int.hpp>

namespace vialwright::numbers {

namespace {
namespace mp = boost::multiprecision;
using BigInteger = mp::number<mp::cpp_int_backend<>, mp::et_off>;
using BigRational = mp::number<mp::cpp_rational_backend, mp::et_off>;

// No formula of the field comes near; a result that does is a runaway input and must not take the memory with it.
constexpr unsigned max_bits = 4096;

bool too_large(const BigInteger& value) { return value != 0 && msb(BigInteger(abs(value))) >= max_bits; }
}  // namespace

struct Exact::Big {
    BigRational value;
};

Exact::Big Exact::to_big(const Exact& value) {
    if (!value.is_inline()) return *value.big_;
    return {BigRational(BigInteger(value.numerator_), BigInteger(value.denominator_))};
}

Exact Exact::from_big(Big&& big) {
    static const BigInteger inline_limit = (BigInteger(1) << 127) - 1;
    const BigInteger top = numerator(big.value);
    const BigInteger bottom = denominator(big.value);
    if (abs(top) <= inline_limit && bottom <= inline_limit)
        return {Reduced{}, static_cast<int128>(top), static_cast<int128>(bottom)};
    if (too_large(top) || too_large(bottom)) throw ArithmeticOverflow("Exact: more than 4,096 bits");
    Exact result;
    result.big_ = std::make_unique<Big>(std::move(big)).release();
    result.denominator_ = 0;
    return result;
}

Exact Exact::big_operation(const Exact& left, const Exact& right, char operation) {
    Big result = to_big(left);
    const Big operand = to_big(right);
    switch (operation) {
        case '+': result.value += operand.value; break;
        case '-': result.value -= operand.value; break;
        case '*': result.value *= operand.value; break;
        default: result.value /= operand.value; break;
    }
    return from_big(std::move(result));
}

int Exact::big_compare(const Exact& left, const Exact& right) {
    return to_big(left).value.compare(to_big(right).value);
}

Exact Exact::big_round(const Exact& quotient, Rounding how) {
    const Big big = to_big(quotient);
    const BigInteger top = abs(BigInteger(numerator(big.value)));
    const BigInteger bottom = denominator(big.value);
    BigInteger whole;
    BigInteger rest;
    divide_qr(top, bottom, whole, rest);
    const BigInteger twice = 2 * rest;
    const bool away =
        rest != 0 &&
        (how == Rounding::up || (how == Rounding::half_up && twice >= bottom) ||
         (how == Rounding::half_even && (twice > bottom || (twice == bottom && bit_test(whole, 0)))));
    if (away) ++whole;
    return from_big({BigRational(quotient.is_negative() ? BigInteger(-whole) : whole)});
}

Exact::Big* Exact::clone(const Big* big) { return std::make_unique<Big>(*big).release(); }
void Exact::destroy(Big* big) noexcept { std::unique_ptr<Big>(big).reset(); }
bool Exact::big_is_negative(const Big* big) { return big->value < 0; }
bool Exact::big_is_whole(const Big* big) { return denominator(big->value) == 1; }

std::string Exact::to_fraction() const { return to_big(*this).value.str(); }

// Two whole numbers that 53 bits hold have the nearest one as their quotient (IEEE 754).
Exact::operator double() const {
    constexpr int128 all_exact = int128{1} << 53;
    if (is_inline() && detail::magnitude(numerator_) <= static_cast<uint128>(all_exact) &&
        denominator_ <= all_exact)
        return static_cast<double>(numerator_) / static_cast<double>(denominator_);
    return to_big(*this).value.convert_to<double>();
}

}  // namespace vialwright::numbers
