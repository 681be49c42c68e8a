// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Check a file": a run is started, asked how far it is, cancelled; its lines are filtered, sorted
// and written as a report. No thread and no window here.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/workbench/check_run.hpp"
#include "app/workbench/view_parts.hpp"

namespace vialwright::workbench {

enum class CheckColumn : std::uint8_t { line, id, product, verdict, finding };
inline constexpr std::size_t check_column_count = 5;

struct CheckFileView {
    bool is_running = false;
    bool can_report = false;
    std::string file;                 // its name; "" before there is one
    PillView state;                   // "Running", "Done", "Cancelled"
    std::string told;                 // "1,204 orders in orders.csv: 3 stops, …"; or what to do
    std::vector<std::string> errors;  // where, and what to do
    int progress = 0;                 // in thousandths of the file
    bool knows_progress = false;
    ChoiceView filter;  // by verdict, each with its count
    ChoiceView sort;
    bool descending = false;
    std::string shown;        // "12 of 1,204 orders"
    std::string report_name;  // suggested
    std::string outcome;      // of the last writing
    Tone outcome_tone = Tone::none;
    friend bool operator==(const CheckFileView&, const CheckFileView&) = default;
};

class CheckFilePresenter {
public:
    explicit CheckFilePresenter(StartCheck start);

    const CheckFileView& view() const { return view_; }

    // The lines that the filter leaves, in the order that was chosen. While the run goes on only the first are shown, so that
    // a list of a million is made once.
    std::size_t line_count() const { return order_.size(); }
    const CheckedLine& line(std::size_t at) const { return lines_[order_[at]]; }

    void open(const std::filesystem::path& path);  // a run before it is cancelled and forgotten
    bool poll();                                   // true if something is new
    void cancel();
    void filter(const std::string& id);      // an id of view().filter
    void sort(const std::string& id);        // an id of view().sort; its own direction
    void press_heading(CheckColumn column);  // sorts by it; pressed again, the other way round
    void write_report(const std::filesystem::path& path);
    void start_over();

private:
    void count(const std::vector<CheckedLine>& lines);
    void find_repeated(const std::vector<CheckedLine>& lines);
    void end(CheckUpdate& update);
    void order();
    bool is_wanted(const CheckedLine& line) const;
    bool is_before(std::uint32_t left, std::uint32_t right) const;
    void show();
    void tell();
    void tell_repeated();

    StartCheck start_;
    std::unique_ptr<CheckRun> run_;
    std::filesystem::path path_;
    std::vector<CheckedLine> lines_;
    std::vector<std::uint32_t> order_;
    std::array<std::size_t, 4> counts_{};                       // by verdict
    std::unordered_map<std::size_t, std::size_t> first_lines_;  // of the file, by the fingerprint of an id
    std::size_t repeated_ = 0;                                  // lines whose id stood before
    std::string told_repeated_;                                 // the first of them
    RunState state_ = RunState::done;
    CheckColumn sorted_by_ = CheckColumn::line;
    CheckFileView view_;
};

// For the table: "Stop" and its tone.
PillView verdict_words(protocol::Verdict verdict);
std::string first_finding(const CheckedLine& line);

}  // namespace vialwright::workbench
