// SPDX-License-Identifier: Apache-2.0
// FHIR quantities as clinical text, which is then read like any other. Only UCUM codes count; the printed `unit` is never
// trusted, and one that says something else than the code is refused.
#pragma once

#include <optional>
#include <string>

#include "app/bulk/fhir_element.hpp"
#include "core/result.hpp"

namespace vialwright::bulk {

// "mg/kg/d" -> "mg/kg/day"; why not, for a code that is none or that no dose is written in.
Result<std::string, std::string> clinical_unit(std::string_view code);

// "1.50", "15e-1" -> "1.5"; nothing for a negative number or one with an absurd exponent.
std::optional<std::string> plain_number(std::string_view json);

// A Quantity or Duration: "1.5 g". "" where it is absent, or refused with a fault.
std::string read_quantity(Element& parent, std::string_view name);

// A Ratio: "50 mg/mL", "400 mg/5 mL".
std::string read_ratio(Element& parent, std::string_view name);

}  // namespace vialwright::bulk
