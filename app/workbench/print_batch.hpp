// SPDX-License-Identifier: Apache-2.0
// The labels of many rows to a queue: all of them are made for that printer, proved and kept before the first is sent, and
// each file goes only if it still is the one that was proved.
#pragma once

#include "app/workbench/label_batch.hpp"
#include "app/workbench/print_labels.hpp"

namespace vialwright::workbench {

struct BatchTold {
    ShowBatch made;                 // as of make_label_batch
    std::function<void()> is_sent;  // from now on something may come out of the printer
};

// `batch`: its job and its target are not looked at. As many labels as the order has copies, or none: a person agreed to that
// number. The failure is of the making; nothing was printed then.
Result<SaveOutcome, BatchFailure> print_batch(LabelBatch batch, const PrintOrder& order,
                                              const PrintPort& port, const BatchTold& told,
                                              const std::stop_token& stop);

}  // namespace vialwright::workbench
