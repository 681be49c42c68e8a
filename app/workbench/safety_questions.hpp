// SPDX-License-Identifier: Apache-2.0
// The safety questions of a product, one by one, and their answers as an order takes them: contraindications, cautions,
// allergies, and the drugs that interact.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/prepare_view.hpp"
#include "core/dosing/order.hpp"

namespace vialwright::workbench {

// In the order of the monograph, then those of its excipients. Ids are those of the findings: "contraindication.renal-severe", "interaction.clozapine".
std::vector<QuestionView> questions_of(const formulary::Monograph& monograph,
                                       const formulary::Reference& reference,
                                       const std::map<std::string, Answer>& answers);

// Writes every answer into the order; what is open stays open.
void put_answers(const formulary::Monograph& monograph, const formulary::Reference& reference,
                 const std::map<std::string, Answer>& answers, dosing::OrderText& order);

}  // namespace vialwright::workbench
