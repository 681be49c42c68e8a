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
    units::Shown value;
    StrengthKind kind = StrengthKind::per_volume;
    numbers::Exact one = 1;  // canonical value of one of what it is counted in: 10 mg/mL for % w/v
    std::string counted_in;  // "%(w/v)", "mg/mL"

    // Of the same kind and the same amount: mg/mL beside 1:1000, never beside mmol/mL.
    bool is_like(const Strength& other) const;
    // How many of what `as` is counted in: 70 for 70 % w/w beside another % w/w.
    numbers::Exact count(const Strength& as) const { return value.quantity.value() / as.one; }
    std::string text() const;             // "70 %(w/w)", "50 mg/mL"
    std::string text_in_formula() const;  // "(50 mg/mL)"
    // Of what the strength is a part of: volume, or mass of product.
    const units::Dimension& whole() const;
};

// Reads any of the spellings above; the error says what is wrong and what to write. Zero is a strength: water's.
Result<Strength, std::string> read_strength(std::string_view text);

}  // namespace vialwright::compounding
