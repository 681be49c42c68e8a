// SPDX-License-Identifier: Apache-2.0
// Length: an exact distance on paper. Stock is measured in mm and inches, type in points, bars in printer dots; all four
// are rational multiples of each other (1 in = 25.4 mm = 72 pt), so nothing is rounded until a snap is asked for.
#pragma once

#include <compare>

#include "core/numbers/exact.hpp"

namespace vialwright::draw {

class Length {
public:
    constexpr Length() = default;

    static constexpr Length from_points(numbers::Exact count) { return Length(std::move(count)); }
    constexpr const numbers::Exact& in_points() const { return points_; }
    constexpr numbers::Exact in_mm() const { return points_ * numbers::Exact::ratio(127, 360); }
    constexpr numbers::Exact in_inches() const { return points_ / numbers::Exact(72); }
    constexpr numbers::Exact in_dots(int dpi) const { return points_ * numbers::Exact::ratio(dpi, 72); }

    // The nearest whole number of printer dots in the direction that is named.
    constexpr Length snapped(int dpi, numbers::Rounding how = numbers::Rounding::half_up) const {
        return Length(numbers::round_to_multiple(points_, numbers::Exact::ratio(72, dpi), how));
    }

    constexpr bool is_negative() const { return points_.is_negative(); }
    constexpr bool is_positive() const { return points_.is_positive(); }

    friend constexpr Length operator-(const Length& a) { return Length(-a.points_); }
    friend constexpr Length operator+(const Length& a, const Length& b) {
        return Length(a.points_ + b.points_);
    }
    friend constexpr Length operator-(const Length& a, const Length& b) {
        return Length(a.points_ - b.points_);
    }
    friend constexpr Length operator*(const Length& a, const numbers::Exact& factor) {
        return Length(a.points_ * factor);
    }
    friend constexpr Length operator/(const Length& a, const numbers::Exact& divisor) {
        return Length(a.points_ / divisor);
    }
    friend constexpr numbers::Exact operator/(const Length& a, const Length& b) {
        return a.points_ / b.points_;
    }
    constexpr Length& operator+=(const Length& other) { return *this = *this + other; }
    constexpr Length& operator-=(const Length& other) { return *this = *this - other; }
    friend constexpr bool operator==(const Length&, const Length&) = default;
    friend constexpr std::strong_ordering operator<=>(const Length&, const Length&) = default;

private:
    constexpr explicit Length(numbers::Exact points) : points_(std::move(points)) {}
    numbers::Exact points_;
};

constexpr Length points(numbers::Exact count) { return Length::from_points(std::move(count)); }
constexpr Length mm(const numbers::Exact& count) { return points(count * numbers::Exact::ratio(360, 127)); }
constexpr Length inches(const numbers::Exact& count) { return points(count * numbers::Exact(72)); }
constexpr Length dots(const numbers::Exact& count, int dpi) {
    return points(count * numbers::Exact::ratio(72, dpi));
}

constexpr const Length& min(const Length& a, const Length& b) { return b < a ? b : a; }
constexpr const Length& max(const Length& a, const Length& b) { return a < b ? b : a; }

}  // namespace vialwright::draw
