// SPDX-License-Identifier: Apache-2.0
// Which dose rule an order is checked against. A rule named by a person is taken; otherwise exactly one must match by
// route, purpose and population, and a rule marked never_default is not considered. None or two: "cannot check".
#pragma once

#include "core/protocol/check.hpp"

namespace vialwright::protocol {

enum class Fit : std::uint8_t { inside, unknown, outside };
Fit fit_population(const formulary::Population& population, const patient::Patient& patient);

struct RuleChoice {
    const formulary::DoseRule* rule = nullptr;
    Findings findings;  // why there is none
};

RuleChoice choose_rule(const formulary::Monograph& monograph, const dosing::Order& order);

}  // namespace vialwright::protocol
