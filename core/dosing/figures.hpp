// SPDX-License-Identifier: Apache-2.0
// The figures of an order before anything is judged: dose, daily dose, volume, concentration, rates. What an input is
// missing for stays empty, with the reason in `missing`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dosing/order.hpp"
#include "core/patient/body_size.hpp"
#include "core/units/working.hpp"

namespace vialwright::dosing {

using units::Step;

struct Missing {
    std::string input;  // "weight": a field of the order
    std::string why;    // "the dose is per kg of body weight"
};

struct Figures {
    patient::BodyMeasures body;
    std::optional<units::AnyQuantity> dose;       // amount of one dose
    std::optional<units::AnyQuantity> dose_rate;  // amount/h: a rate that was ordered, or dose over time
    std::optional<units::AnyQuantity> daily;      // amount/h
    std::optional<numbers::Exact> doses_per_day;
    std::optional<units::AnyQuantity> course;         // amount of all doses of the course
    std::optional<units::AnyQuantity> given_before;   // amount, before this order
    std::optional<units::AnyQuantity> product;        // of one dose: mL, g or units
    std::optional<units::AnyQuantity> concentration;  // amount/mL of what is given
    std::optional<units::InfusionRate> pump_rate;
    std::optional<units::Osmolarity> osmolarity;
    std::vector<Missing> missing;
};

// The body measure that a limit or a dose per kg or m² is multiplied by; nothing if it is not known.
std::optional<units::AnyQuantity> basis_measure(formulary::Basis basis, const patient::BodyMeasures& body);

// `rule` may be null: then what a rule would say (its weight basis, its frequency) is left open. `working` may be null:
// then nobody reads the steps.
Figures work_out(const formulary::Monograph& monograph, const formulary::DoseRule* rule, const Order& order,
                 std::vector<Step>* working);

}  // namespace vialwright::dosing
