// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_batch.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "app/files/sha256.hpp"
#include "app/files/text_rules.hpp"
#include "app/workbench/label_batch_files.hpp"
#include "app/workbench/label_batch_rows.hpp"
#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRefusal;
using layout::LabelLayout;
using Why = BatchFailure::Why;

constexpr auto show_every = std::chrono::milliseconds(100);

BatchFailure failure(Why why, std::string message) { return {why, {}, 0, std::move(message)}; }

// "lot: the lot number must be …; correct it", each objection by itself.
std::vector<std::string> in_words(const LabelRefusal& refusal) {
    std::vector<std::string> words;
    for (const auto& objection : refusal.objections) {
        const std::string advice = objection.advice.empty() ? "" : "; " + objection.advice;
        words.push_back(
            files::with_all_visible(fmt::format("{}: {}{}", objection.element, objection.message, advice)));
    }
    return words;
}

// One label, or several that are the same.
struct Planned {
    std::size_t line = 0;
    bool is_first_of_row = false;
    const formulary::Monograph* monograph = nullptr;
    std::string kind;
    content::LabelRequest request{};
    int copies = 1;
};

// Cuts the rows into labels, and the labels into files. Only one thread at a time.
class Plan {
public:
    Plan(const LabelBatch& batch, RowReader& reader, const Survey& survey)
        : batch_(batch), reader_(reader), survey_(survey) {
        const auto places = static_cast<std::size_t>(batch.shared.stock->labels_per_page());
        const std::size_t pages = std::max<std::size_t>(1, batch.most_labels_of_a_file / places);
        used_places_ = static_cast<std::size_t>(batch.shared.start_at - 1);
        a_file_ = pages * places;
        files_ = (survey.labels + used_places_ + a_file_ - 1) / a_file_;
    }

    std::size_t files() const { return files_; }

    // The labels of the next file; none where all are taken.
    std::vector<Planned> next() {
        std::vector<Planned> labels;
        std::size_t room = taken_ == 0 ? a_file_ - used_places_ : a_file_;
        while (room > 0 && has_row()) {
            Planned planned = cut(room);
            room -= static_cast<std::size_t>(planned.copies);
            taken_ += static_cast<std::size_t>(planned.copies);
            labels.push_back(std::move(planned));
        }
        return labels;
    }

    // Whether the rows were the same the second time: only at their end.
    bool is_unchanged() {
        return !has_row() && faults_.empty() && reader_.fingerprint() == survey_.fingerprint &&
               reader_.rows() == survey_.rows && taken_ == survey_.labels;
    }

private:
    bool has_row() {
        if (!faults_.empty()) return false;
        if (done_ < row_.copies) return true;
        done_ = row_.copies = 0;
        return reader_.next(row_, faults_) && faults_.empty();
    }

    bool is_each_its_own() const {
        return !row_.request.serial.empty() || batch_.numbering != Numbering::none;
    }

    Planned cut(std::size_t room) {
        Planned planned{row_.line, done_ == 0, row_.monograph, row_.kind, row_.request, 1};
        if (!row_.request.serial.empty()) planned.request.serial = *serial_after(row_.request.serial, done_);
        number(planned.request);
        if (!is_each_its_own())
            planned.copies = static_cast<int>(std::min(room, static_cast<std::size_t>(row_.copies - done_)));
        done_ += planned.copies;
        return planned;
    }

    void number(content::LabelRequest& request) {
        if (batch_.numbering == Numbering::in_row)
            request.number = fmt::format("{} of {}", done_ + 1, row_.copies);
        if (batch_.numbering == Numbering::in_lot)
            request.number =
                fmt::format("{} of {}", ++numbered_[lot_key(row_)], survey_.of_lot.at(lot_key(row_)));
    }

    const LabelBatch& batch_;
    RowReader& reader_;
    const Survey& survey_;
    std::size_t files_ = 0, a_file_ = 0, used_places_ = 0;
    std::size_t taken_ = 0;
    RowLabels row_;
    int done_ = 0;  // labels of this row
    std::vector<std::string> faults_;
    std::unordered_map<std::string, std::size_t> numbered_;
};

// What came of one file.
struct FileMade {
    BatchFile file;
    std::size_t rows = 0;
    std::string kind;
    LabelLayout first;  // of the first file alone
    RenderedProof rendering;
    std::vector<BatchFinding> findings;
    BadRows bad;
    std::string smallest_stock;  // of the first label that was refused, if that is the matter
    std::string trouble;         // with `why`
    Why why = Why::refused;
};

