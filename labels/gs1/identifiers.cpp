// SPDX-License-Identifier: Apache-2.0
#include "labels/gs1/identifiers.hpp"

#include <algorithm>
#include <array>

namespace vialwright::gs1 {

namespace {

using enum Content;

constexpr auto rows = std::to_array<Identifier>({
    {"01", "GTIN", gtin, 14, 14, true, false},
    {"11", "production date", date, 6, 6, true, true},
    {"15", "best-before date", date, 6, 6, true, true},
    {"17", "expiration date", date, 6, 6, true, true},
    {"10", "lot number", text, 1, 20, false, true},
    {"21", "serial number", text, 1, 20, false, true},
    {"240", "additional product number", text, 1, 30, false, true},
    {"7003", "expiration date and time", date_time, 10, 10, false, true},
    {"710", "national number, Germany (PZN)", text, 1, 20, false, true},
    {"711", "national number, France (CIP)", text, 1, 20, false, true},
    {"712", "national number, Spain (CN)", text, 1, 20, false, true},
    {"713", "national number, Brazil (DRN)", text, 1, 20, false, true},
    {"714", "national number, Portugal (AIM)", text, 1, 20, false, true},
    {"715", "national number, United States (NDC)", text, 1, 20, false, true},
    {"716", "national number, Italy (AIC)", text, 1, 20, false, true},
    {"717", "national number, Costa Rica (SRN)", text, 1, 20, false, true},
    {"90", "agreed between trading partners", text, 1, 30, false, false},
    {"91", "internal to a company", text, 1, 90, false, false},
    {"92", "internal to a company", text, 1, 90, false, false},
    {"93", "internal to a company", text, 1, 90, false, false},
    {"94", "internal to a company", text, 1, 90, false, false},
    {"95", "internal to a company", text, 1, 90, false, false},
    {"96", "internal to a company", text, 1, 90, false, false},
    {"97", "internal to a company", text, 1, 90, false, false},
    {"98", "internal to a company", text, 1, 90, false, false},
    {"99", "internal to a company", text, 1, 90, false, false},
});

}  // namespace

std::span<const Identifier> identifiers() { return rows; }

const Identifier* find_identifier(std::string_view ai) {
    const auto* found = std::ranges::find(rows, ai, &Identifier::ai);
    return found == rows.end() ? nullptr : found;
}

const Identifier* identifier_at(std::string_view text) {
    const auto* found =
        std::ranges::find_if(rows, [&](const Identifier& row) { return text.starts_with(row.ai); });
    return found == rows.end() ? nullptr : found;
}

bool is_in_character_set_82(char c) {
    constexpr std::string_view marks = "!\"%&'()*+,-./:;<=>?_";
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           marks.find(c) != std::string_view::npos;
}

}  // namespace vialwright::gs1
