// SPDX-License-Identifier: Apache-2.0
// Laboratory values as people write them: "4.5 mEq/L", "25 mL/min/1.73 m2", "1.8" (a ratio such as INR).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/patient/patient.hpp"
#include "core/result.hpp"
#include "core/units/quantity_text.hpp"

namespace vialwright::patient {

// A concentration (mmol, mEq, mg, units or mOsm in a volume), a clearance, one of 1.73 m², or a bare number. The failure
// says what to write instead.
Result<units::Shown, std::string> read_laboratory_value(std::string_view text);

// Nothing where the two are of different kinds. A mmol of an ion of one charge is a mEq.
std::optional<std::strong_ordering> compare_laboratory(std::string_view analyte, const units::AnyQuantity& a,
                                                       const units::AnyQuantity& b);

// What is known of the patient without being said as a laboratory value: creatinine, creatinine clearance, eGFR (CKD-EPI
// 2021 of adults, bedside Schwartz of children).
std::optional<units::Shown> known_laboratory_value(std::string_view analyte, const Patient& patient);

}  // namespace vialwright::patient
