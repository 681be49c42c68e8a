// SPDX-License-Identifier: Apache-2.0
// What compounding needs to know beside what is typed: sodium chloride equivalents, excess volumes, densities. Data with
// sources, read from data/reference/*.toml by app/files; a site may replace it by the tables of its own edition.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/units/quantities.hpp"

namespace vialwright::compounding {

// A substance in the table for isotonicity. Both figures hold near 1 %.
struct TonicAgent {
    std::string id;
    std::string name;
    std::vector<std::string> synonyms;
    std::optional<numbers::Exact> e_value;              // g of sodium chloride that 1 g is worth
    std::optional<numbers::Exact> freezing_depression;  // °C, of a solution of 1 g in 100 mL
    std::string basis;                                  // verified | memory
    std::string source;
};

// How much more than the labelled volume a container is filled with, so that the labelled volume can be withdrawn.
struct OverfillSize {
    units::Volume labeled;
    units::Volume mobile, viscous;
};
struct Overfill {
    std::vector<OverfillSize> sizes;  // from small to large
    units::Volume large;              // from here on the excess is a fraction of the labelled volume
    numbers::Exact mobile_fraction, viscous_fraction;
    std::string basis;
    std::string source;
};

struct LiquidDensity {
    std::string id;
    std::string name;
    std::vector<std::string> synonyms;
    units::Density density;
    std::string basis;
    std::string source;
};

struct CompoundingReference {
    std::vector<TonicAgent> tonic_agents;
    std::optional<Overfill> overfill;
    std::vector<LiquidDensity> densities;
};

// By id, name or synonym, as people write names; null if it is not in the table.
const TonicAgent* find_tonic_agent(const CompoundingReference& reference, std::string_view name);
const LiquidDensity* find_density(const CompoundingReference& reference, std::string_view name);

}  // namespace vialwright::compounding
