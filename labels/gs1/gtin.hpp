// SPDX-License-Identifier: Apache-2.0
// GTIN-8, -12 (UPC-A), -13 and -14: length, check digit, and numbers that are never given to a product.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace vialwright::gs1 {

struct Gtin {
    std::string gtin14;  // with zeros in front, as Application Identifier (01) wants it
    // The ten digits of a National Drug Code, where the number begins with 03 behind its indicator. Which digits are labeler,
    // product and package cannot be told from them.
    std::optional<std::string> ndc10_digits;
    char indicator() const { return gtin14.front(); }  // 9: goods of variable measure
};

// `text`: 8, 12, 13 or 14 digits. Refused with the reason: other lengths and characters, a wrong check digit, all zeros,
// numbers of restricted circulation (prefix 02, 04, 20 to 29; GTIN-8: 0 and 2) and of coupons and refunds (05, 980 to 984, 99),
// which are no GTINs. Source: GS1 General Specifications, tables of GS1 Prefixes and GS1-8 Prefixes.
Result<Gtin, std::string> read_gtin(std::string_view text);

}  // namespace vialwright::gs1
