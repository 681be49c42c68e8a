// SPDX-License-Identifier: Apache-2.0
// Irrational formulas, rounded provably right: a product of powers such as 0.007184 · H^0.725 · W^0.425 is enclosed between
// two fixed-point integers, with more and more bits until both ends round to the same number.
//
// A value that lies exactly half way never separates; it is recognised without rounding, because pairwise coprime
// numbers multiply to 1 only where every exponent is 0 (factor refinement: Bach, Driscoll, Shallit 1993).
#pragma once

#include <span>

#include "core/numbers/exact.hpp"

namespace vialwright::numbers {

// base^(exponent + exponent_per_log10 · log10(base)). The second part is Boyd's: almost always 0.
struct Power {
    Exact base;  // > 0
    Exact exponent = 1;
    Exact exponent_per_log10 = 0;
};

// The multiple of `step` nearest to the product of the powers; ties up. std::domain_error where a base or the step is not
// greater than 0; ArithmeticOverflow where the answer has more than 100 bits, or where 2,560 bits cannot tell on which
// side of half way the product lies (possible only with exponent_per_log10).
Exact nearest_multiple(std::span<const Power> product, const Exact& step);

}  // namespace vialwright::numbers