void count_finding(std::vector<BatchFinding>& findings, const lint::Finding& finding, std::size_t rows) {
    const auto same = std::ranges::find_if(findings, [&](const BatchFinding& one) {
        return one.finding.rule == finding.rule && one.finding.text == finding.text &&
               one.finding.say == finding.say;
    });
    if (same != findings.end()) same->rows += rows;
    else findings.push_back({finding, rows});
}

std::string title_of(const std::vector<Planned>& labels) {
    const Planned& first = labels.front();
    const bool is_one_lot = std::ranges::all_of(labels, [&](const Planned& one) {
        return one.monograph == first.monograph && one.request.lot == first.request.lot;
    });
    if (is_one_lot) return fmt::format("{}, lot {}", first.monograph->product.name, first.request.lot);
    const bool is_one_product =
        std::ranges::all_of(labels, [&](const Planned& one) { return one.monograph == first.monograph; });
    return is_one_product ? first.monograph->product.name + ", several lots" : "Labels of several products";
}

class FileMaker {
public:
    // `any_bad`: of all files; then labels are only laid out, to find the other bad ones.
    FileMaker(const LabelBatch& batch, LabelFiles& files, const std::stop_token& stop,
              std::atomic<std::size_t>& done, std::atomic<bool>& any_bad)
        : batch_(batch),
          files_(files),
          stop_(stop),
          done_(done),
          any_bad_(any_bad),
          earlier_(*batch.shared.stock, batch.shared.printer, *batch.shared.fonts) {}

    // Laid out, written, proved and on the disk; otherwise `made` says why not, or a stop was asked for.
    void make(const std::vector<Planned>& labels, std::size_t index, FileMade& made) {
        std::vector<LabelLayout> layouts;
        std::vector<int> copies;
        for (const Planned& label : labels) {
            if (stop_.stop_requested()) return;
            lay_out(label, layouts, made);
            copies.push_back(label.copies);
        }
        if (any_bad_) return;
        auto print = layout::impose(std::move(layouts), copies, *batch_.shared.stock, batch_.shared.printer,
                                    index == 0 ? batch_.shared.start_at : 1);
        if (!print) return refuse(made, Why::refused, content::to_text(print.error()));
        const std::string pdf = pdf::write_pdf(*print, *batch_.shared.fonts, {title_of(labels)});
        if (stop_.stop_requested()) return;
        finish(pdf, *print, index, made);
        if (index == 0) made.first = std::move(print->labels.front());
    }

private:
    static void refuse(FileMade& made, Why why, std::string trouble) {
        made.why = why;
        made.trouble = std::move(trouble);
    }

    // It has no name yet when its first page is looked at.
    void finish(const std::string& pdf, const layout::PrintJob& print, std::size_t index, FileMade& made) {
        const auto proved = proof::ProvedFile::prove(pdf, print);
        if (!proved)
            return refuse(made, Why::unproved,
                          proved.error().empty() ? "the file is not proved" : proved.error().front());
        made.file = {files_.path(index), files::sha256_hex(pdf), print.label_count(), print.pages.size(),
                     proved->seal()};
        if (auto problem = files_.write(index, pdf)) return refuse(made, Why::not_saved, *std::move(problem));
        PageRenderer renderer(print.dpi);
        made.rendering = prove_rendering(pdf, print, *batch_.shared.fonts, renderer);
        if (!made.rendering.passed.value_or(true)) refuse(made, Why::unproved, made.rendering.faults.front());
    }

    void lay_out(const Planned& label, std::vector<LabelLayout>& layouts, FileMade& made) {
        LabelJob job = batch_.shared;
        job.monograph = label.monograph;
        job.kind = label.kind;
        job.request = label.request;
        // The stock that would do is looked for once.
        auto laid = lay_out_one(job, made.bad.count() == 0, &earlier_);
        done_ += static_cast<std::size_t>(label.copies);
        made.rows += label.is_first_of_row ? 1 : 0;
        if (!laid) {
            any_bad_ = true;
            if (made.bad.count() == 0) made.smallest_stock = laid.error().smallest_stock;
            return made.bad.add(label.line, in_words(laid.error()));
        }
        if (made.kind.empty()) made.kind = laid->kind;
        if (label.is_first_of_row)
            for (const auto& finding : laid->findings) count_finding(made.findings, finding, 1);
        if (!any_bad_) layouts.push_back(std::move(laid->layout));
    }

    const LabelBatch& batch_;
    LabelFiles& files_;
    const std::stop_token& stop_;
    std::atomic<std::size_t>& done_;
    std::atomic<bool>& any_bad_;
    layout::BatchLayout earlier_;
};

