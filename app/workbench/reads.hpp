// SPDX-License-Identifier: Apache-2.0
// What an entry reads, as the tables of the forms say it: from it follow how it is told back and what is offered to be taken
// instead of being typed, a day from a calendar or one of the units.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/workbench/view_parts.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::workbench {

enum class Reads : std::uint8_t {
    words,  // a name, a count: nothing is offered
    time,   // a day, with or without its time
    expiry,
    expiries,  // of ingredients, by name
    period,
    interval,  // how often
    duration,
    age,
    postmenstrual_age,
    weight,
    height,
    creatinine,
    clearance,
    volume,
    strength,
    mass_strength,  // of a drug that is weighed
    concentration,  // of a solution that is infused
    drug_mass,
    drug_amount,        // mass, moles, equivalents or units
    drug_in_solution,   // its mass, or how much of it is in the solution
    ingredient_amount,  // of an admixture
    label_dose,
    displacement,
    molar_mass,
    dose_rate,
    pump_rate,
    millimoles,
    millimoles_per_volume,
    equivalents_per_volume,
    percent,
    density,
    mass,      // on the balance
    fill,      // of one container
    contents,  // what doses are taken from
    quantity   // in the container, on its label
};

EntryAid aid_for(Reads reads);
std::string echo_of(Reads reads, std::string_view text);  // how it was read; "" where that is not told

// What a dose of the product may be written in; of no product: of a drug that is weighed.
EntryAid aid_for_dose(const formulary::Strength* strength);
EntryAid aid_for_given_before(const formulary::Strength& strength);  // all doses so far

}  // namespace vialwright::workbench
