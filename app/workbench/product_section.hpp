// SPDX-License-Identifier: Apache-2.0
// The product part of the page: which products there are, what is known of the chosen one, its strengths, rules, questions.
#pragma once

#include "app/workbench/label_section.hpp"
#include "app/workbench/prepare_view.hpp"

namespace vialwright::workbench {

// Fills view.product; the chosen monograph, null if there is none.
const formulary::Monograph* show_products(const PrepareInputs& inputs, const PrepareSources& sources,
                                          PrepareView& view);

// The id of the rule that the order names: the chosen one, or the only one that may be taken without being chosen. ""
// where the patient decides between several, or none may be taken.
std::string rule_of(const PrepareInputs& inputs, const formulary::Monograph& monograph);

// The strength that is meant, as an index. An unknown one is the first; the order itself says that it is wrong.
std::size_t strength_of(const PrepareInputs& inputs, const formulary::Monograph& monograph);

void show_strengths(const PrepareInputs& inputs, const formulary::Monograph& monograph, PrepareView& view);
void show_rules(const PrepareInputs& inputs, const formulary::Monograph& monograph, PrepareView& view);
void show_requirements(const PrepareInputs& inputs, const formulary::DoseRule* rule, PrepareView& view);

}  // namespace vialwright::workbench
