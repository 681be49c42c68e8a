// SPDX-License-Identifier: Apache-2.0
// A monograph to read: everything that it says, written out, each statement with its sources. Nothing here is checked or
// worked out; the numbers are those of the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/workbench/view_parts.hpp"
#include "core/formulary/reference.hpp"

namespace vialwright::workbench {

struct StatementView {
    std::string name = {};  // "One dose"; "" where the text stands for itself
    std::string text = {};
    std::string note = {};
    std::string source = {};  // titles
    Tone tone = Tone::none;   // of the name
    bool is_heading = false;  // the text begins a group
    friend bool operator==(const StatementView&, const StatementView&) = default;
};
using Statements = std::vector<StatementView>;

struct ChapterView {
    std::string heading;
    Statements statements;
    friend bool operator==(const ChapterView&, const ChapterView&) = default;
};

struct MonographView {
    std::string title;            // "Glycine Injection 50 mg/mL"
    std::string about;            // "Injection, solution · intravenous or intramuscular"
    std::vector<PillView> marks;  // its status, its approval here, whether its review is due
    std::vector<ChapterView> chapters;
    friend bool operator==(const MonographView&, const MonographView&) = default;
};

// `reference` may be null: then nothing is told about inactive ingredients.
MonographView view_of(const formulary::Monograph& monograph, const formulary::Reference* reference,
                      const time::Date& today);

std::string product_title(const formulary::Monograph& monograph);   // "Glycine Injection 50 mg/mL"
std::string status_words(formulary::Status status);                 // "Draft"
std::string approval_words(const formulary::Monograph& monograph);  // "No": for a list with that heading
PillView approval_mark(const formulary::Monograph& monograph);      // "Not approved here"
std::string route_words(const formulary::Monograph& monograph);     // "intravenous, intramuscular"

// The chapters, one function each.
Statements product_statements(const formulary::Monograph& monograph);
Statements rule_statements(const formulary::Monograph& monograph);
Statements safety_statements(const formulary::Monograph& monograph,
                             const std::vector<formulary::SafetyRule>& rules);
Statements interaction_statements(const formulary::Monograph& monograph,
                                  const formulary::Reference* reference);
Statements ingredient_statements(const formulary::Monograph& monograph,
                                 const formulary::Reference* reference);
Statements gap_statements(const formulary::Monograph& monograph);

// "age 18 y to under 65 y, weight from 40 kg, female"; "" for everybody.
std::string population_words(const formulary::Population& population);

}  // namespace vialwright::workbench
