// SPDX-License-Identifier: Apache-2.0
// Strengths as they are compounded with: a concentration, a percentage (w/v, w/w, v/v), a ratio, parts per million.
//
//   F26  % w/v is g in 100 mL, % w/w is g in 100 g, % v/v is mL in 100 mL
//   F27  1:n is 1 g in n mL (w/v)
//   F28  1 ppm is 1 mcg/mL (w/v)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/compounding/worked.hpp"
#include "core/result.hpp"

namespace vialwright::compounding {

// What a strength is a part of: how much of it is measured, and in what.
enum class StrengthKind : std::uint8_t {
    per_volume,       // mg/mL, mmol/mL, mEq/mL, units/mL, % w/v, 1:n
    per_mass,         // mg/g, units/g, % w/w
    volume_in_volume  // % v/v
};

struct Strength {
    units::Shown value;  // per volume, per mass or v/v, in the unit as written; a % w/w in mg/g
    StrengthKind kind = StrengthKind::per_volume;
    bool is_percent = false;
    bool is_ratio = false;  // 1:n, which of solids is w/w

    // Of the same kind and the same amount: mg/mL beside 1:1000, never beside mmol/mL.
    bool is_like(const Strength& other) const;
    // How many of what `as` is counted in: 70 for 70 % w/w beside another % w/w.
    numbers::Exact count(const Strength& as) const;
    units::Shown shown() const;           // as it was written: a % as that
    std::string text() const;             // "70 %(w/w)", "50 mg/mL"
    std::string text_in_formula() const;  // "(50 mg/mL)"
    // Of what the strength is a part of: volume, or mass of product.
    const units::Dimension& whole() const;
};

// Reads any of the spellings above; the error says what is wrong and what to write. Zero is a strength: water's.
Result<Strength, std::string> read_strength(std::string_view text);

// A ratio among solids is w/w: 1 g in n g. Others stay as they are.
void take_ratio_by_mass(Strength& strength);

const units::Unit& percent_wv_unit();

}  // namespace vialwright::compounding
