// SPDX-License-Identifier: Apache-2.0
// What a calculation answered, as the window shows it.
#pragma once

#include "app/workbench/form_view.hpp"
#include "core/compounding/worked.hpp"

namespace vialwright::workbench {

// What a page hands on: to the clipboard, later to a record or a label. Plain values.
struct Calculation {
    std::string title;                                       // "Dilute"
    std::vector<std::pair<std::string, std::string>> given;  // label and what was typed
    compounding::Worked worked;
};
std::string to_text(const Calculation& calculation);  // lines for a person

// A rounded number says that it is: "≈ 11.67 vials".
std::string marked_text(const units::Shown& shown);
// The fraction that a rounded number stands for, "exactly 35/3 vials"; "" for an exact one, or where it is too long to read.
std::string exactly(const units::Shown& shown);

std::vector<StepView> step_views(const units::Working& working);
void show_findings(const protocol::Findings& findings, ResultView& view);

// `instruction` stands over the big number, which is the first of the results named in `lead` (blanks between) that there
// is; without one, the rows of a list.
ResultView show_worked(const compounding::Worked& worked, std::string_view instruction,
                       std::string_view lead);

}  // namespace vialwright::workbench
