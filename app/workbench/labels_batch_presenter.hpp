// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Batch": a file of rows is read and listed, each with what is wrong with it; then all of its labels
// are made, or none. No thread and no window here.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/labels_batch_run.hpp"
#include "app/workbench/labels_presenter.hpp"

namespace vialwright::workbench {

struct BatchView : StockSectionView {
    bool is_running = false, is_making = false;
    bool can_make = false;
    std::string why_not;   // make
    std::string file;      // its name; "" before there is one
    std::string out_name;  // suggested
    PillView state;
    std::string told;                 // "12 rows for 40 labels: 2 rows are wrong."; or what to do
    std::vector<std::string> errors;  // of the file as a whole
    int progress = 0;                 // in thousandths
    bool knows_progress = false;
    ChoiceView filter;
    std::vector<EntryView> printing;
    std::string outcome;
    Tone outcome_tone = Tone::none;
    friend bool operator==(const BatchView&, const BatchView&) = default;
};

class LabelBatchPresenter {
public:
    LabelBatchPresenter(LabelsSources sources, StartLabelBatch start);

    const BatchView& view() const { return view_; }
    std::size_t line_count() const { return order_.size(); }
    const BatchLine& line(std::size_t at) const { return lines_[order_[at]]; }

    void open(const std::filesystem::path& rows);  // what was before is cancelled and forgotten
    void make(const std::filesystem::path& out);   // does nothing unless view().can_make
    bool poll();                                   // true if something is new
    void cancel();
    void filter(const std::string& id);  // an id of view().filter
    void edit(const std::string& entry, const std::string& raw);
    void search_stock(const std::string& raw);
    void choose_stock(const std::string& id) { edit("stock", id); }
    void start_over();

private:
    void take(BatchRunUpdate update);
    void end(BatchRunUpdate update);
    void mark(const std::vector<BatchLine>& refused);
    void order();
    void show();
    void tell();
    std::string why_not() const;
    std::size_t wrong() const;

    LabelsSources sources_;
    StartLabelBatch start_;
    std::unique_ptr<LabelBatchRun> run_;
    std::filesystem::path path_;
    std::map<std::string, std::string, std::less<>> inputs_;
    LabelJob shared_;
    std::vector<BatchLine> lines_;
    std::vector<std::size_t> order_;
    RunState state_ = RunState::done;
    bool is_making_ = false;
    BatchView view_;
};

// For the table: "Ready", "Wrong".
PillView batch_line_state(const BatchLine& line);

}  // namespace vialwright::workbench
