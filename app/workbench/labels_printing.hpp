// SPDX-License-Identifier: Apache-2.0
// How the labels are printed: what they go around, how many, numbered from where, where on a used sheet, by which printer.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/label_job.hpp"
#include "app/workbench/labels_fields.hpp"
#include "app/workbench/printers.hpp"

namespace vialwright::workbench {

struct PrintingEntries {
    std::vector<EntryView> entries;
    PrinterSection printer;
};

// Reads the entries into the job, whose stock is known. What is wrong is told at its entry, and the job keeps its own.
PrintingEntries read_printing(const LabelInputs& inputs, const stock::Containers& containers,
                              const PrintSources& sources, LabelJob& job);

// Where it is printed, with what is known of it and a button that looks again.
EntryView queue_entry(const PrinterSection& section);

// The stock that was chosen, or the settings' usual one where it is there; "" for neither.
std::string wanted_stock(const LabelInputs& inputs, const PrintSources& sources,
                         const stock::Catalogue& catalogue);

}  // namespace vialwright::workbench
