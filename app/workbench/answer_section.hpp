// SPDX-License-Identifier: Apache-2.0
// The answer part of the page: what to draw up, the figures beside it, the working, the verdict, the limits, the findings.
#pragma once

#include "app/workbench/prepare_view.hpp"
#include "core/protocol/assess.hpp"

namespace vialwright::workbench {

struct Assessed {
    const formulary::Monograph& monograph;
    const dosing::Order& order;
    const protocol::Assessment& assessment;
};

void show_answer(const Assessed& assessed, PrepareView& view);  // view.answer; after show_findings
void show_facts(const Assessed& assessed, PrepareView& view);   // view.facts, view.working
void show_limits(const Assessed& assessed, PrepareView& view);  // view.gauge, view.limits
// view.findings, view.overrides, view.verdict, fields that are wanted
void show_findings(const Assessed& assessed, const PrepareInputs& inputs, PrepareView& view);
// The order as typed, the answer with its working, the findings and what was overridden: for the clipboard.
std::string copy_text(const PrepareView& view);

// "12 vials of 30 mL, 10 mL left over"
std::string supply_words(const protocol::Containers& containers, const formulary::Monograph& monograph);

std::string strength_words(const formulary::Monograph& monograph,
                           std::size_t strength);  // "Glycine Injection 50 mg/mL"

}  // namespace vialwright::workbench
