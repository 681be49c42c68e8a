// SPDX-License-Identifier: Apache-2.0
// The rules that an order is checked against, one small file each. Each looks at one Check and appends findings; none
// throws for anything that an order or a monograph can hold.
#pragma once

#include <span>

#include "core/dosing/figures.hpp"
#include "core/protocol/finding.hpp"

namespace vialwright::protocol {

struct Section;  // sections.hpp

struct Check {
    const formulary::Monograph& monograph;
    const formulary::DoseRule& rule;
    const dosing::Order& order;
    const dosing::Figures& figures;
};

// The sources of a statement, by title: "Title one; Title two".
std::string source_titles(const formulary::Monograph& monograph, const formulary::SourceIds& ids);

// Something needed is missing, unknown or contradictory: the order cannot be checked.
Finding blocking(FindingKind kind, std::string rule, std::string subject, std::string detail);

void check_population(const Check& check, Findings& findings);    // age, weight and sex bands
void check_requirements(const Check& check, Findings& findings);  // what a person must provide
void check_frequency(const Check& check, Findings& findings);     // doses a day, a course, interval
void check_infusion(const Check& check, Findings& findings);      // infusion time, osmolarity, final volume
// Where no dose could keep all limits of this order at once: which of them stand in the way.
void check_feasibility(const Check& check, std::span<const Section> sections, Findings& findings);
// What the sources do not say, as far as it concerns the rule (null: none was chosen) and the route of this order.
void check_gaps(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                const dosing::Order& order, Findings& findings);
void check_status(const formulary::Monograph& monograph, Findings& findings);
// Questions, laboratory thresholds, allergies, excipients and interactions belong to the product, whatever rule is chosen.
void check_questions(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                     const dosing::Order& order, Findings& findings);
void check_excipients(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                      const dosing::Order& order, const formulary::Reference& reference, Findings& findings);
void check_interactions(const formulary::Monograph& monograph, const formulary::DoseRule* rule,
                        const dosing::Order& order, const formulary::Reference& reference,
                        Findings& findings);
// What was probably meant, where a weight or a height is not seen at the patient's age.
void check_size_for_age(const dosing::Order& order, const formulary::Reference& reference,
                        Findings& findings);
// What was probably meant, where the ordered dose breaks a limit: beside that finding, never without one.
void check_dose_slips(const Check& check, std::span<const Section> sections,
                      const formulary::Reference& reference, Findings& findings);

}  // namespace vialwright::protocol
