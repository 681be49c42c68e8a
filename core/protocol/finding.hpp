// SPDX-License-Identifier: Apache-2.0
// A finding: what a check saw, as values. Its sentence is made in one place, sentence().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/formulary/monograph.hpp"

namespace vialwright::protocol {

using formulary::Severity;

enum class Direction : std::uint8_t { none, over, under };

// What sentence() words. A group a rule file.
enum class FindingKind : std::uint8_t {
    // limits
    below_usual,
    above_usual,
    below_hard,
    above_hard,
    above_cap,
    below_floor,
    floor_applies,
    tenfold,
    limits_conflict,
    nothing_feasible,
    // choice of the rule
    no_rule_matches,
    several_rules_match,
    route_unknown,
    named_rule_other_route,
    named_rule_other_purpose,
    outside_population,
    no_limit_applies,
    // frequency
    too_many_doses_a_day,
    too_few_doses_a_day,
    other_doses_a_day,
    too_many_doses,
    interval_too_short,
    interval_too_long,
    course_too_long,
    // infusion
    too_fast,
    too_slow,
    osmolarity_low,
    osmolarity_too_low,
    osmolarity_high,
    osmolarity_too_high,
    osmolarity_high_central,
    osmolarity_too_high_central,
    final_volume_too_small,
    // questions
    question_open,
    contraindication,
    caution,
    interaction,
    interaction_open,
    requirement_open,
    laboratory,       // a value beyond its threshold
    laboratory_open,  // a value that is needed and not known
    // plausibility: what was probably meant
    unlikely_for_age,
    dose_slip,
    pounds_for_kilograms,
    swapped,
    // the rest
    gap,
    high_alert,
    not_approved,
    approved,
    approved_before,
    retired,
    measured_differs,
    too_small_to_measure,
    input_missing,
    not_computable,
    stated  // the whole sentence stands in `subject`: for calculations, which word theirs in one place each
};

struct Finding {
    FindingKind kind;
    Severity severity = Severity::info;
    bool blocks = false;  // something needed is missing, unknown or contradictory: "cannot check"
    Direction direction = Direction::none;
    std::string rule;     // "dose.per_dose.usual_max", "contraindication.renal-severe"
    std::string subject;  // what it is about, in words: "the dose", a question, a drug
    std::string detail;   // further words where the kind needs them
    std::optional<units::Shown> actual;
    std::optional<units::Shown> limit;
    std::string source;  // titles of the sources, "; " between
};

using Findings = std::vector<Finding>;

// A complete, calm sentence: "The dose, 2.5 g, is above the usual maximum of 2 g."
std::string sentence(const Finding& finding);

// within: nothing to say but information. caution: soft findings. stop: a hard finding. not_checked: no hard finding,
// and something blocks. Nothing unknown is ever within.
enum class Verdict : std::uint8_t { within, caution, not_checked, stop };
Verdict verdict_of(const Findings& findings);

}  // namespace vialwright::protocol
