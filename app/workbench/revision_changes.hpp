// SPDX-License-Identifier: Apache-2.0
// Two revisions of a monograph, compared value by value: what stands where, before and after, in the words of the file's keys.
// How a text is laid out, its comments, and the order of its tables are no change. Neither text must be a sound monograph: it
// must only be TOML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/workbench/revision_effects.hpp"
#include "core/result.hpp"

namespace vialwright::workbench {

struct RevisionChange {
    std::string where;   // "Dose rule adult, per dose"
    std::string what;    // "hard max"; "" where the whole of it came or went
    std::string before;  // "250 mg/kg"; "" where it was not said
    std::string after;
    Effect effect = Effect::none;
    friend bool operator==(const RevisionChange&, const RevisionChange&) = default;
};

// In the order of the earlier one, what is new after it; or why they cannot be compared.
Result<std::vector<RevisionChange>, std::string> compare_revisions(std::string_view before,
                                                                   std::string_view after);

}  // namespace vialwright::workbench
