// SPDX-License-Identifier: Apache-2.0
// How much a batch needs: number × (labelled fill + excess) ÷ (1 - loss), and each ingredient of it by the monograph's
// formula.
//
// The excess (USP <1151>) is for injections: the label states the nominal volume, and that must be withdrawable. Between two
// sizes of the table the excess of the larger counts; from the largest on it is a fraction. A product that is not sterile, or is
// filled by mass, has none. Number from 1 to 1,000,000; loss from 0 % to below 100 %.
#pragma once

#include <cstdint>

#include "core/compounding/read_fields.hpp"
#include "core/compounding/reference.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::compounding {

enum class Liquid : std::uint8_t { mobile, viscous };

struct BatchText {
    std::string units, fill, liquid, loss;  // fill "": the product's; liquid "": mobile; loss "": none
};
struct Batch {
    int units = 1;
    units::Shown fill;  // labelled: volume, or mass of product
    Liquid liquid = Liquid::mobile;
    bool liquid_was_said = false;
    numbers::Exact loss = 0;
};
Result<Batch, Faults> read_batch(const BatchText& text, const formulary::Monograph& monograph);

// Nothing where the table does not reach: then nothing is known, not nothing needed.
std::optional<units::Volume> excess_volume(const Overfill& overfill, const units::Volume& labeled,
                                           Liquid liquid);

// Results `fill` (labelled and excess), `excess`, `total`; list `ingredients` with an `amount` each, and nothing for a
// vehicle that makes up to the volume.
Worked scale_batch(const Batch& order, const formulary::Monograph& monograph,
                   const CompoundingReference& reference);

}  // namespace vialwright::compounding
