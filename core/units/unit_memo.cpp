// SPDX-License-Identifier: Apache-2.0
#include "core/units/unit_memo.hpp"

#include <algorithm>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::units::detail {

namespace {

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/'; }

}  // namespace

std::optional<PlainQuantity> split_plain(std::string_view text, TrailingZeros zeros) {
    const auto number = numbers::read_number(text);
    if (number.fault != numbers::NumberFault::none) return std::nullopt;
    if (number.has_trailing_zero && zeros == TrailingZeros::refused) return std::nullopt;
    text.remove_prefix(number.length);
    if (text.starts_with(' ')) text.remove_prefix(1);
    if (text.empty() || !std::ranges::all_of(text, is_plain)) return std::nullopt;
    return PlainQuantity{number.value, text};
}

bool UnitMemo::fits(std::string_view unit, std::span<const Dimension> wanted) {
    return unit.size() <= most_letters && wanted.size() <= most_wanted;
}

std::size_t UnitMemo::place_of(std::string_view unit, std::span<const Dimension> wanted) {
    std::size_t mixed = wanted.size();
    for (const char c : unit) mixed = mixed * 31 + static_cast<unsigned char>(c);
    if (!wanted.empty()) mixed ^= wanted.front().fingerprint();
    return (mixed ^ (mixed >> 7)) % places;
}

std::optional<ParsedQuantity> UnitMemo::find(const PlainQuantity& plain,
                                             std::span<const Dimension> wanted) const {
    if (!fits(plain.unit, wanted)) return std::nullopt;
    const Place& place = places_[place_of(plain.unit, wanted)];
    const std::string_view letters(place.letters.data(), place.length);
    if (letters != plain.unit) return std::nullopt;
    if (!std::ranges::equal(std::span(place.wanted).first(place.wanted_count), wanted)) return std::nullopt;
    return ParsedQuantity{{plain.number * place.factor, place.unit.dimension()}, place.unit, place.kind};
}

void UnitMemo::keep(const PlainQuantity& plain, std::span<const Dimension> wanted,
                    const ParsedQuantity& read) {
    const numbers::Exact factor = read.unit.factor();
    if (!fits(plain.unit, wanted) || plain.number * factor != read.quantity.value()) return;
    Place& place = places_[place_of(plain.unit, wanted)];
    std::ranges::copy(plain.unit, place.letters.begin());
    place.length = static_cast<std::uint8_t>(plain.unit.size());
    std::ranges::copy(wanted, place.wanted.begin());
    place.wanted_count = static_cast<std::uint8_t>(wanted.size());
    place.unit = read.unit;
    place.factor = factor;
    place.kind = read.kind;
}

UnitMemo& UnitMemo::of_this_thread() {
    thread_local UnitMemo memo;
    return memo;
}

}  // namespace vialwright::units::detail
