// SPDX-License-Identifier: Apache-2.0
// How the presenter of the page "Batch" makes its view.
#include <algorithm>

#include <fmt/format.h>

#include "app/workbench/counted.hpp"
#include "app/workbench/label_batch.hpp"
#include "app/workbench/labels_batch_presenter.hpp"
#include "app/workbench/labels_printing.hpp"
#include "app/workbench/labels_stock.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

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
    if (past() > 0)
        return {Tone::caution, is_reading ? tr("Dates have passed") : tr("Made, dates have passed")};
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

// The stock of the first row's product stands first, and is chosen unless a person or the settings chose another.
const formulary::Monograph* LabelBatchPresenter::first_product() const {
    if (lines_.empty()) return nullptr;
    const auto found =
        std::ranges::find(sources_.products, lines_.front().product, &formulary::Monograph::id);
    return found == sources_.products.end() ? nullptr : *found;
}

void LabelBatchPresenter::show_printing() {
    shared_ = {};
    shared_.facility = sources_.facility;
    shared_.catalogue = sources_.catalogue;
    shared_.fonts = sources_.fonts;
    shared_.book = sources_.book;
    view_.printing.clear();
    if (!sources_.can_make_labels()) return;
    shared_.stock = show_stock_section(*sources_.catalogue, first_product(),
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
    const std::size_t bad = wrong(), old = past();
    view_.filter.choices = {
        {"", fmt::format(fmt::runtime(tr("All ({})")), grouped(lines_.size()))},
        {batch_filter_wrong, fmt::format(fmt::runtime(tr("Wrong ({})")), grouped(bad))},
        {batch_filter_past, fmt::format(fmt::runtime(tr("Date has passed ({})")), grouped(old))}};
    if (path_.empty()) {
        view_.told = tr(
            "Choose a CSV file with a row for each label or set of copies; its first line names the columns: "
            "product, lot, made, bud, copies, and what the kind of label asks for.");
        return;
    }
    view_.told = counted(lines_.size(), N_("{} row"), N_("{} rows"));
    if (bad > 0) view_.told += ": " + counted(bad, N_("{} row is wrong"), N_("{} rows are wrong"));
    view_.told += ".";
    if (old > 0)
        view_.told +=
            " " + counted(old, N_("The date of {} row has passed."), N_("The dates of {} rows have passed."));
}

}  // namespace vialwright::workbench