class BatchRun {
public:
    BatchRun(const LabelBatch& batch, const std::stop_token& stop)
        : batch_(batch),
          reader_(batch),
          caller_stop_(stop),
          on_stop_(stop, [this] { stop_.request_stop(); }) {}

    Result<MadeBatch, BatchFailure> run(const ShowBatch& show) {
        std::vector<lint::Finding> around;
        if (auto refused = refused_around(batch_.shared, around))
            return Failure{failure(Why::refused, content::to_text(*refused))};
        auto survey = survey_rows(batch_, reader_, stop_.get_token());
        if (!survey) return Failure{survey.error()};
        survey_ = *std::move(survey);
        reader_.rewind();
        plan_.emplace(batch_, reader_, survey_);
        files_.emplace(batch_.out, plan_->files());
        if (auto problem = files_->check()) return Failure{failure(Why::not_saved, *std::move(problem))};
        made_.resize(plan_->files());
        work(show);
        if (auto why = first_failure()) return Failure{*std::move(why)};
        if (auto problem = files_->place()) return Failure{failure(Why::not_saved, *std::move(problem))};
        return summed_up(around);
    }

private:
    void work(const ShowBatch& show) {
        const unsigned wanted = batch_.threads > 0 ? batch_.threads : std::thread::hardware_concurrency();
        const auto count = std::clamp<std::size_t>(wanted, 1, plan_->files());
        working_ = count;
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < count; ++i) threads.emplace_back([this] { make_files(); });
        std::unique_lock lock(mutex_);
        while (working_ > 0) {
            ended_.wait_for(lock, show_every);
            if (show) show(done_, survey_.labels);
        }
        lock.unlock();
        threads.clear();
        if (thrown_) std::rethrow_exception(thrown_);
    }

    void make_files() {
        try {
            while (make_next()) {
            }
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!thrown_) thrown_ = std::current_exception();
            stop_.request_stop();
        }
        const std::lock_guard lock(mutex_);
        --working_;
        ended_.notify_one();
    }

    bool make_next() {
        const std::stop_token stop = stop_.get_token();
        std::size_t index = 0;
        std::vector<Planned> labels;
        {
            const std::lock_guard lock(mutex_);
            if (stop.stop_requested() || next_ == made_.size()) return false;
            index = next_++;
            labels = plan_->next();
        }
        if (labels.empty()) return false;  // the rows have become fewer
        FileMade& made = made_[index];
        FileMaker(batch_, *files_, stop, done_, any_bad_).make(labels, index, made);
        if (!made.trouble.empty()) stop_.request_stop();
        return true;
    }

    std::optional<BatchFailure> first_failure() {
        if (caller_stop_.stop_requested()) return failure(Why::cancelled, "cancelled");
        BadRows bad;
        std::string advice;
        for (const FileMade& made : made_) {
            if (!made.trouble.empty()) return failure(made.why, made.trouble);
            bad.add(made.bad);
            if (advice.empty() && !made.smallest_stock.empty())
                advice = fmt::format("The smallest stock that holds everything is {}.", made.smallest_stock);
        }
        if (bad.count() > 0) return BatchFailure{Why::refused, bad.told(), bad.count(), advice};
        if (!plan_->is_unchanged())
            return failure(Why::changed, "the rows were changed while they were read: run it again");
        return std::nullopt;
    }

    MadeBatch summed_up(const std::vector<lint::Finding>& around) {
        MadeBatch all;
        all.kind = made_.front().kind;
        all.first = std::move(made_.front().first);
        all.rendering = std::move(made_.front().rendering);
        for (FileMade& made : made_) {
            all.labels += made.file.labels;
            all.pages += made.file.pages;
            all.rows += made.rows;
            for (const BatchFinding& one : made.findings) count_finding(all.findings, one.finding, one.rows);
            all.files.push_back(std::move(made.file));
        }
        for (const auto& finding : around) count_finding(all.findings, finding, all.rows);
        return all;
    }

    const LabelBatch& batch_;
    RowReader reader_;
    Survey survey_;
    std::optional<Plan> plan_;
    std::optional<LabelFiles> files_;
    std::vector<FileMade> made_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::size_t working_ = 0, next_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<bool> any_bad_ = false;
    std::exception_ptr thrown_;
    std::stop_source stop_;
    const std::stop_token caller_stop_;
    std::stop_callback<std::function<void()>> on_stop_;
};

}  // namespace

Result<MadeBatch, BatchFailure> make_label_batch(const LabelBatch& batch, const ShowBatch& show,
                                                 const std::stop_token& stop) {
    return BatchRun(batch, stop).run(show);
}

}  // namespace vialwright::workbench
