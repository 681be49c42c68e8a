// SPDX-License-Identifier: Apache-2.0
// The label engine from end to end, for the command line and the window:
//
//   compose_label   monograph + request + facility        -> LabelContent     (what it says)
//   lay_out_label   content + stock + printer + fonts     -> LabelLayout      (where it stands; its drawing is the preview)
//   impose          layouts + stock + copies + start      -> PrintJob         (pages)
//   write_pdf       job + fonts                           -> bytes            (labels/pdf, link vialwright_label_pdf)
//   prove           bytes + job                           -> Proof            (labels/proof, link vialwright_label_proof)
//   save_file       bytes                                 -> disk             (labels/pdf)
#pragma once

#include "labels/content/compose_label.hpp"  // IWYU pragma: export
#include "labels/layout/label_layout.hpp"    // IWYU pragma: export
#include "labels/layout/sheet_layout.hpp"    // IWYU pragma: export
#include "labels/stock/stock.hpp"            // IWYU pragma: export
