// SPDX-License-Identifier: Apache-2.0
// A dose that the page Prepare has checked, as the page Labels writes it: a label that states a dose states the one that was
// checked, and not one that was typed a second time.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/prepare_inputs.hpp"

namespace vialwright::workbench {

struct CheckedDose {
    std::string product;  // monograph id
    bool is_diluted = false;
    std::map<std::string, std::string, std::less<>>
        entries;                // of the page Labels, by id: "dose", "volume", "route", "rate"
    std::string words;          // "2,000 mg, 40 mL (Bed 4, 70 kg, 40 y)"
    std::string called;         // the patient as the order names one; "" where it does not
    bool has_cautions = false;  // that no one has overridden
    friend bool operator==(const CheckedDose&, const CheckedDose&) = default;
};

// What tells one patient from another, as it was typed: "Bed 4, 70 kg, 40 y"; "" where nothing was.
std::string patient_words(const PrepareInputs& inputs);

// Nothing where one dose is no volume to draw up. Whether it may be given is the caller's to know.
std::optional<CheckedDose> checked_dose(const Assessed& assessed, const PrepareInputs& inputs);

}  // namespace vialwright::workbench
