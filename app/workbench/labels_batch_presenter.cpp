// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_batch_presenter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/counted.hpp"
#include "app/workbench/labels_printing.hpp"
#include "app/workbench/labels_stock.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::size_t shown_while_running = 1000;
constexpr std::size_t thousand = 1000;
constexpr const char* only_wrong = "wrong";

PillView state_pill(RunState state, bool is_making, std::size_t wrong) {
    switch (state) {
        case RunState::running: return {Tone::note, is_making ? tr("Making") : tr("Reading")};
        case RunState::cancelled: return {Tone::caution, tr("Cancelled")};
        case RunState::failed: return {Tone::stop, is_making ? tr("Nothing written") : tr("Not read")};
        case RunState::done: break;
    }
    if (wrong > 0) return {Tone::stop, tr("Rows are wrong")};
    return is_making ? PillView{Tone::good, tr("Made")} : PillView{Tone::note, tr("Read")};
}

}  // namespace

PillView batch_line_state(const BatchLine& line) {
    if (!line.problem.empty()) return {Tone::stop, tr("Wrong")};
    return {Tone::none, tr("Ready")};
}

LabelBatchPresenter::LabelBatchPresenter(LabelsSources sources, StartLabelBatch start)
    : sources_(std::move(sources)), start_(std::move(start)) {
    show();
}

void LabelBatchPresenter::open(const std::filesystem::path& rows) {
    start_over();
    path_ = rows;
    state_ = RunState::running;
    run_ = start_.read(rows);
    show();
}

void LabelBatchPresenter::make(const std::filesystem::path& out) {
    if (!view_.can_make) return;
    view_.outcome.clear();
    view_.errors.clear();
    view_.progress = 0;
    view_.knows_progress = false;
    is_making_ = true;
    state_ = RunState::running;
    run_ = start_.make(path_, out, shared_);
    show();
}

void LabelBatchPresenter::start_over() {
    run_.reset();
    path_.clear();
    lines_.clear();
    order_.clear();
    state_ = RunState::done;
    is_making_ = false;
    view_.errors.clear();
    view_.outcome.clear();
    view_.filter.selected.clear();
    show();
}

bool LabelBatchPresenter::poll() {
    if (!run_ || state_ != RunState::running) return false;
    take(run_->take());
    show();
    return true;
}

void LabelBatchPresenter::take(BatchRunUpdate update) {
    if (update.asked > 0) {
        view_.knows_progress = true;
        view_.progress = static_cast<int>(std::min(update.done, update.asked) * thousand / update.asked);
    }
    const bool is_first = order_.size() < shown_while_running && !update.lines.empty();
    lines_.insert(lines_.end(), std::make_move_iterator(update.lines.begin()),
                  std::make_move_iterator(update.lines.end()));
    if (update.state != RunState::running) end(std::move(update));
    else if (is_first) order();
}

void LabelBatchPresenter::end(BatchRunUpdate update) {
    state_ = update.state;
    view_.errors = std::move(update.problems);
    mark(update.refused);
    order();
    if (!is_making_) return;
    if (state_ == RunState::done) {
        view_.outcome = fmt::format(fmt::runtime(tr("{}, all read back and whole:")), update.made);
        for (const auto& file : update.files) view_.outcome += "\n" + file;
        for (const auto& line : update.look_at)
            view_.outcome += "\n" + fmt::format(fmt::runtime(tr("Look at {}")), line);
        view_.outcome_tone = update.look_at.empty() ? Tone::good : Tone::caution;
    } else {
        const bool is_cancelled = state_ == RunState::cancelled;
        view_.outcome = is_cancelled ? tr("Cancelled: no file was written.") : tr("No file was written.");
        view_.outcome_tone = is_cancelled ? Tone::caution : Tone::stop;
    }
}

// What the making found goes to the rows that it is about.
void LabelBatchPresenter::mark(const std::vector<BatchLine>& refused) {
    for (const BatchLine& one : refused) {
        const auto found = std::ranges::lower_bound(lines_, one.line, {}, &BatchLine::line);
        if (found != lines_.end() && found->line == one.line) found->problem = one.problem;
    }
}

