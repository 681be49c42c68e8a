// SPDX-License-Identifier: Apache-2.0
// The labels of a file of rows, as their page sees them: something that goes on elsewhere and is asked now and then. Reading
// tells each row and what is wrong with it; making ends with all of the files or with none; printing makes them for a printer
// and sends them.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/workbench/check_run.hpp"
#include "app/workbench/print_labels.hpp"

namespace vialwright::workbench {

struct BatchLine {
    std::size_t line = 0;                             // of the file
    std::string product, kind, lot, expires, copies;  // as the row has them
    std::string problem;                              // "made: ..."; "" where none was found
    std::optional<time::Date> expires_on = {};        // where it can be read
    bool is_past = false;                             // it lies before today: the presenter looks
    friend bool operator==(const BatchLine&, const BatchLine&) = default;
};

struct BatchRunUpdate {
    RunState state = RunState::running;
    std::vector<BatchLine> lines;       // read since the last time, in the order of the file
    std::size_t done = 0, asked = 0;    // labels
    std::vector<BatchLine> refused;     // once making has failed: `line` and `problem`
    std::vector<std::string> problems;  // of the file as a whole
    std::string made;                   // "1,204 labels on 41 pages"
    std::vector<std::string> files;     // each with what it holds
    std::vector<std::string> look_at;   // what a person should look at
    bool is_sending = false;            // all are made and proved, the first file is on its way
    std::optional<SaveOutcome> sent;    // how printing ended; nothing where it did not come to the sending
};

class LabelBatchRun {
public:
    LabelBatchRun() = default;
    LabelBatchRun(const LabelBatchRun&) = delete;
    LabelBatchRun& operator=(const LabelBatchRun&) = delete;
    virtual ~LabelBatchRun() = default;  // cancels, and waits until the run has ended

    virtual BatchRunUpdate take() = 0;
    virtual void cancel() = 0;
};

struct StartLabelBatch {
    std::function<std::unique_ptr<LabelBatchRun>(const std::filesystem::path& rows)> read;
    // `shared`: stock, printer, start, numbers.
    std::function<std::unique_ptr<LabelBatchRun>(const std::filesystem::path& rows,
                                                 const std::filesystem::path& out, const LabelJob& shared)>
        make;
    // `order`: its job is what `make` shares, with as many copies as there are labels.
    std::function<std::unique_ptr<LabelBatchRun>(const std::filesystem::path& rows, const PrintOrder& order)>
        print;
};

}  // namespace vialwright::workbench
