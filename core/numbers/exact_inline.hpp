// SPDX-License-Identifier: Apache-2.0
// The constexpr half of Exact. Each operation tries 128-bit integers and leaves for the big rational only when the
// checked multiplication says that the result does not fit.
#pragma once

#include "core/numbers/exact.hpp"

namespace vialwright::numbers {

constexpr Exact Exact::ratio(int128 numerator, int128 denominator) {
    if (denominator == 0) throw DivisionByZero("Exact: the denominator is zero");
    uint128 top = detail::magnitude(numerator);
    uint128 bottom = detail::magnitude(denominator);
    const uint128 common = detail::gcd(top, bottom);
    top /= common;
    bottom /= common;
    if (!detail::fits127(top) || !detail::fits127(bottom))
        throw ArithmeticOverflow("Exact: a part is -2^127");
    return {Reduced{}, detail::with_sign((numerator < 0) != (denominator < 0), top),
            static_cast<int128>(bottom)};
}

constexpr Exact::Exact(const Exact& other) : numerator_(0), denominator_(other.denominator_) {
    if (other.is_inline()) numerator_ = other.numerator_;
    else big_ = clone(other.big_);
}

constexpr void Exact::steal(Exact& other) noexcept {
    denominator_ = other.denominator_;
    if (other.is_inline()) {
        numerator_ = other.numerator_;
    } else {
        big_ = other.big_;
        other.numerator_ = 0;
        other.denominator_ = 1;
    }
}

constexpr Exact::Exact(Exact&& other) noexcept : numerator_(0), denominator_(1) { steal(other); }

constexpr Exact& Exact::operator=(const Exact& other) {
    if (is_inline() && other.is_inline()) [[likely]] {
        numerator_ = other.numerator_;
        denominator_ = other.denominator_;
    } else if (this != &other) {
        *this = Exact(other);
    }
    return *this;
}

constexpr Exact& Exact::operator=(Exact&& other) noexcept {
    if (this != &other) {
        if (!is_inline()) destroy(big_);
        steal(other);
    }
    return *this;
}

constexpr Exact operator-(const Exact& value) {
    if (value.is_inline()) [[likely]]
        return {Exact::Reduced{}, -value.numerator_, value.denominator_};
    return Exact::big_operation(Exact{}, value, '-');
}

// Cross-reduction first: the product of the reduced parts is then in lowest terms by itself.
constexpr std::optional<Exact> Exact::try_product(Parts left, Parts right) {
    uint128 a = detail::magnitude(left.numerator);
    uint128 b = static_cast<uint128>(left.denominator);
    uint128 c = detail::magnitude(right.numerator);
    uint128 d = static_cast<uint128>(right.denominator);
    if (a == 0 || c == 0) return Exact{};
    const bool negative = (left.numerator < 0) != (right.numerator < 0);
    detail::cross_reduce(a, d);
    detail::cross_reduce(c, b);
    uint128 top{};
    uint128 bottom{};
    if (__builtin_mul_overflow(a, c, &top) || __builtin_mul_overflow(b, d, &bottom)) return std::nullopt;
    if (!detail::fits127(top | bottom)) return std::nullopt;
    return Exact{Reduced{}, detail::with_sign(negative, top), static_cast<int128>(bottom)};
}

// Knuth's sum of fractions: with g = gcd of the denominators only g can still divide the new numerator.
constexpr std::optional<Exact> Exact::try_sum(Parts left, Parts right) {
    if (left.denominator == 1 && right.denominator == 1) {
        int128 sum{};
        if (__builtin_add_overflow(left.numerator, right.numerator, &sum) ||
            !detail::fits127(detail::magnitude(sum)))
            return std::nullopt;
        return Exact{Reduced{}, sum, 1};
    }
    const auto left_bottom = static_cast<uint128>(left.denominator);
    const auto right_bottom = static_cast<uint128>(right.denominator);
    const uint128 common = detail::gcd(left_bottom, right_bottom);
    uint128 a{};
    uint128 b{};
    if (__builtin_mul_overflow(detail::magnitude(left.numerator), right_bottom / common, &a))
        return std::nullopt;
    if (__builtin_mul_overflow(detail::magnitude(right.numerator), left_bottom / common, &b))
        return std::nullopt;
    if (!detail::fits127(a) || !detail::fits127(b)) return std::nullopt;
    int128 sum{};
    if (__builtin_add_overflow(detail::with_sign(left.numerator < 0, a),
                               detail::with_sign(right.numerator < 0, b), &sum))
        return std::nullopt;
    if (sum == 0) return Exact{};
    const uint128 shared = detail::gcd(detail::magnitude(sum), common);
    uint128 bottom{};
    if (__builtin_mul_overflow(left_bottom / shared, right_bottom / common, &bottom)) return std::nullopt;
    const uint128 top = detail::magnitude(sum) / shared;
    if (!detail::fits127(top) || !detail::fits127(bottom)) return std::nullopt;
    return Exact{Reduced{}, detail::with_sign(sum < 0, top), static_cast<int128>(bottom)};
}

constexpr Exact operator+(const Exact& left, const Exact& right) {
    if (left.is_inline() && right.is_inline()) [[likely]] {
        if (auto sum =
                Exact::try_sum({left.numerator_, left.denominator_}, {right.numerator_, right.denominator_}))
            return *std::move(sum);
    }
    return Exact::big_operation(left, right, '+');
}

constexpr Exact operator*(const Exact& left, const Exact& right) {
    if (left.is_inline() && right.is_inline()) [[likely]] {
        auto product =
            Exact::try_product({left.numerator_, left.denominator_}, {right.numerator_, right.denominator_});
        if (product) return *std::move(product);
    }
    return Exact::big_operation(left, right, '*');
}

constexpr Exact operator/(const Exact& left, const Exact& right) {
    if (right.is_zero()) throw DivisionByZero("Exact: division by zero");
    if (left.is_inline() && right.is_inline()) [[likely]] {
        const bool negative = right.numerator_ < 0;
        const Exact::Parts reciprocal{negative ? -right.denominator_ : right.denominator_,
                                      negative ? -right.numerator_ : right.numerator_};
        if (auto quotient = Exact::try_product({left.numerator_, left.denominator_}, reciprocal))
            return *std::move(quotient);
    }
    return Exact::big_operation(left, right, '/');
}

constexpr bool operator==(const Exact& left, const Exact& right) {
    if (left.is_inline() && right.is_inline()) [[likely]]
        return left.numerator_ == right.numerator_ && left.denominator_ == right.denominator_;
    return left.is_inline() == right.is_inline() && Exact::big_compare(left, right) == 0;
}

constexpr std::strong_ordering operator<=>(const Exact& left, const Exact& right) {
    if (!left.is_inline() || !right.is_inline()) [[unlikely]]
        return Exact::big_compare(left, right) <=> 0;
    const bool negative = left.numerator_ < 0;
    if (negative != (right.numerator_ < 0))
        return negative ? std::strong_ordering::less : std::strong_ordering::greater;
    if (left.denominator_ == right.denominator_) return left.numerator_ <=> right.numerator_;
    const uint128 a = detail::magnitude(left.numerator_);
    const uint128 b = static_cast<uint128>(left.denominator_);
    const uint128 c = detail::magnitude(right.numerator_);
    const uint128 d = static_cast<uint128>(right.denominator_);
    const bool short_parts = detail::high64(a | b | c | d) == 0;  // nearly always: the products fit 128 bits
    const auto order =
        short_parts ? a * d <=> c * b : detail::multiply_wide(a, d) <=> detail::multiply_wide(c, b);
    return negative ? 0 <=> order : order;
}

constexpr Exact round_to_multiple(const Exact& value, const Exact& step, Rounding how) {
    if (!step.is_positive()) throw std::domain_error("round_to_multiple: the step must be greater than zero");
    const Exact quotient = value / step;
    if (!quotient.is_inline()) [[unlikely]]
        return Exact::big_round(quotient, how) * step;
    const uint128 top = detail::magnitude(quotient.numerator_);
    const auto bottom = static_cast<uint128>(quotient.denominator_);
    uint128 whole = top / bottom;
    const uint128 rest = top % bottom;
    const uint128 missing =
        bottom - rest;  // to the next multiple; compared instead of 2·rest, which could overflow
    const bool odd = (whole & 1) != 0;
    const bool away =
        rest != 0 && (how == Rounding::up || (how == Rounding::half_up && rest >= missing) ||
                      (how == Rounding::half_even && (rest > missing || (rest == missing && odd))));
    if (away) ++whole;
    return Exact(Exact::Reduced{}, detail::with_sign(quotient.numerator_ < 0, whole), 1) * step;
}

}  // namespace vialwright::numbers
