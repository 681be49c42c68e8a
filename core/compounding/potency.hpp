// SPDX-License-Identifier: Apache-2.0
// How much of a bulk powder holds the amount that is needed, by the certificate of analysis. F37:
//
//   basis anhydrous or dried   weigh = need ÷ (assay × (1 - water))    water, or loss on drying, of this lot
//   basis as-is                weigh = need ÷ assay                    the water is in the assay already
//
// F38, for an assay in units per mg: weigh = units ÷ units per mg. The lot's own figures, never a book's. Assay above zero,
// water from 0 % to below 100 %. A basis of anhydrous or dried without the water is "cannot be worked out".
#pragma once

#include <cstdint>

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

enum class AssayBasis : std::uint8_t { anhydrous, dried, as_is };

struct PotencyText {
    std::string amount, assay, water, basis;
};
struct Potency {
    units::Shown amount;                  // mass, or units
    units::AnyQuantity assay;             // a fraction, or units per mg
    std::string assay_text;               // "98.5 %", "1,000 units/mg"
    std::optional<numbers::Exact> water;  // a fraction
    AssayBasis basis = AssayBasis::as_is;
};
Result<Potency, Faults> read_potency(const PotencyText& text);

// Result `weigh`: in the amount's unit, in mg for an amount in units.
Worked weigh_by_potency(const Potency& order);

}  // namespace vialwright::compounding
