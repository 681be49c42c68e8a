// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/check_file_presenter.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "app/workbench/counted.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using protocol::Verdict;

constexpr std::size_t shown_while_running = 1000;
constexpr int thousand = 1000;
constexpr std::size_t most_repeated_told = 3;

struct VerdictName {
    Verdict verdict;
    const char* id;
    Tone tone;
    const char* words;
    const char* one;   // "1 stop"
    const char* many;  // "2 stops"
};
// The gravest first.
constexpr std::array<VerdictName, 4> verdicts = {
    {{Verdict::stop, "stop", Tone::stop, N_("Stop"), N_("{} stop"), N_("{} stops")},
     {Verdict::not_checked, "not-checked", Tone::open, N_("Not checked"), N_("{} not checked"),
      N_("{} not checked")},
     {Verdict::caution, "caution", Tone::caution, N_("Caution"), N_("{} caution"), N_("{} cautions")},
     {Verdict::within, "within", Tone::good, N_("Within"), N_("{} within"), N_("{} within")}}};

struct ColumnName {
    CheckColumn column;
    const char* id;
    const char* words;
    bool descending;  // what is looked for first stands first
};
constexpr std::array<ColumnName, check_column_count> columns = {
    {{CheckColumn::line, "line", N_("As in the file"), false},
     {CheckColumn::verdict, "verdict", N_("Gravest first"), true},
     {CheckColumn::product, "product", N_("By product"), false},
     {CheckColumn::id, "id", N_("By order"), false},
     {CheckColumn::finding, "finding", N_("By finding"), false}}};

std::string orders(std::size_t count) { return counted(count, N_("{} order"), N_("{} orders")); }

std::size_t index_of(Verdict verdict) { return static_cast<std::size_t>(verdict); }

PillView state_pill(RunState state, bool has_file) {
    if (!has_file) return {};
    switch (state) {
        case RunState::running: return {Tone::note, tr("Running")};
        case RunState::done: return {Tone::good, tr("Done")};
        case RunState::cancelled: return {Tone::caution, tr("Cancelled")};
        case RunState::failed: break;
    }
    return {Tone::stop, tr("Not finished")};
}

}  // namespace

PillView verdict_words(Verdict verdict) {
    const auto& name = *std::ranges::find(verdicts, verdict, &VerdictName::verdict);
    return {name.tone, tr(name.words)};
}

std::string first_finding(const CheckedLine& line) {
    return line.findings.substr(0, line.findings.find('\n'));
}

CheckFilePresenter::CheckFilePresenter(StartCheck start) : start_(std::move(start)) { show(); }

void CheckFilePresenter::open(const std::filesystem::path& path) {
    start_over();
    path_ = path;
    state_ = RunState::running;
    run_ = start_(path);
    show();
}

void CheckFilePresenter::start_over() {
    run_.reset();
    path_.clear();
    lines_.clear();
    order_.clear();
    counts_ = {};
    first_lines_.clear();
    repeated_ = 0;
    told_repeated_.clear();
    state_ = RunState::done;
    sorted_by_ = CheckColumn::line;
    view_ = {};
    show();
}

bool CheckFilePresenter::poll() {
    if (!run_ || state_ != RunState::running) return false;
    CheckUpdate update = run_->take();
    if (update.size && *update.size > 0) {
        view_.knows_progress = true;
        const auto done = std::min(update.bytes_read, *update.size);
        view_.progress = static_cast<int>(done * thousand / *update.size);
    }
    const bool is_first = order_.size() < shown_while_running && !update.lines.empty();
    count(update.lines);
    lines_.insert(lines_.end(), std::make_move_iterator(update.lines.begin()),
                  std::make_move_iterator(update.lines.end()));
    if (update.state != RunState::running) end(update);
    else if (is_first) order();
    show();
    return true;
}

void CheckFilePresenter::count(const std::vector<CheckedLine>& lines) {
    for (const CheckedLine& line : lines) ++counts_[index_of(line.verdict)];
    find_repeated(lines);
}

// An order that stands twice would be prepared twice. Each line is checked by itself, and its verdict tells nothing of it.
void CheckFilePresenter::find_repeated(const std::vector<CheckedLine>& lines) {
    for (const CheckedLine& line : lines) {
        if (line.id.empty()) continue;
        const auto [first, is_new] = first_lines_.try_emplace(std::hash<std::string>()(line.id), line.line);
        if (is_new || ++repeated_ > most_repeated_told) continue;
        told_repeated_ += (told_repeated_.empty() ? "" : "; ") +
                          fmt::format(fmt::runtime(tr("{} in line {}, first in line {}")), line.id,
                                      grouped(line.line), grouped(first->second));
    }
}

void CheckFilePresenter::end(CheckUpdate& update) {
    state_ = update.state;
    view_.errors = std::move(update.problems);
    if (state_ == RunState::done) view_.progress = thousand;
    order();
}

void CheckFilePresenter::cancel() {
    if (run_ && state_ == RunState::running) run_->cancel();
}

void CheckFilePresenter::filter(const std::string& id) {
    view_.filter.selected = id;
    order();
    show();
}

