// SPDX-License-Identifier: Apache-2.0
// What a monograph must keep beyond the kinds of its values: sources that resolve, ids that are unique, bounds that leave
// room for a dose, a total that is strength × volume. Every fault names its place as a path of keys,
// "dose[0].per_dose.usual_max", for the loader to point at.
#pragma once

#include <string>
#include <vector>

#include "core/formulary/monograph.hpp"
#include "core/formulary/reference.hpp"

namespace vialwright::formulary {

struct Fault {
    std::string path;
    std::string message;      // what is wrong and what to do
    bool is_warning = false;  // suspicious, but it can be meant
};

using Faults = std::vector<Fault>;

Faults validate(const Monograph& monograph);

// Drug classes that the reference data does not hold: an interaction with one can never be answered by a drug's name.
Faults check_references(const Monograph& monograph, const Reference& reference);

}  // namespace vialwright::formulary
