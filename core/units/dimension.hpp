// SPDX-License-Identifier: Apache-2.0
// The dimension of a quantity whose kind is known only at run time, and its bridge to the Boost.Units types.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>

#include <boost/units/dimension.hpp>
#include <boost/units/get_dimension.hpp>

#include "core/units/quantities.hpp"

namespace vialwright::units {

enum class Base : std::uint8_t {
    drug_mass,
    substance,
    equivalents,
    activity,
    osmoles,
    volume,
    time,
    body_weight,
    body_surface,
    administration,
    dosage_unit,
    product_mass,
    height,
    energy
};
inline constexpr std::size_t base_count = 14;

// What is counted, where something is: a tablet never becomes a vial, though both are dosage units. `any` fits all
// (the static types do not say); `mixed` is the product of two different ones, fits none and stays mixed.
enum class Counted : std::uint8_t {
    any,
    each,
    tablet,
    capsule,
    vial,
    ampule,
    bottle,
    bag,
    syringe,
    drop,
    puff,
    patch,
    suppository,
    packet,
    mixed
};

class Dimension {
public:
    constexpr Dimension() = default;
    constexpr Dimension(Base base, int power, Counted counted = Counted::any) : counted_(counted) {
        powers_[static_cast<std::size_t>(base)] = static_cast<std::int8_t>(power);
    }

    constexpr int power(Base base) const { return powers_[static_cast<std::size_t>(base)]; }
    constexpr Counted counted() const { return counted_; }
    constexpr bool is_number() const { return *this == Dimension{}; }
    // Two words compared, not sixteen bytes: each figure of an order is held to a kind many times.
    constexpr bool same_powers(const Dimension& other) const {
        using Words = std::array<std::uint64_t, 2>;
        const auto mine = std::bit_cast<Words>(powers_);
        const auto others = std::bit_cast<Words>(other.powers_);
        return ((mine[0] ^ others[0]) | (mine[1] ^ others[1])) == 0;
    }

    // Whether a quantity of this dimension may be compared with, or added to, one of the other.
    constexpr bool fits(const Dimension& other) const {
        return same_powers(other) && counted_ != Counted::mixed && other.counted_ != Counted::mixed &&
               (counted_ == other.counted_ || counted_ == Counted::any || other.counted_ == Counted::any);
    }

    // The same for equal ones: to look one up by.
    constexpr std::uint64_t fingerprint() const {
        const auto words = std::bit_cast<std::array<std::uint64_t, 2>>(powers_);
        const std::uint64_t mixed = (words[0] * 31 + words[1]) * 31 + static_cast<std::uint64_t>(counted_);
        return mixed ^ (mixed >> 32) ^ (mixed >> 16);
    }

    friend constexpr bool operator==(const Dimension& left, const Dimension& right) {
        return left.same_powers(right) && left.counted_ == right.counted_;
    }
    friend constexpr Dimension operator*(const Dimension& left, const Dimension& right) {
        return left.combined(right, 1);
    }
    friend constexpr Dimension operator/(const Dimension& left, const Dimension& right) {
        return left.combined(right, -1);
    }

    // "mass per body weight": for messages to people.
    std::string in_words() const;

private:
    // All lanes alike, so that the compiler takes them in one step. Two signs that the sum does not share have overflowed.
    constexpr Dimension combined(const Dimension& other, int sign) const {
        Dimension result;
        std::int8_t overflow = 0;
        for (std::size_t i = 0; i < lanes; ++i) {
            const std::int8_t left = powers_[i];
            const auto right = static_cast<std::int8_t>(sign < 0 ? -other.powers_[i] : other.powers_[i]);
            const auto sum = static_cast<std::int8_t>(left + right);
            const bool least = sum == -128;  // it has no opposite
            overflow =
                static_cast<std::int8_t>(overflow | ((sum ^ left) & (sum ^ right)) | (least ? -128 : 0));
            result.powers_[i] = sum;
        }
        if (overflow < 0) throw numbers::ArithmeticOverflow("a unit to the power 128");
        const Counted counted = together(counted_, other.counted_);
        const bool cancelled = counted != Counted::mixed && result.power(Base::dosage_unit) == 0;
        result.counted_ = cancelled ? Counted::any : counted;
        return result;
    }

    static constexpr Counted together(Counted left, Counted right) {
        if (left == right || right == Counted::any) return left;
        return left == Counted::any ? right : Counted::mixed;
    }

    static constexpr std::size_t lanes = 16;
    static_assert(base_count <= lanes);

    std::array<std::int8_t, lanes> powers_{};
    Counted counted_ = Counted::any;
};

namespace detail {
template <class BoostDimension> struct base_of;
#define VIALWRIGHT_BASE(name) \
    template <> struct base_of<dimensions::name> { static constexpr Base value = Base::name; }
VIALWRIGHT_BASE(drug_mass);
VIALWRIGHT_BASE(substance);
VIALWRIGHT_BASE(equivalents);
VIALWRIGHT_BASE(activity);
VIALWRIGHT_BASE(osmoles);
VIALWRIGHT_BASE(volume);
VIALWRIGHT_BASE(time);
VIALWRIGHT_BASE(body_weight);
VIALWRIGHT_BASE(body_surface);
VIALWRIGHT_BASE(administration);
VIALWRIGHT_BASE(dosage_unit);
VIALWRIGHT_BASE(product_mass);
VIALWRIGHT_BASE(height);
VIALWRIGHT_BASE(energy);
#undef VIALWRIGHT_BASE

template <class List> struct dimension_from;
template <> struct dimension_from<boost::units::dimensionless_type> { static constexpr Dimension value{}; };
template <class BoostBase, long Power, class Next>
struct dimension_from<
    boost::units::list<boost::units::dim<BoostBase, boost::units::static_rational<Power>>, Next>> {
    static constexpr Dimension value =
        Dimension(base_of<BoostBase>::value, Power) * dimension_from<Next>::value;
};
}  // namespace detail

// The run-time dimension of a static quantity type.
template <class Q>
inline constexpr Dimension dimension_of =
    detail::dimension_from<typename boost::units::get_dimension<typename Q::unit_type>::type>::value;

}  // namespace vialwright::units
