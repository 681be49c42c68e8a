// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_batch_presenter.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "app/workbench/label_text.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::size_t shown_while_running = 1000;
constexpr std::size_t thousand = 1000;

// What the file says; a number that is none is told at its row.
std::size_t labels_of(const BatchLine& line) {
    if (line.copies.empty()) return 1;
    const auto copies = read_whole("copies", line.copies, 1, layout::most_copies);
    return copies ? static_cast<std::size_t>(*copies) : 0;
}

}  // namespace

PillView batch_line_state(const BatchLine& line) {
    if (!line.problem.empty()) return {Tone::stop, tr("Wrong")};
    if (line.is_past) return {Tone::caution, tr("Date has passed")};
    return {Tone::none, tr("Ready")};
}

LabelBatchPresenter::LabelBatchPresenter(LabelsSources sources, StartLabelBatch start)
    : sources_(std::move(sources)), start_(std::move(start)) {
    present();
}

void LabelBatchPresenter::open(const std::filesystem::path& rows) {
    start_over();
    if (is_doing(Doing::printing)) return;
    path_ = rows;
    begin(Doing::reading, start_.read(rows));
}

void LabelBatchPresenter::make(const std::filesystem::path& out) {
    if (view_.save.enabled) begin(Doing::saving, start_.make(path_, out, shared_));
}

void LabelBatchPresenter::print(const PrintOrder& order) {
    if (!view_.save.enabled) return;
    sending_ = view_.print.sending;
    begin(Doing::printing, start_.print(path_, order));
}

void LabelBatchPresenter::begin(Doing doing, std::unique_ptr<LabelBatchRun> run) {
    view_.save.outcome.clear();
    view_.errors.clear();
    view_.progress = 0;
    view_.knows_progress = false;
    doing_ = doing;
    is_sending_ = false;
    state_ = RunState::running;
    run_ = std::move(run);
    present();
}

// What was sent already must not be forgotten: it is told when the printing has ended.
void LabelBatchPresenter::start_over() {
    if (is_doing(Doing::printing)) return cancel();
    run_.reset();
    path_.clear();
    lines_.clear();
    order_.clear();
    state_ = RunState::done;
    doing_ = Doing::reading;
    view_.errors.clear();
    view_.save.outcome.clear();
    view_.filter.selected.clear();
    present();
}

bool LabelBatchPresenter::poll() {
    if (!run_ || state_ != RunState::running) return false;
    take(run_->take());
    present();
    return true;
}

void LabelBatchPresenter::take(BatchRunUpdate update) {
    if (update.is_sending && !is_sending_) tell_saved(Tone::note, sending_);
    is_sending_ = update.is_sending;
    if (update.asked > 0) {
        view_.knows_progress = true;
        view_.progress = static_cast<int>(std::min(update.done, update.asked) * thousand / update.asked);
    }
    if (const auto today = sources_.today ? std::optional(sources_.today()) : std::nullopt)
        for (BatchLine& line : update.lines) line.is_past = line.expires_on && *line.expires_on < *today;
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
    if (doing_ == Doing::saving) tell_made(update);
    if (doing_ == Doing::printing) tell_printed(print_outcome(update));
}

void LabelBatchPresenter::tell_made(const BatchRunUpdate& update) {
    if (state_ == RunState::cancelled)
        return tell_saved(Tone::caution, tr("Cancelled: no file was written."));
    if (state_ == RunState::failed) return tell_saved(Tone::stop, tr("No file was written."));
    std::string words = fmt::format(fmt::runtime(tr("{}, all read back and whole:")), update.made);
    for (const auto& file : update.files) words += "\n" + file;
    for (const auto& line : update.look_at) words += "\n" + fmt::format(fmt::runtime(tr("Look at {}")), line);
    tell_saved(update.look_at.empty() ? Tone::good : Tone::caution, std::move(words));
}

SaveOutcome LabelBatchPresenter::print_outcome(const BatchRunUpdate& update) const {
    if (update.sent) return *update.sent;
    if (is_sending_) return {Tone::stop, tr("Look at the printer whether anything came out.")};
    if (state_ == RunState::cancelled) return {Tone::caution, tr("Cancelled: nothing was printed.")};
    return {Tone::stop, tr("Nothing was printed.")};
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
    present();
}

void LabelBatchPresenter::edit(const std::string& entry, const std::string& raw) {
    if (entry == "printer") inputs_.erase("queue");  // another one's
    if (raw.empty()) inputs_.erase(entry);
    else inputs_[entry] = raw;
    view_.save.outcome.clear();
    present();
}

void LabelBatchPresenter::search_stock(const std::string& raw) {
    view_.search = raw;
    present();
}

std::size_t LabelBatchPresenter::labels() const {
    return std::transform_reduce(lines_.begin(), lines_.end(), std::size_t{0}, std::plus<>(), labels_of);
}

std::size_t LabelBatchPresenter::wrong() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(lines_, [](const BatchLine& line) { return !line.problem.empty(); }));
}

std::size_t LabelBatchPresenter::past() const {
    return static_cast<std::size_t>(std::ranges::count_if(lines_, &BatchLine::is_past));
}

void LabelBatchPresenter::order() {
    order_.clear();
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        if (state_ == RunState::running && order_.size() == shown_while_running) break;
        const std::string& shown = view_.filter.selected;
        const bool is_shown = shown == batch_filter_wrong  ? !lines_[at].problem.empty()
                              : shown == batch_filter_past ? lines_[at].is_past
                                                           : true;
        if (is_shown) order_.push_back(at);
    }
}

}  // namespace vialwright::workbench
