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
        for (auto* text_field : {&text.rule, &text.dose, &text.route, &text.weight, &text.height, &text.age,
                                 &text.sex, &text.creatinine, &text.every, &text.per_day, &text.over,
                                 &text.in_volume, &text.diluent, &text.strength, &text.device})
            text_field->clear();
        for (auto* list : {&text.conditions, &text.drugs, &text.allergies}) list->clear();
        text.provided.clear();
        pump_rate.clear();
        most_per_period.clear();
        faults.clear();
    }
};

}  // namespace vialwright::bulk
