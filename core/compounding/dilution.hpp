// SPDX-License-Identifier: Apache-2.0
// Dilution of one stock. F29: C1·V1 = C2·V2, so stock = total × target ÷ stock strength.
//
// Strengths are of one kind: all per volume, all per mass, or all v/v; the total is a volume, or a mass for strengths per
// mass. Everything above zero; a target above the stock's strength is refused.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct DilutionText {
    std::string stock, target, total;
};
struct Dilution {
    Strength stock, target;
    units::Shown total;
};
Result<Dilution, Faults> read_dilution(const DilutionText& text);

// Results `stock` and `diluent`, in the total's unit (less than a litre in mL).
Worked dilute(const Dilution& order);

// Both strengths of a mixture and its total go together, or why not; also for alligation.
void check_mixture(FieldReader& reader, const Strength& stock, const Strength& target,
                   std::string_view stock_field);

// A ratio strength is w/w where what it is mixed with is, or where all are ratios and the total is a mass; else w/v. F27.
void settle_ratios(std::span<Strength* const> strengths, std::string_view total);

// F31: alcohol and water take up less room together than apart, so a v/v mixture is brought to volume.
void note_contraction(const Strength& target, const units::Shown& total, std::string_view filler,
                      Worked& worked);

}  // namespace vialwright::compounding
