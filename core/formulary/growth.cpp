// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/growth.hpp"

#include <algorithm>

namespace vialwright::formulary {

namespace {

const GrowthBand* band_of(const std::vector<GrowthBand>& bands, const units::Time& age) {
    const auto next = std::ranges::upper_bound(bands, age, {}, &GrowthBand::below);
    return next != bands.end() && next->from <= age ? &*next : nullptr;
}

}  // namespace

std::optional<GrowthBand> Growth::at(const units::Time& age, const std::optional<patient::Sex>& sex) const {
    const GrowthBand* boys = sex == patient::Sex::female ? nullptr : band_of(male, age);
    const GrowthBand* girls = sex == patient::Sex::male ? nullptr : band_of(female, age);
    if (!sex && (!boys || !girls)) return std::nullopt;
    if (!boys || !girls) return boys ? std::optional(*boys) : girls ? std::optional(*girls) : std::nullopt;
    GrowthBand both = *boys;
    both.least_weight = std::min(boys->least_weight, girls->least_weight);
    both.most_weight = std::max(boys->most_weight, girls->most_weight);
    both.least_height = std::min(boys->least_height, girls->least_height);
    both.most_height = std::max(boys->most_height, girls->most_height);
    return both;
}

}  // namespace vialwright::formulary
