// SPDX-License-Identifier: Apache-2.0
// The least amount that a balance weighs well, and what to do with less: weigh a multiple, dilute it, take a part.
//
//   least weighable = sensitivity ÷ permitted error (5 % unless said otherwise)
//   solid           F = least weighable ÷ need, rounded up; weigh F × need; mix to F × aliquot; take an aliquot, which is
//                   itself the least weighable amount
//   of a strength   weigh F × need; make it up to that strength (mg/mL: a solution; mg/g: a trituration); take
//                   need ÷ strength
//
// Everything above zero; the error at most 100 %. A trituration so strong that its aliquot could not be weighed is refused.
#pragma once

#include "core/compounding/read_fields.hpp"

namespace vialwright::compounding {

struct AliquotText {
    std::string need, sensitivity, error, strength;  // need, error and strength may be missing
};
struct Aliquot {
    units::DrugMass sensitivity;
    numbers::Exact error = numbers::Exact::ratio(1, 20);
    std::optional<units::Shown> need;
    std::optional<Strength> strength;  // mg/mL or mg/g of what the aliquot is taken from
};
Result<Aliquot, Faults> read_aliquot(const AliquotText& text);

// Result `least_weighable`; with a need also `weigh`, and where it is too little to be weighed at once `diluent` and
// `aliquot` (mL of a solution, mg of a trituration).
Worked aliquot(const Aliquot& order);

}  // namespace vialwright::compounding
