// SPDX-License-Identifier: Apache-2.0
// All that is worked out from a patient's measures, with the working, and with the reason and the source where a formula
// does not hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/patient/body_size.hpp"
#include "core/patient/clearance.hpp"

namespace vialwright::patient {

// What a pharmacist should know beside the figures.
struct Remark {
    enum class Severity : std::uint8_t {
        info,  // what is not given, and why; what was chosen
        soft   // what can hardly be so
    };
    enum class Direction : std::uint8_t { none, under, over };

    std::string rule;  // "patient.ideal_weight.range"
    Severity severity = Severity::info;
    Direction direction = Direction::none;
    std::string sentence;
    std::optional<units::Shown> actual, limit;
    std::string source;
};
using Remarks = std::vector<Remark>;

// Irrational, so rounded where they are made: the five surfaces, CKD-EPI in both forms. All else is exact.
struct Report {
    units::Shown body_mass_index;
    struct {
        units::Shown mosteller, du_bois, haycock, gehan_george, boyd;
    } surface;
    std::optional<units::Shown> ideal, adjusted, lean;  // each by its formula; none of a child
    std::optional<CreatinineClearance> clearance;
    std::optional<units::Shown> ckd_epi, schwartz;  // mL/min/1.73 m²
    std::optional<units::Shown> ckd_epi_absolute;   // mL/min, at the patient's own (Mosteller) surface
    units::Working working;
    Remarks remarks;
};

// Weight and height must be known, else std::bad_optional_access.
Report report_on(const Patient& patient);

// mL/min/1.73 m², in UCUM mL/min/{1.73_m2}.
const units::Unit& indexed_rate_unit();

Remarks remarks_on(const Patient& patient, const Report& report);

}  // namespace vialwright::patient
