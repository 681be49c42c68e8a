// SPDX-License-Identifier: Apache-2.0
// A page that is a form and its answer: the entries that are asked for just now, and what follows from them.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/view_parts.hpp"

namespace vialwright::workbench {

struct EntryView {
    std::string id;               // for edit()
    std::string label;            // "Total volume", also its name for assistive tools
    std::string hint;             // an example, while nothing is typed
    bool beside = false;          // in one row with the entry before it
    std::vector<Choice> choices;  // not empty: chosen, not typed
    std::string fill_in;          // a button beside it that fills it in: "Now"
    FieldView field;              // its text is the id of what is chosen
    friend bool operator==(const EntryView&, const EntryView&) = default;
};

struct ResultView {
    AnswerView answer;
    std::vector<FactView> facts;
    std::vector<StepView> working;
    std::vector<FindingView> findings;
    PillView findings_summary;
    std::string copy_text;  // the answer with its working, for the clipboard; "" while there is none
    friend bool operator==(const ResultView&, const ResultView&) = default;
};

}  // namespace vialwright::workbench
