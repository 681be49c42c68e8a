// SPDX-License-Identifier: Apache-2.0
// Weights and heights for age, "growth/1": a part of the reference data (reference_file.hpp).
#pragma once

#include "app/files/table_reader.hpp"
#include "core/formulary/growth.hpp"

namespace vialwright::files {

// A [[growth]] table, added to what `growth` holds. Its bands follow one another without a gap or an overlap, also those of
// the tables before it for the same sex.
void read_growth_table(TableReader& table, formulary::Growth& growth);

}  // namespace vialwright::files
