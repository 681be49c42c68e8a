// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_batch_job.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include <fmt/format.h>

#include "app/bulk/csv_labels.hpp"
#include "app/workbench/counted.hpp"
#include "app/workbench/print_batch.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

namespace {

namespace fs = std::filesystem;
using workbench::BatchFailure;
using workbench::BatchLine;
using workbench::BatchRunUpdate;
using workbench::N_;
using workbench::RunState;
using workbench::tr;

using Products = std::vector<const formulary::Monograph*>;

constexpr std::size_t told_at_once = 500;  // rows

std::string labels(std::size_t count) { return workbench::counted(count, N_("{} label"), N_("{} labels")); }
std::string pages(std::size_t count) { return workbench::counted(count, N_("{} page"), N_("{} pages")); }
std::string rows(std::size_t count) { return workbench::counted(count, N_("{} row"), N_("{} rows")); }

const formulary::Monograph* find(const Products& products, const std::string& id) {
    const auto found = std::ranges::find(products, id, [](const auto* one) { return one->id; });
    return found == products.end() ? nullptr : *found;
}

// Open rows, or nothing after the job was told why not.
bulk::LabelSource opened(LabelBatchJob& job, const fs::path& path, const std::stop_token& stop) {
    auto source = bulk::open_labels(path, {}, {}, stop);
    if (source) return *std::move(source);
    for (files::Fault fault : source.error()) {
        fault.file = path.filename().string();
        job.fail(files::to_text(fault));
    }
    return {};
}

std::string words_of(const std::vector<FieldFault>& faults) {
    std::string words;
    for (const auto& fault : faults)
        words +=
            (words.empty() ? "" : "; ") + (fault.field.empty() ? "" : fault.field + ": ") + fault.message;
    return words;
}

BatchLine line_of(const workbench::LabelRow& row, const Products& products) {
    const auto& text = row.text;
    BatchLine line{row.line, text.product, text.kind, text.lot, text.bud, text.copies, words_of(row.faults)};
    if (!line.problem.empty()) return line;
    content::LabelRequest request{};
    auto faults = workbench::read_label_text(text, {}, request);
    if (const auto copies = workbench::read_whole("copies", text.copies, 1, layout::most_copies);
        !text.copies.empty() && !copies)
        faults.push_back(copies.error());
    if (!find(products, text.product))
        faults.insert(faults.begin(), {"product", fmt::format("there is no product \"{}\"", text.product)});
    line.problem = words_of(faults);
    if (faults.empty()) line.expires_on = request.expires.date;
    return line;
}

void read_rows(LabelBatchJob& job, const fs::path& path, const Products& products,
               const std::stop_token& stop) {
    const auto source = opened(job, path, stop);
    if (!source.rows) return;
    std::vector<BatchLine> lines;
    const auto hand_over = [&] {
        job.tell([&](BatchRunUpdate& news) { std::ranges::move(lines, std::back_inserter(news.lines)); });
        lines.clear();
    };
    workbench::LabelRow row;
    while (!stop.stop_requested() && source.rows->next(row)) {
        lines.push_back(line_of(row, products));
        if (lines.size() == told_at_once) hand_over();
    }
    hand_over();
}

void tell_made(BatchRunUpdate& news, const workbench::MadeBatch& made) {
    news.made = fmt::format(fmt::runtime(tr("{} on {}")), labels(made.labels), pages(made.pages));
    for (const auto& file : made.files)
        news.files.push_back(fmt::format("{}: {}", file.path.filename().string(), labels(file.labels)));
    for (const auto& found : made.findings)
        news.look_at.push_back(
            fmt::format("\"{}\": {} ({})", found.finding.text, found.finding.say, rows(found.rows)));
}

void tell_failed(BatchRunUpdate& news, const BatchFailure& failure) {
    news.state = failure.why == BatchFailure::Why::cancelled ? RunState::cancelled : RunState::failed;
    if (!failure.message.empty()) news.problems.push_back(failure.message);
    for (const auto& bad : failure.bad) {
        BatchLine line;
        line.line = bad.line;
        line.problem = bad.message;
        if (bad.further > 0)
            line.problem += " " + fmt::format(fmt::runtime(tr("(and {} further)")), rows(bad.further));
        news.problems.push_back(fmt::format(fmt::runtime(tr("Line {}: {}")), bad.line, line.problem));
        news.refused.push_back(std::move(line));
    }
}

workbench::LabelBatch batch_of(const bulk::LabelSource& source, const workbench::LabelJob& shared,
                               const Products& products) {
    workbench::LabelBatch batch;
    batch.shared = shared;
    batch.serial_from = shared.serial_from;
    if (shared.counts_labels) batch.numbering = workbench::Numbering::in_lot;
    batch.rows = source.rows.get();
    batch.product = [&](const std::string& id) -> Result<const formulary::Monograph*, std::string> {
        if (const auto* product = find(products, id)) return product;
        return Failure{fmt::format("there is no product \"{}\"", id)};
    };
    return batch;
}

workbench::ShowBatch progress_of(LabelBatchJob& job) {
    return [&job](std::size_t done, std::size_t asked) {
        job.tell([&](BatchRunUpdate& news) {
            news.done = done;
            news.asked = asked;
        });
    };
}

void make_labels_of(LabelBatchJob& job, const fs::path& path, const fs::path& out,
                    const workbench::LabelJob& shared, const Products& products,
                    const std::stop_token& stop) {
    const auto source = opened(job, path, stop);
    if (!source.rows) return;
    if (source.file->is_same_file(out))
        return job.fail(tr("this is the file of rows itself: name another file for the labels"));
    workbench::LabelBatch batch = batch_of(source, shared, products);
    batch.out = out;
    const auto made = workbench::make_label_batch(batch, progress_of(job), stop);
    job.tell([&](BatchRunUpdate& news) { made ? tell_made(news, *made) : tell_failed(news, made.error()); });
}

void print_labels_of(LabelBatchJob& job, const fs::path& path, const workbench::PrintOrder& order,
                     const Products& products, const workbench::PrintPort& port,
                     const std::stop_token& stop) {
    const auto source = opened(job, path, stop);
    if (!source.rows) return;
    const workbench::BatchTold told{
        progress_of(job), [&job] { job.tell([](BatchRunUpdate& news) { news.is_sending = true; }); }};
    auto sent = workbench::print_batch(batch_of(source, order.job, products), order, port, told, stop);
    job.tell([&](BatchRunUpdate& news) {
        if (sent) news.sent = *std::move(sent);
        else tell_failed(news, sent.error());
    });
}

}  // namespace

