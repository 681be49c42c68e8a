// SPDX-License-Identifier: Apache-2.0
// What a unit means where certain kinds are wanted, remembered for the next quantity of a million: orders repeat "mg/kg",
// "kg" and "h" and change only the number. For parse.cpp alone.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "core/units/parse.hpp"

namespace vialwright::units::detail {

// "70 kg", "250 mg/kg": a number as it is typed, a space or none, and a unit of plain letters and strokes.
struct PlainQuantity {
    numbers::Exact number;
    std::string_view unit;
};

// Nothing for every other form, and for a number that is refused.
std::optional<PlainQuantity> split_plain(std::string_view text, TrailingZeros zeros);

// Of fixed size: a unit that falls on the place of another takes it.
class UnitMemo {
public:
    // As read before; nothing if it was not, or has lost its place.
    std::optional<ParsedQuantity> find(const PlainQuantity& plain, std::span<const Dimension> wanted) const;
    void keep(const PlainQuantity& plain, std::span<const Dimension> wanted, const ParsedQuantity& read);

    static UnitMemo& of_this_thread();

private:
    static constexpr std::size_t places = 64;
    static constexpr std::size_t most_letters = 15;
    static constexpr std::size_t most_wanted = 16;

    struct Place {
        std::array<char, most_letters> letters{};
        std::uint8_t length = 0;  // 0: nothing stands here
        std::uint8_t wanted_count = 0;
        std::array<Dimension, most_wanted> wanted{};
        Unit unit;
        numbers::Exact factor;
        std::size_t kind = 0;
    };

    static bool fits(std::string_view unit, std::span<const Dimension> wanted);
    static std::size_t place_of(std::string_view unit, std::span<const Dimension> wanted);

    std::array<Place, places> places_{};
};

}  // namespace vialwright::units::detail
