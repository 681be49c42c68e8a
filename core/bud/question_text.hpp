// SPDX-License-Identifier: Apache-2.0
// The question as it is typed, every field a text, and its reading.
#pragma once

#include <string>
#include <vector>

#include "core/bud/question.hpp"
#include "core/field_fault.hpp"
#include "core/result.hpp"

namespace vialwright::bud {

// Empty: not said.
struct QuestionText {
    std::string standard, category, process, sterility_test, components, products, form, water_activity,
        storage;
    std::string limit, made, stability, study, antimicrobial, today;
    std::vector<std::string> component;      // "NAME=EXPIRY"
    std::vector<std::string> component_bud;  // "NAME=TIME"
    std::vector<std::string> moved;          // "refrigerator=TIME"
    std::string in_use, opened, expiry, labeled;
};

// Either `standard` with `made`, or `in_use` with `opened`, must be given; every other field must belong to it. All faults come at
// once. A wall-clock time that occurs twice is taken as the earlier (`today` as the later), which shortens, with a finding;
// one that never was refuses the question. `now` counts where `today` is empty.
Result<Question, std::vector<FieldFault>> read_question(const QuestionText& text, const time::Zone& zone,
                                                        time::Instant now);

}  // namespace vialwright::bud
