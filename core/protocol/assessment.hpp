// SPDX-License-Identifier: Apache-2.0
// What is known of an order after it was worked out and checked: one value for every surface (window, command line,
// report, record).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dosing/figures.hpp"
#include "core/protocol/finding.hpp"

namespace vialwright::protocol {

struct Measured {
    units::Shown exact;                // product for one dose: mL, g or units
    units::Shown measured;             // rounded to what the device can measure
    std::string device;                // "10 mL syringe", "steps of 0.1 mL"; "" where nothing was rounded
    numbers::Exact deviation_percent;  // of the measured from the exact, without sign
    // Too little for the device: `measured` is 0, which stands for no amount and is never shown as one.
    bool is_too_small() const { return measured.quantity.value().is_zero(); }
};

struct ContainerCount {
    std::string id;
    units::Shown size;  // what can be taken from one
    numbers::Exact count;
};

struct Containers {
    units::Shown exact;               // 35/3 vials, of the size that the product names first
    numbers::Exact needed;            // 12
    units::Shown left_over;           // 10 mL
    std::vector<ContainerCount> set;  // of which sizes, the largest first
};

// One limit section as it stands for this patient: for the gauge and the rows under it. All in one unit.
struct LimitRow {
    std::string section;  // "per_dose"
    std::string name;     // "Dose"
    units::Shown actual;
    std::optional<units::Shown> usual_min, usual_max, hard_min, hard_max;  // caps and floors worked in
    std::string source;
    Severity worst = Severity::info;
    Direction direction = Direction::none;
};

struct Assessment {
    std::string product;               // monograph id
    std::string rule;                  // "": none could be chosen
    std::optional<units::Shown> dose;  // one dose; a rate where a rate was ordered without an infusion time
    std::optional<units::Shown> dose_per_weight;
    std::optional<units::Shown> daily_dose;
    std::optional<units::Shown> course_dose;  // of all days that were said
    std::optional<Measured> volume;
    std::optional<Containers> containers;
    std::optional<units::Shown> concentration;  // of what is given
    std::optional<units::Shown> rate;           // mL/h
    std::optional<units::Shown> osmolarity;
    Verdict verdict = Verdict::not_checked;
    Findings findings;  // the gravest first
    std::vector<LimitRow> limits;
    std::vector<dosing::Step> working;
};

}  // namespace vialwright::protocol
