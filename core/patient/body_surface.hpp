// SPDX-License-Identifier: Apache-2.0
// Body surface by five formulas. Height and weight are exact, greater than 0; the surface is the nearest 1/10,000 m², ties
// up, and exact from there on. Two decimals would move an infant's dose by up to 2.75 %.
//
// std::domain_error where height or weight is not greater than 0 (but Mosteller's is 0 there); ArithmeticOverflow where a
// result cannot be rounded with certainty (power_product.hpp), which nobody's height and weight bring about.
#pragma once

#include "core/units/quantities.hpp"

namespace vialwright::patient {

// Mosteller, N Engl J Med 1987;317:1098: √(height · weight / 3,600); cm, kg. For all ages; the one that doses per m² use.
// 40.5 cm at 0.5 kg is 0.075 m² exactly.
units::BodySurface mosteller(units::Height height, units::BodyWeight weight);

// Du Bois and Du Bois, Arch Intern Med 1916;17:863: 0.007184 · height^0.725 · weight^0.425; cm, kg. For adults; too low below
// 0.7 m², by 8 % at 0.2 m² (Haycock 1978).
units::BodySurface du_bois(units::Height height, units::BodyWeight weight);

// Haycock, Schwartz and Wisotsky, J Pediatr 1978;93:62: 0.024265 · height^0.3964 · weight^0.5378; cm, kg. Infants to adults.
units::BodySurface haycock(units::Height height, units::BodyWeight weight);

// Gehan and George, Cancer Chemother Rep 1970;54:225: 0.0235 · height^0.42246 · weight^0.51456; cm, kg. For all ages.
units::BodySurface gehan_george(units::Height height, units::BodyWeight weight);

// Boyd, The Growth of the Surface Area of the Human Body, 1935: 0.0003207 · height^0.3 · g^(0.7285 - 0.0188 · log10 g); cm, and
// the weight g in grams in both places. For all ages.
units::BodySurface boyd(units::Height height, units::BodyWeight weight);

}  // namespace vialwright::patient
