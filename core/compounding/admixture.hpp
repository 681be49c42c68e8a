// SPDX-License-Identifier: Apache-2.0
// Osmolarity of a mixture, calculated.
//
//   F24  a dissolved substance: mass ÷ molar mass × particles
//   F25  a solution that is added: volume × its osmolarity
//
// Summed and divided by the total volume. An ideal figure: no osmotic coefficient. Amounts: mg, mmol, a strength of the
// total (mg/mL, mmol/mL, % w/v), or mL of a solution. Total above zero; solutions of more than the total are refused;
// what is left up to the total counts as water.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct AdmixtureText {
    std::string total;
    // "NAME=AMOUNT,MOLAR MASS,PARTICLES"; "NAME=20 mmol,PARTICLES"; "NAME=50 mL,2,000 mOsm/L"
    std::vector<std::string> ingredients;
};

struct OsmoticIngredient {
    std::string name;
    units::Shown amount;
    std::optional<units::MolarMass> molar_mass;   // where the amount is a mass
    numbers::Exact particles = 0;                 // a molecule gives, in solution
    std::optional<units::Osmolarity> osmolarity;  // where the amount is a volume
};
struct Admixture {
    units::Volume total;
    std::vector<OsmoticIngredient> ingredients;
};
Result<Admixture, Faults> read_admixture(const AdmixtureText& text);

// Result `osmolarity`, in mOsm/L.
Worked osmolarity(const Admixture& order);

}  // namespace vialwright::compounding
