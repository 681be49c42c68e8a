// SPDX-License-Identifier: Apache-2.0
// From one UCUM code to another, exactly. Refused: other kinds (mol is no osm, [iU] no mass, {tablet} no {vial}), a mass
// per body weight that would become a plain number, scales that have no exact relation, less than absolute zero.
#pragma once

#include "core/ucum/code.hpp"

namespace vialwright::ucum {

// The number in `to`, or why there is none, with both kinds in words.
Result<numbers::Exact, std::string> convert(const numbers::Exact& value, const Code& from, const Code& to);

}  // namespace vialwright::ucum