void CheckFilePresenter::sort(const std::string& id) {
    const auto found = std::ranges::find(columns, id, &ColumnName::id);
    if (found == columns.end()) return;
    sorted_by_ = found->column;
    view_.descending = found->descending;
    order();
    show();
}

void CheckFilePresenter::press_heading(CheckColumn column) {
    const auto& name = *std::ranges::find(columns, column, &ColumnName::column);
    view_.descending = column == sorted_by_ ? !view_.descending : name.descending;
    sorted_by_ = column;
    order();
    show();
}

bool CheckFilePresenter::is_wanted(const CheckedLine& line) const {
    if (view_.filter.selected.empty()) return true;
    return std::ranges::find(verdicts, line.verdict, &VerdictName::verdict)->id == view_.filter.selected;
}

bool CheckFilePresenter::is_before(std::uint32_t left, std::uint32_t right) const {
    const CheckedLine& a = lines_[left];
    const CheckedLine& b = lines_[right];
    switch (sorted_by_) {
        case CheckColumn::line: return left < right;
        case CheckColumn::id: return a.id < b.id;
        case CheckColumn::product: return a.product < b.product;
        case CheckColumn::verdict: return a.verdict < b.verdict;
        case CheckColumn::finding: break;
    }
    return a.findings < b.findings;
}

// Of equal lines the order is that of the file, whichever way round.
void CheckFilePresenter::order() {
    order_.clear();
    const bool running = state_ == RunState::running;
    for (std::uint32_t at = 0; at < lines_.size(); ++at) {
        if (running && order_.size() == shown_while_running) break;
        if (is_wanted(lines_[at])) order_.push_back(at);
    }
    if (running || (sorted_by_ == CheckColumn::line && !view_.descending)) return;
    if (view_.descending)
        std::ranges::stable_sort(order_, [this](auto left, auto right) { return is_before(right, left); });
    else std::ranges::stable_sort(order_, [this](auto left, auto right) { return is_before(left, right); });
}

void CheckFilePresenter::show() {
    const bool has_file = !path_.empty();
    view_.is_running = has_file && state_ == RunState::running;
    view_.can_report = has_file && !view_.is_running && !lines_.empty();
    view_.file = path_.filename().string();
    view_.state = state_pill(state_, has_file);
    view_.report_name = has_file ? path_.stem().string() + "-report.csv" : "";
    view_.filter.choices = {{"", fmt::format(fmt::runtime(tr("All ({})")), grouped(lines_.size()))}};
    for (const auto& name : verdicts)
        view_.filter.choices.push_back(
            {name.id, fmt::format("{} ({})", tr(name.words), grouped(counts_[index_of(name.verdict)]))});
    view_.sort.choices.clear();
    for (const auto& name : columns) view_.sort.choices.push_back({name.id, tr(name.words)});
    view_.sort.selected = std::ranges::find(columns, sorted_by_, &ColumnName::column)->id;
    view_.shown = order_.size() == lines_.size() ? orders(lines_.size())
                                                 : fmt::format(fmt::runtime(tr("{} of {}")),
                                                               grouped(order_.size()), orders(lines_.size()));
    tell();
}

// What came of it so far, or what to do.
void CheckFilePresenter::tell() {
    if (path_.empty()) {
        view_.told =
            tr("Choose a CSV file with a line an order, or a FHIR R4 Bundle or MedicationRequest in JSON.");
        return;
    }
    std::vector<std::string> counts;
    for (const auto& name : verdicts)
        if (const std::size_t count = counts_[index_of(name.verdict)])
            counts.push_back(counted(count, name.one, name.many));
    view_.told =
        counts.empty() ? "" : fmt::format("{}: {}.", orders(lines_.size()), text::listed(counts, tr("and")));
    tell_repeated();
    if (lines_.empty() && state_ == RunState::done) view_.told = tr("This file holds no orders.");
    const bool cut_short = state_ == RunState::cancelled || state_ == RunState::failed;
    if (cut_short && lines_.empty()) view_.told = tr("No order was checked.");
    else if (cut_short)
        view_.told +=
            " " +
            fmt::format(fmt::runtime(tr("Checked through line {} of the file; the orders after it are not.")),
                        grouped(lines_.back().line));
}

void CheckFilePresenter::tell_repeated() {
    if (repeated_ == 0) return;
    view_.told += fmt::format(" {}: {}{}",
                              counted(repeated_, N_("{} order has an id that stands in the file before"),
                                      N_("{} orders have an id that stands in the file before")),
                              told_repeated_, repeated_ > most_repeated_told ? "; \xE2\x80\xA6" : ".");
}

void CheckFilePresenter::write_report(const std::filesystem::path& path) {
    if (!view_.can_report) return;
    const auto why_not = run_->write_report(path);
    view_.outcome_tone = why_not ? Tone::stop : Tone::good;
    view_.outcome =
        why_not ? *why_not
                : fmt::format(fmt::runtime(tr("{} in {}")), orders(lines_.size()), path.filename().string());
}

}  // namespace vialwright::workbench
