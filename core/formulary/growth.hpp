// SPDX-License-Identifier: Apache-2.0
// What people weigh and measure at an age, as wide as it is ever seen: what lies outside is more likely a slip of a unit or
// of a decimal point than a patient. Data with sources, data/reference/growth.toml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/patient/patient.hpp"

namespace vialwright::formulary {

// From an age up to, not including, another; the bounds themselves are still seen.
struct GrowthBand {
    units::Time from, below;
    units::BodyWeight least_weight, most_weight;
    units::Height least_height, most_height;
    std::size_t table = 0;  // index into the tables that say where the bounds come from
};

struct GrowthTable {
    std::string id;
    std::string name;
    std::string basis;
    std::string source;
};

struct Growth {
    std::vector<GrowthTable> tables;
    std::vector<GrowthBand> male, female;  // by age, none overlaps the next

    // Where the sex is not known, from the lesser of both least to the greater of both most values. Nothing at an age that no
    // band holds.
    std::optional<GrowthBand> at(const units::Time& age, const std::optional<patient::Sex>& sex) const;
};

}  // namespace vialwright::formulary
