// SPDX-License-Identifier: Apache-2.0
// Which dose rule an order is checked against. A rule named by a person is taken; otherwise exactly one must match by
// route, purpose and population, and a rule marked never_default is not considered. None or two: "cannot check".
#pragma once

#include "core/protocol/check.hpp"

namespace vialwright::protocol {

enum class Fit : std::uint8_t { inside, unknown, outside };
Fit fit_population(const formulary::Population& population, const patient::Patient& patient);

// A patient and a route ("": not known) against whom and what a statement concerns.
Fit fit_concern(const formulary::Concern& concern, const patient::Patient& patient, std::string_view route);

// What a population asks for and is not known: "age and weight".
std::string unknown_measures(const formulary::Population& population, const patient::Patient& patient);

// The route that is ordered, or the rule's, or the only one the product has; "" where that is open.
std::string route_of(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                     const dosing::Order& order);

struct RuleChoice {
    const formulary::DoseRule* rule = nullptr;
    Findings findings;  // why there is none
};

RuleChoice choose_rule(const formulary::Monograph& monograph, const dosing::Order& order);

}  // namespace vialwright::protocol
