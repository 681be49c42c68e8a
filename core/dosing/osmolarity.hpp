// SPDX-License-Identifier: Apache-2.0
// Calculated osmolarity: the sum over the ingredients of concentration / molar mass × particles (regulatory facts F24),
// for a dilution the volume-weighted mean with the diluent (F25). An ideal figure: no osmotic coefficient.
#pragma once

#include <optional>

#include "core/formulary/monograph.hpp"

namespace vialwright::dosing {

// Of the product as it is; nothing if one of its dissolved ingredients has no molar mass or particle count, or if it is
// not measured by volume.
std::optional<units::Osmolarity> osmolarity_of(const formulary::Monograph& monograph, std::size_t strength);

// part of `drug` brought to `total` with a fluid of osmolarity `diluent`. total >= drug > 0.
units::Osmolarity diluted(units::Osmolarity product, units::Volume drug, units::Volume total,
                          units::Osmolarity diluent);

}  // namespace vialwright::dosing
