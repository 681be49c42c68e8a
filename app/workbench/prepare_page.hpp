// SPDX-License-Identifier: Apache-2.0
// The page "Prepare" as one function: what was typed and the data in, everything visible out. Nothing is remembered from one
// call to the next, so nothing that is shown can be older than what was typed.
#pragma once

#include <optional>

#include "app/workbench/checked_dose.hpp"
#include "app/workbench/label_section.hpp"
#include "app/workbench/prepare_view.hpp"

namespace vialwright::workbench {

struct PreparePage {
    PrepareView view;
    std::optional<LabelJob> job;  // what "Save" makes; nothing while view.save.enabled is false
    PrinterSection printer;
    std::optional<CheckedDose> checked;  // while the answer is one to draw up
};

PreparePage present(const PrepareInputs& inputs, const PrepareSources& sources);

}  // namespace vialwright::workbench
