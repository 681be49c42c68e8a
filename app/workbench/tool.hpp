// SPDX-License-Identifier: Apache-2.0
// A calculation of the page "Compounding", described: what is asked for, what works it out, what is said first. A tool is
// a few lines of a table; the page is made from them.
#pragma once

#include <string_view>
#include <vector>

#include "app/workbench/form.hpp"
#include "core/compounding/worked.hpp"

namespace vialwright::workbench {

struct Tool {
    using Answer = Result<compounding::Worked, Faults>;

    std::string_view id, name;
    std::string_view about;        // what it is for, in a sentence
    std::string_view instruction;  // "MEASURE": over the big number
    std::string_view lead;  // the result that is big; of several the first that there is, blanks between
    std::vector<FormField> fields;
    Answer (*work)(const Given& given, const FormSources& sources);
    std::size_t least_rows = 1;  // of its list
};

const std::vector<Tool>& tools();
std::vector<Tool> mixture_tools();   // solutions and mixtures
std::vector<Tool> weighing_tools();  // powders, forms, fills, batches

// What a tool answers that looks up what could not be read.
Tool::Answer without_reference();

// Reads and works out, as every calculation of compounding is made: read_dilution(text), then dilute(order).
template <class Text, class Order>
Tool::Answer worked_out(Result<Order, Faults> (*read)(const Text&), compounding::Worked (*work)(const Order&),
                        const Text& text) {
    const auto order = read(text);
    if (!order) return Failure{order.error()};
    return compounding::guarded([&] { return work(*order); });
}

}  // namespace vialwright::workbench
