// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_batch_presenter.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "app/workbench/counted.hpp"
#include "app/workbench/label_batch.hpp"
#include "app/workbench/labels_printing.hpp"
#include "app/workbench/labels_stock.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::size_t shown_while_running = 1000;
constexpr std::size_t thousand = 1000;
constexpr const char* only_wrong = "wrong";

// What the file says; a number that is none is told at its row.
std::size_t labels_of(const BatchLine& line) {
    if (line.copies.empty()) return 1;
    const auto copies = read_whole("copies", line.copies, 1, layout::most_copies);
    return copies ? static_cast<std::size_t>(*copies) : 0;
}

}  // namespace

PillView batch_line_state(const BatchLine& line) {
    if (!line.problem.empty()) return {Tone::stop, tr("Wrong")};
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

void LabelBatchPresenter::order() {
    order_.clear();
    for (std::size_t at = 0; at < lines_.size(); ++at) {
        if (state_ == RunState::running && order_.size() == shown_while_running) break;
        if (view_.filter.selected != only_wrong || !lines_[at].problem.empty()) order_.push_back(at);
    }
}

PillView LabelBatchPresenter::state_pill() const {
    if (path_.empty()) return {};
    const bool is_reading = doing_ == Doing::reading, is_printing = doing_ == Doing::printing;
    const Tone tone = view_.save.outcome_tone;
    switch (state_) {
        case RunState::running:
            return {Tone::note, is_sending_ ? tr("Sending") : is_reading ? tr("Reading") : tr("Making")};
        case RunState::cancelled: return {Tone::caution, tr("Cancelled")};
        case RunState::failed:
            return {Tone::stop, is_reading    ? tr("Not read")
                                : is_printing ? tr("Not printed")
                                              : tr("Nothing written")};
        case RunState::done: break;
    }
    if (wrong() > 0) return {Tone::stop, tr("Rows are wrong")};
    if (is_printing) return {tone, tone == Tone::stop ? tr("Not all sent") : tr("Sent")};
    return is_reading ? PillView{Tone::note, tr("Read")} : PillView{Tone::good, tr("Made")};
}

std::string LabelBatchPresenter::why_not() const {
    const bool is_reading = doing_ == Doing::reading;
    if (!sources_.can_make_labels()) return tr("The data for labels cannot be read.");
    if (path_.empty()) return tr("Choose a file of rows.");
    if (is_doing(Doing::reading)) return tr("The file is being read.");
    if (state_ == RunState::running)
        return is_sending_ ? tr("The labels are being sent.") : tr("The labels are being made.");
    if (lines_.empty()) return tr("There are no rows.");
    if (is_reading && state_ != RunState::done) return tr("The file was not read to its end.");
    if (is_reading && wrong() > 0)
        return tr("Correct the rows that are wrong in the file, and choose it again.");
    if (labels() > most_labels_of_a_job)
        return fmt::format(fmt::runtime(tr("These are {} labels; {} can be made at once.")),
                           grouped(labels()), grouped(most_labels_of_a_job));
    // Where it is printed keeps no file from being saved.
    for (const EntryView& entry : view_.printing)
        if (entry.id != "queue" && !entry.field.error.empty()) return tr("Correct what is marked.");
    return "";
}

void LabelBatchPresenter::show_printing() {
    shared_ = {};
    shared_.facility = sources_.facility;
    shared_.catalogue = sources_.catalogue;
    shared_.fonts = sources_.fonts;
    shared_.book = sources_.book;
    view_.printing.clear();
    if (!sources_.can_make_labels()) return;
    shared_.stock = show_stock_section(*sources_.catalogue, nullptr,
                                       wanted_stock(inputs_, sources_.print, *sources_.catalogue), view_);
    auto printing = read_printing(inputs_, *sources_.containers, sources_.print, shared_);
    printer_ = std::move(printing.printer);
    view_.printing = std::move(printing.entries);
    std::erase_if(view_.printing,
                  [](const EntryView& entry) { return entry.id == "copies" || entry.id == "container"; });
    for (EntryView& entry : view_.printing)
        if (entry.id == "serial_from") {
            entry.beside = false;
            entry.field.echo.clear();
        }
}

void LabelBatchPresenter::present() {
    show_printing();
    view_.is_running = !path_.empty() && state_ == RunState::running;
    view_.file = path_.filename().string();
    view_.state = state_pill();
    view_.save.file_name = path_.empty() ? "" : path_.stem().string() + ".pdf";
    view_.save.why_not = why_not();
    view_.save.enabled = view_.save.why_not.empty();
    job_.reset();
    if (view_.save.enabled && shared_.stock) {
        job_ = shared_;
        job_->copies = static_cast<int>(labels());
    }
    show_print();
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
