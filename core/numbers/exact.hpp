// SPDX-License-Identifier: Apache-2.0
// Exact: a rational number that never rounds and never overflows silently.
//
//   Range     any p/q; numerator and denominator up to 127 bits are held inline (32 bytes, no allocation), larger
//             ones, up to 4,096 bits, in an out-of-line big rational.
//   Errors    DivisionByZero; ArithmeticOverflow beyond 4,096 bits. Both mean "cannot check", never a wrong digit.
//   Rounding  only in round_to_multiple, which names its step and its direction.
//
// There is no way in from binary floating point: 0.1 has no exact double, so a double has already lost the dose.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "core/numbers/wide.hpp"

namespace vialwright::numbers {

struct ArithmeticOverflow : std::overflow_error {
    using std::overflow_error::overflow_error;
};
struct DivisionByZero : std::domain_error {
    using std::domain_error::domain_error;
};

// On magnitudes: down is toward zero, up away from zero; a tie goes away from zero (half_up) or to the even multiple.
enum class Rounding { down, up, half_up, half_even };

// The built-in integers. A character or a truth value is one to the language, but '5' is no 5.
template <class T>
concept WholeNumber =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
    !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

class Exact {
public:
    constexpr Exact() noexcept : numerator_(0), denominator_(1) {}
    constexpr Exact(WholeNumber auto value) noexcept
        : numerator_(value), denominator_(1) {}  // NOLINT: integers are exact
    Exact(std::floating_point auto) = delete;
    Exact(bool) = delete;

    // numerator / denominator in lowest terms. DivisionByZero if the denominator is 0.
    static constexpr Exact ratio(int128 numerator, int128 denominator);

    constexpr Exact(const Exact& other);
    constexpr Exact(Exact&& other) noexcept;
    constexpr Exact& operator=(const Exact& other);
    constexpr Exact& operator=(Exact&& other) noexcept;
    constexpr ~Exact() {
        if (!is_inline()) destroy(big_);
    }

    friend constexpr Exact operator+(const Exact& value) { return value; }
    friend constexpr Exact operator-(const Exact& value);
    friend constexpr Exact operator+(const Exact& left, const Exact& right);
    friend constexpr Exact operator-(const Exact& left, const Exact& right) { return left + (-right); }
    friend constexpr Exact operator*(const Exact& left, const Exact& right);
    friend constexpr Exact operator/(const Exact& left, const Exact& right);
    constexpr Exact& operator+=(const Exact& right) { return *this = *this + right; }
    constexpr Exact& operator-=(const Exact& right) { return *this = *this - right; }
    constexpr Exact& operator*=(const Exact& right) { return *this = *this * right; }
    constexpr Exact& operator/=(const Exact& right) { return *this = *this / right; }

    friend constexpr bool operator==(const Exact& left, const Exact& right);
    friend constexpr std::strong_ordering operator<=>(const Exact& left, const Exact& right);

    constexpr bool is_zero() const { return is_inline() && numerator_ == 0; }
    constexpr bool is_negative() const { return is_inline() ? numerator_ < 0 : big_is_negative(big_); }
    constexpr bool is_positive() const { return !is_zero() && !is_negative(); }
    constexpr bool is_whole() const { return is_inline() ? denominator_ == 1 : big_is_whole(big_); }

    // The reduced parts while they are held inline; nothing where the value has outgrown 127 bits.
    struct Parts {
        int128 numerator;
        int128 denominator;
    };
    constexpr std::optional<Parts> parts() const {
        if (!is_inline()) return std::nullopt;
        return Parts{numerator_, denominator_};
    }

    std::string to_fraction() const;   // "35/3", "-7": reduced, for records and JSON
    explicit operator double() const;  // positions on a screen only, never a printed number

    // value / step rounded to a whole number, times step. step > 0, else std::domain_error.
    friend constexpr Exact round_to_multiple(const Exact& value, const Exact& step, Rounding how);

private:
    struct Big;
    struct Reduced {};  // tag: the parts are already in lowest terms
    constexpr Exact(Reduced, int128 numerator, int128 denominator) noexcept
        : numerator_(numerator), denominator_(denominator) {}

    constexpr bool is_inline() const { return denominator_ != 0; }
    constexpr void steal(Exact& other) noexcept;

    static constexpr std::optional<Exact> try_product(Parts left, Parts right);
    static constexpr std::optional<Exact> try_sum(Parts left, Parts right);

    // The big part, in exact.cpp: the only place that sees Boost.Multiprecision.
    static Exact big_operation(const Exact& left, const Exact& right, char operation);
    static int big_compare(const Exact& left, const Exact& right);
    static Exact big_round(const Exact& quotient, Rounding how);
    static Big* clone(const Big* big);
    static void destroy(Big* big) noexcept;
    static bool big_is_negative(const Big* big);
    static bool big_is_whole(const Big* big);
    static Big to_big(const Exact& value);
    static Exact from_big(Big&& big);

    // denominator_ > 0: numerator_/denominator_ in lowest terms. denominator_ == 0: *big_, which does not fit inline.
    // One form per value, so equality is field by field.
    union {
        int128 numerator_;
        Big* big_;
    };
    int128 denominator_;
};

constexpr Exact abs(const Exact& value) { return value.is_negative() ? -value : value; }

}  // namespace vialwright::numbers

#include "core/numbers/exact_inline.hpp"  // IWYU pragma: export
