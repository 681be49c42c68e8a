// SPDX-License-Identifier: Apache-2.0
// From what is typed about a patient to quantities; every field that is wrong is told at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/field_fault.hpp"
#include "core/patient/patient.hpp"
#include "core/result.hpp"
#include "core/time/date.hpp"

namespace vialwright::patient {

// Raw text, "" is "not said". An age or a date of birth, not both.
struct PatientText {
    std::string weight, height, age, sex, creatinine, born;
    std::string clearance{};          // creatinine clearance, measured or worked out elsewhere
    std::string postmenstrual_age{};  // weeks of pregnancy and age together
};

// Measurements may end in zeros ("70.0 kg"). Creatinine in mass or in amount of substance: 1 mg/dL is 88.4 micromol/L (the
// factor of the kidney formulas; KDIGO). Values outside Plausible are faults. A date of birth needs `today`.
Result<Patient, std::vector<FieldFault>> read_patient(const PatientText& text,
                                                      const std::optional<time::Date>& today = std::nullopt);

}  // namespace vialwright::patient
