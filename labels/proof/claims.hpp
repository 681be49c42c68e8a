// SPDX-License-Identifier: Apache-2.0
// Quantities and dates as they stand in a label's text, read by the units' own parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/date.hpp"
#include "core/units/any_quantity.hpp"

namespace vialwright::proof {

// "1,500 mg per 30 mL", "50 mg per mL", "1 g per vial".
struct Claim {
    std::string text;
    std::string amount;                     // "1,500 mg"
    std::optional<units::AnyQuantity> per;  // of volume, product mass or dosage units; nothing: a container
    bool per_one = false;                   // without a number: "per mL"
    bool is_amount_of(const std::optional<units::AnyQuantity>& meant) const;
};

std::vector<Claim> claims_in(std::string_view text);

// Whether the text, or what it ends with, is exactly this quantity.
bool is_quantity(std::string_view text, const units::AnyQuantity& meant);
bool ends_with_quantity(std::string_view text, const units::AnyQuantity& meant);

struct WrittenDate {
    time::Date date{};
    std::optional<time::LocalMinute> minute;
};
std::optional<WrittenDate> date_at_end(std::string_view text);

}  // namespace vialwright::proof
