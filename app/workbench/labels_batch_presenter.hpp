// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Batch": a file of rows is read and listed, each with what is wrong with it; then all of its labels
// are saved or printed, or none. No thread and no window here.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/labels_batch_run.hpp"
#include "app/workbench/labels_presenter.hpp"

namespace vialwright::workbench {

struct BatchView : StockSectionView {
    bool is_running = false;
    std::string file;  // its name; "" before there is one
    PillView state;
    std::string told;                 // "12 rows for 40 labels: 2 rows are wrong."; or what to do
    std::vector<std::string> errors;  // of the file as a whole
    int progress = 0;                 // in thousandths
    bool knows_progress = false;
    ChoiceView filter;
    std::vector<EntryView> printing;
    SaveView save;
    PrintView print;
    friend bool operator==(const BatchView&, const BatchView&) = default;
};

// Ids of BatchView::filter, beside "" for all.
inline constexpr const char* batch_filter_wrong = "wrong";
inline constexpr const char* batch_filter_past = "past";

class LabelBatchPresenter final : public PrintPage {
public:
    LabelBatchPresenter(LabelsSources sources, StartLabelBatch start);

    const BatchView& view() const { return view_; }
    std::size_t line_count() const { return order_.size(); }
    const BatchLine& line(std::size_t at) const { return lines_[order_[at]]; }

    // What was before is cancelled and forgotten; but while labels are printed they are cancelled, and that is all.
    void open(const std::filesystem::path& rows);
    void start_over();
    void make(const std::filesystem::path& out);  // does nothing unless view().save.enabled
    void print(const PrintOrder& order);          // that a person agreed to
    bool poll();                                  // true if something is new
    void cancel();
    void filter(const std::string& id);  // an id of view().filter
    void edit(const std::string& entry, const std::string& raw);
    void search_stock(const std::string& raw);
    void choose_stock(const std::string& id) { edit("stock", id); }

    const PrintView& print_view() const override { return view_.print; }

private:
    enum class Doing { reading, saving, printing };

    PrintParts print_parts() override {
        return {job_, printer_, view_.save, view_.print, sources_.print.queues};
    }
    void present() override;
    void begin(Doing doing, std::unique_ptr<LabelBatchRun> run);
    bool is_doing(Doing doing) const { return state_ == RunState::running && doing_ == doing; }
    PillView state_pill() const;
    void take(BatchRunUpdate update);
    void end(BatchRunUpdate update);
    void tell_made(const BatchRunUpdate& update);
    SaveOutcome print_outcome(const BatchRunUpdate& update) const;
    void mark(const std::vector<BatchLine>& refused);
    void order();
    const formulary::Monograph* first_product() const;  // of the file; null where it is not known
    void show_printing();
    void tell();
    std::string why_not() const;
    std::size_t wrong() const;
    std::size_t past() const;  // rows whose date has passed
    std::size_t labels() const;

    LabelsSources sources_;
    StartLabelBatch start_;
    std::unique_ptr<LabelBatchRun> run_;
    std::filesystem::path path_;
    std::map<std::string, std::string, std::less<>> inputs_;
    LabelJob shared_;
    std::optional<LabelJob>
        job_;  // the same with as many copies as there are labels; nothing while none can be made
    PrinterSection printer_;
    std::vector<BatchLine> lines_;
    std::vector<std::size_t> order_;
    RunState state_ = RunState::done;
    Doing doing_ = Doing::reading;
    bool is_sending_ = false;
    std::string sending_;  // what is said meanwhile
    BatchView view_;
};

// For the table: "Ready", "Date has passed", "Wrong".
PillView batch_line_state(const BatchLine& line);

}  // namespace vialwright::workbench
