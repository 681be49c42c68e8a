// SPDX-License-Identifier: Apache-2.0
// AnyQuantity: an exact quantity whose kind comes from data (a monograph, a typed order). Arithmetic carries the
// dimension along; adding or comparing what does not fit throws DimensionMismatch, which the callers turn into
// "cannot check". Where the kind is known to the program, use the static types of quantities.hpp.
#pragma once

#include <compare>
#include <stdexcept>

#include "core/units/dimension.hpp"

namespace vialwright::units {

struct DimensionMismatch : std::logic_error {
    using std::logic_error::logic_error;
};

class AnyQuantity {
public:
    constexpr AnyQuantity() = default;  // the number 0
    constexpr AnyQuantity(numbers::Exact canonical, Dimension dimension)
        : value_(std::move(canonical)), dimension_(dimension) {}
    template <class Unit>
    constexpr AnyQuantity(const Quantity<Unit>& typed)  // NOLINT: a static quantity is one of known kind
        : value_(typed.value()), dimension_(dimension_of<Quantity<Unit>>) {}

    // In the canonical units of dimensions.hpp.
    constexpr const numbers::Exact& value() const { return value_; }
    constexpr const Dimension& dimension() const { return dimension_; }

    template <class Q> constexpr bool is() const { return dimension_.fits(dimension_of<Q>); }
    template <class Q> constexpr Q as() const {
        if (!is<Q>())
            throw DimensionMismatch("a quantity of another kind is wanted here, this is " +
                                    dimension_.in_words());
        return Q::from_value(value_);
    }

    friend constexpr AnyQuantity operator*(const AnyQuantity& a, const AnyQuantity& b) {
        return {a.value_ * b.value_, a.dimension_ * b.dimension_};
    }
    friend constexpr AnyQuantity operator/(const AnyQuantity& a, const AnyQuantity& b) {
        return {a.value_ / b.value_, a.dimension_ / b.dimension_};
    }
    friend constexpr AnyQuantity operator*(const AnyQuantity& a, const numbers::Exact& factor) {
        return {a.value_ * factor, a.dimension_};
    }
    friend constexpr AnyQuantity operator/(const AnyQuantity& a, const numbers::Exact& divisor) {
        return {a.value_ / divisor, a.dimension_};
    }
    friend constexpr AnyQuantity operator+(const AnyQuantity& a, const AnyQuantity& b) {
        a.must_fit(b);
        return {a.value_ + b.value_, a.dimension_};
    }
    friend constexpr AnyQuantity operator-(const AnyQuantity& a, const AnyQuantity& b) {
        a.must_fit(b);
        return {a.value_ - b.value_, a.dimension_};
    }
    friend constexpr bool operator==(const AnyQuantity& a, const AnyQuantity& b) {
        a.must_fit(b);
        return a.value_ == b.value_;
    }
    friend constexpr std::strong_ordering operator<=>(const AnyQuantity& a, const AnyQuantity& b) {
        a.must_fit(b);
        return a.value_ <=> b.value_;
    }

private:
    constexpr void must_fit(const AnyQuantity& other) const {
        if (!dimension_.fits(other.dimension_))
            throw DimensionMismatch(dimension_.in_words() + " and " + other.dimension_.in_words() +
                                    " do not go together");
    }

    numbers::Exact value_;
    Dimension dimension_;
};

}  // namespace vialwright::units
