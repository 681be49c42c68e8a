// SPDX-License-Identifier: Apache-2.0
// One order of a file as text, before anything is made of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/dosing/order.hpp"
#include "core/field_fault.hpp"

namespace vialwright::bulk {

struct OrderRow {
    std::string id;        // "": none is given
    std::size_t line = 0;  // of the file, where the order begins
    std::size_t line_of_same_id = 0;
    std::string product;
    dosing::OrderText text;
    // What only FHIR says beside it, as clinical text.
    std::string pump_rate;        // "5 mL/min": together with the volume it is the infusion time
    std::string most_per_period;  // "2 g/day": the order's own most
    // Why it cannot be read; then nothing else of it counts.
    std::vector<FieldFault> faults;

    void clear() {
        id.clear();
        line = line_of_same_id = 0;
        product.clear();
        clear_text();
        pump_rate.clear();
        most_per_period.clear();
        faults.clear();
    }

private:
    // Not with `text = {}`: the memory serves the next row. Each member is named, so that none can be forgotten.
    void clear_text() {
        auto& [rule, dose, route, purpose, weight, height, age, sex, creatinine, clearance, postmenstrual_age,
               every, per_day, days, given_before, over, in_volume, diluent, line_of_vein, sites, strength,
               device, conditions, drugs, allergies, labs, no_conditions, one_by_one, provided] = text;
        for (auto* one :
             {&rule,         &dose,       &route,     &purpose,           &weight,       &height,  &age,
              &sex,          &creatinine, &clearance, &postmenstrual_age, &every,        &per_day, &days,
              &given_before, &over,       &in_volume, &diluent,           &line_of_vein, &sites,   &strength,
              &device})
            one->clear();
        for (auto* list : {&conditions, &drugs, &allergies, &labs}) list->clear();
        no_conditions = one_by_one = false;
        provided.clear();
    }
};

}  // namespace vialwright::bulk