void LabelBatchPresenter::cancel() {
    if (run_ && state_ == RunState::running) run_->cancel();
}

void LabelBatchPresenter::filter(const std::string& id) {
    view_.filter.selected = id;
    order();
    show();
}

void LabelBatchPresenter::edit(const std::string& entry, const std::string& raw) {
    if (raw.empty()) inputs_.erase(entry);
    else inputs_[entry] = raw;
    view_.outcome.clear();
    show();
}

void LabelBatchPresenter::search_stock(const std::string& raw) {
    view_.search = raw;
    show();
}

std::size_t LabelBatchPresenter::wrong() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines_, [](const BatchLine& line) { return !line.problem.empty(); }));
}

void LabelBatchPresenter::order() {
    order_.clear();
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        if (state_ == RunState::running && order_.size() == shown_while_running) break;
        if (view_.filter.selected != only_wrong || !lines_[at].problem.empty()) order_.push_back(at);
    }
}

std::string LabelBatchPresenter::why_not() const {
    if (!sources_.can_make_labels()) return tr("The data for labels cannot be read.");
    if (path_.empty()) return tr("Choose a file of rows.");
    if (state_ == RunState::running)
        return is_making_ ? tr("The labels are being made.") : tr("The file is being read.");
    if (lines_.empty()) return tr("There are no rows.");
    if (!is_making_ && state_ != RunState::done) return tr("The file was not read to its end.");
    if (!is_making_ && wrong() > 0)
        return tr("Correct the rows that are wrong in the file, and choose it again.");
    for (const EntryView& entry : view_.printing)
        if (!entry.field.error.empty()) return tr("Correct what is marked.");
    return "";
}

void LabelBatchPresenter::show() {
    shared_ = {};
    shared_.facility = sources_.facility;
    shared_.catalogue = sources_.catalogue;
    shared_.fonts = sources_.fonts;
    shared_.book = sources_.book;
    view_.printing.clear();
    if (sources_.can_make_labels()) {
        shared_.stock = show_stock_section(*sources_.catalogue, nullptr,
                                           wanted_stock(inputs_, sources_.print, *sources_.catalogue), view_);
        view_.printing = read_printing(inputs_, *sources_.containers, sources_.print, shared_).entries;
        std::erase_if(view_.printing, [](const EntryView& entry) {
            return entry.id == "copies" || entry.id == "container" || entry.id == "queue";
        });
        for (EntryView& entry : view_.printing)
            if (entry.id == "serial_from") {
                entry.beside = false;
                entry.field.echo.clear();
            }
    }
    view_.is_running = !path_.empty() && state_ == RunState::running;
    view_.is_making = view_.is_running && is_making_;
    view_.file = path_.filename().string();
    view_.out_name = path_.empty() ? "" : path_.stem().string() + ".pdf";
    view_.state = path_.empty() ? PillView{} : state_pill(state_, is_making_, wrong());
    view_.why_not = why_not();
    view_.can_make = view_.why_not.empty();
    tell();
}

void LabelBatchPresenter::tell() {
    const std::size_t bad = wrong();
    view_.filter.choices = {{"", fmt::format(fmt::runtime(tr("All ({})")), grouped(lines_.size()))},
                            {only_wrong, fmt::format(fmt::runtime(tr("Wrong ({})")), grouped(bad))}};
    if (path_.empty()) {
        view_.told = tr(
            "Choose a CSV file with a row for each label or set of copies; its first line names the columns: "
            "product, lot, made, bud, copies, and what the kind of label asks for.");
        return;
    }
    view_.told = counted(lines_.size(), N_("{} row"), N_("{} rows"));
    if (bad > 0) view_.told += ": " + counted(bad, N_("{} row is wrong"), N_("{} rows are wrong"));
    view_.told += ".";
}

}  // namespace vialwright::workbench
