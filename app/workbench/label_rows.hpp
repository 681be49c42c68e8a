// SPDX-License-Identifier: Apache-2.0
// Rows that labels are made from, one after the other, wherever they come from: a file (app/bulk), a table in the window.
#pragma once

#include <cstddef>
#include <vector>

#include "app/workbench/label_text.hpp"

namespace vialwright::workbench {

struct LabelRow {
    std::size_t line = 0;            // of the file, or of the table; 1 is the first
    LabelText text;                  // with what all rows share
    std::vector<FieldFault> faults;  // why it is no row; then nothing else of it counts
};

class LabelRows {
public:
    LabelRows() = default;
    LabelRows(const LabelRows&) = delete;
    LabelRows& operator=(const LabelRows&) = delete;
    virtual ~LabelRows() = default;

    // The next row into `row`, whose memory is used again; false: there are no more. May throw std::runtime_error.
    virtual bool next(LabelRow& row) = 0;
    virtual void rewind() = 0;  // to the first row
};

}  // namespace vialwright::workbench
