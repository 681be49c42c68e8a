// SPDX-License-Identifier: Apache-2.0
// Kidney function from a serum creatinine that is stable. The formulas answer nothing outside the ages that they were made
// for. Creatinine greater than 0, else DivisionByZero or std::domain_error.
#pragma once

#include <cstdint>
#include <optional>

#include "core/patient/patient.hpp"

namespace vialwright::patient {

using ClearanceRate = units::InfusionRate;  // mL/h; shown in mL/min

// Cockcroft and Gault, Nephron 1976;16:31: (140 - age) · weight / (72 · creatinine), times 0.85 for women; years, kg, mg/dL,
// mL/min. Exact. From 18 years; nothing below.
std::optional<ClearanceRate> cockcroft_gault(units::Time age, Sex sex, units::BodyWeight weight,
                                             units::LaboratoryConcentration creatinine);

// Which weight stands for the patient's in Cockcroft-Gault (Winter et al., Pharmacotherapy 2012;32:604): the actual weight
// of those below their ideal weight, the adjusted weight of those above 120 % of it, the ideal weight of all others. Where
// there is no ideal weight (below 60 in): the actual.
enum class WeightKind : std::uint8_t { actual, ideal, adjusted };
struct ClearanceWeight {
    units::BodyWeight weight;
    WeightKind kind = WeightKind::actual;
};
ClearanceWeight clearance_weight(units::BodyWeight actual, const std::optional<units::BodyWeight>& ideal);

// CKD-EPI 2021, without race (Inker et al., N Engl J Med 2021;385:1737): 142 · (creatinine/κ)^a · 0.9938^age, times 1.012 for
// women; κ 0.7 mg/dL (women) or 0.9 (men); a -0.241 (women) or -0.302 (men) below κ, -1.2 from there on. To the
// nearest 1/1,000,000 mL/min/1.73 m², ties up. From 18 years; nothing below.
std::optional<units::Clearance> ckd_epi_2021(units::Time age, Sex sex,
                                             units::LaboratoryConcentration creatinine);

// Bedside Schwartz (Schwartz et al., J Am Soc Nephrol 2009;20:629): 0.413 · height / creatinine; cm, mg/dL,
// mL/min/1.73 m². Exact. From 1 year to the last day at 16 years; nothing outside.
std::optional<units::Clearance> bedside_schwartz(units::Time age, units::Height height,
                                                 units::LaboratoryConcentration creatinine);

// Of this patient and not of 1.73 m²: what a dose follows (FDA, Pharmacokinetics in Patients with Impaired Renal Function,
// 2024).
inline ClearanceRate absolute(units::Clearance indexed, units::BodySurface surface) {
    return indexed * surface;
}

}  // namespace vialwright::patient
