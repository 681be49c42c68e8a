// SPDX-License-Identifier: Apache-2.0
// 128-bit integers and the three operations on them that Exact needs: gcd, a product that cannot overflow, and the
// test whether a magnitude fits. Nothing here allocates; everything is constexpr.
#pragma once

#include <bit>
#include <compare>
#include <cstdint>
#include <utility>

namespace vialwright::numbers {

// __extension__ keeps -Wpedantic quiet; with extensions off std::integral<int128> is false, which Exact relies on.
__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

namespace detail {

constexpr std::uint64_t low64(uint128 v) { return static_cast<std::uint64_t>(v); }
constexpr std::uint64_t high64(uint128 v) { return static_cast<std::uint64_t>(v >> 64); }

// A magnitude must leave the sign bit free.
constexpr bool fits127(uint128 magnitude) { return (magnitude >> 127) == 0; }

constexpr uint128 magnitude(int128 v) {
    return v < 0 ? uint128{0} - static_cast<uint128>(v) : static_cast<uint128>(v);
}

constexpr int128 with_sign(bool negative, uint128 magnitude) {
    const auto value = static_cast<int128>(magnitude);
    return negative ? -value : value;
}

// Binary gcd after one Euclidean step: the operands of dose arithmetic differ much in size, so the step pays.
constexpr std::uint64_t gcd(std::uint64_t a, std::uint64_t b) {
    if (a == 0 || b == 0) return a | b;
    if (a == 1 || b == 1) return 1;
    if (a < b) std::swap(a, b);
    a %= b;
    if (a == 0) return b;
    const int shared_twos = std::countr_zero(a | b);
    a >>= std::countr_zero(a);
    while (b != 0) {
        b >>= std::countr_zero(b);
        if (a > b) std::swap(a, b);
        b -= a;
    }
    return a << shared_twos;
}

constexpr uint128 gcd(uint128 a, uint128 b) {
    while (((a | b) >> 64) != 0) {
        if (a == 0 || b == 0) return a | b;
        if (a > b) a %= b;
        else b %= a;
    }
    return gcd(low64(a), low64(b));
}

// Divides both by what they share. Nearly always both fit 64 bits, where division is many times faster, and one is often 1.
constexpr void cross_reduce(uint128& a, uint128& b) {
    if (a == 1 || b == 1) return;
    if (high64(a | b) == 0) {
        const std::uint64_t common = gcd(low64(a), low64(b));
        if (common == 1) return;
        a = low64(a) / common;
        b = low64(b) / common;
        return;
    }
    const uint128 common = gcd(a, b);
    a /= common;
    b /= common;
}

// The full 256-bit product, ordered like the number it stands for.
struct Product256 {
    uint128 high;
    uint128 low;
    constexpr auto operator<=>(const Product256&) const = default;
};

constexpr Product256 multiply_wide(uint128 a, uint128 b) {
    const uint128 low_low = uint128{low64(a)} * low64(b);
    const uint128 low_high = uint128{low64(a)} * high64(b);
    const uint128 high_low = uint128{high64(a)} * low64(b);
    const uint128 high_high = uint128{high64(a)} * high64(b);
    const uint128 middle = uint128{high64(low_low)} + low64(low_high) + low64(high_low);
    return {high_high + high64(low_high) + high64(high_low) + high64(middle),
            (middle << 64) | low64(low_low)};
}

}  // namespace detail
}  // namespace vialwright::numbers