LabelBatchJob::LabelBatchJob(std::string name, Work work)
    : name_(std::move(name)),
      work_(std::move(work)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

LabelBatchJob::~LabelBatchJob() { cancel(); }

workbench::BatchRunUpdate LabelBatchJob::take() {
    const std::lock_guard lock(mutex_);
    BatchRunUpdate update = std::move(news_);
    news_ = {};
    news_.state = update.state;
    news_.done = update.done;
    news_.asked = update.asked;
    news_.is_sending = update.is_sending;
    return update;
}

void LabelBatchJob::fail(std::string problem) {
    tell([&](BatchRunUpdate& news) {
        news.state = RunState::failed;
        news.problems.push_back(std::move(problem));
    });
}

// Nothing that is thrown leaves the thread.
void LabelBatchJob::run(const std::stop_token& stop) {
    try {
        work_(*this, stop);
    } catch (const bulk::ReadFailed& problem) {
        fail(fmt::format("{}: {}", name_, problem.what()));
    } catch (const std::exception& problem) {
        fail(fmt::format("{}: something went wrong inside the program: {}", name_, problem.what()));
    }
    tell([&](BatchRunUpdate& news) {
        if (news.state == RunState::running)
            news.state = stop.stop_requested() && news.made.empty() && !news.sent ? RunState::cancelled
                                                                                  : RunState::done;
    });
}

workbench::StartLabelBatch start_label_batch(Products products, workbench::PrintPort port) {
    const auto start = [](const fs::path& rows, LabelBatchJob::Work work) {
        return std::make_unique<LabelBatchJob>(rows.filename().string(), std::move(work));
    };
    return {[=](const fs::path& rows) {
                return start(rows, [=](LabelBatchJob& job, const std::stop_token& stop) {
                    read_rows(job, rows, products, stop);
                });
            },
            [=](const fs::path& rows, const fs::path& out, const workbench::LabelJob& shared) {
                return start(rows, [=](LabelBatchJob& job, const std::stop_token& stop) {
                    make_labels_of(job, rows, out, shared, products, stop);
                });
            },
            [=](const fs::path& rows, const workbench::PrintOrder& order) {
                return start(rows, [=](LabelBatchJob& job, const std::stop_token& stop) {
                    print_labels_of(job, rows, order, products, port, stop);
                });
            }};
}

}  // namespace vialwright::gui
