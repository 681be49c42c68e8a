// SPDX-License-Identifier: Apache-2.0
// Quantities as a page needs them: the number apart from its unit, and a sign that tells a rounded number from an exact one.
#pragma once

#include <optional>
#include <string>

#include "core/units/quantity_text.hpp"

namespace vialwright::workbench {

struct NumberAndUnit {
    std::string number;  // "1,500"
    std::string unit;    // "mg"
};
NumberAndUnit parts_of(const units::Shown& shown);

std::string equals(const units::Shown& shown);  // "= 350 mL", "≈ 11.67 vials"

// "500 to 2,000 mg", "up to 2 g", "from 1 g", "2 g" where both ends are the same; "" without either.
std::string range_words(const std::optional<units::Shown>& from, const std::optional<units::Shown>& to);

std::string capital(std::string text);   // first letter (ASCII) large
std::string sentence(std::string text);  // the same, with a full stop; "eGFR" stays as it is

}  // namespace vialwright::workbench
