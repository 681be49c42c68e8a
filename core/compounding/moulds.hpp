// SPDX-License-Identifier: Apache-2.0
// What fills a mould or a capsule beside the drug.
//
//   F40  suppositories  base = number × blank weight - sum of number × drug ÷ density factor
//   F41  capsules       filler = (capacity - drug ÷ density of the drug) × density of the filler, one capsule
//
// The density factor says how many g of drug take the place of 1 g of base. Everything above zero. Drug that leaves no
// room is refused.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

inline constexpr int most_units = 1'000'000;  // of one batch

struct SuppositoryText {
    std::string units, blank_weight;
    std::vector<std::string> drugs;  // "NAME=AMOUNT OF EACH,DENSITY FACTOR"
};
struct SuppositoryDrug {
    std::string name;
    units::ProductMass each;
    numbers::Exact density_factor;
};
struct Suppositories {
    int units = 1;
    units::ProductMass blank_weight;
    std::vector<SuppositoryDrug> drugs;
};
Result<Suppositories, Faults> read_suppositories(const SuppositoryText& text);
Worked fill_suppositories(const Suppositories& order);  // result `base`, g; list `ingredients`

struct CapsuleText {
    std::string capacity, drug, drug_density, filler_density, units;  // units: "" is 1
};
struct Capsules {
    units::Volume capacity;
    units::ProductMass drug;  // in one capsule
    units::Density drug_density, filler_density;
    int units = 1;
};
Result<Capsules, Faults> read_capsules(const CapsuleText& text);
Worked fill_capsules(
    const Capsules& order);  // results `filler` (mg in one), `total_filler`, `total_drug` (g)

}  // namespace vialwright::compounding
