// SPDX-License-Identifier: Apache-2.0
// What the texts of a label may stand for, wherever they are typed: the kinds of its amounts, and its places of storage.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/bud/beyond_use_date.hpp"
#include "core/result.hpp"
#include "core/units/dimension.hpp"

namespace vialwright::workbench {

std::span<const units::Dimension>
container_amounts();                              // of a whole container: mL, g of product, units of dosage
std::span<const units::Dimension> label_doses();  // mass, mEq, units, mmol
std::span<const units::Dimension> label_volumes();

inline constexpr int most_units_in_pack = 100'000;

std::pair<int, int> range_of(bud::Storage storage);  // °C, as USP names the place

// "Store in a refrigerator, 2 to 8 °C. Do not freeze.": each line as a sentence.
std::string storage_sentences(const std::vector<std::string>& lines);
// Of nothing but the place. The error: this computer has no time zones.
Result<std::string, std::string> storage_sentences(bud::Storage storage);

}  // namespace vialwright::workbench
