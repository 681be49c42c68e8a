// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/print_labels.hpp"

#include <fmt/format.h>

#include "app/workbench/kept_labels.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

template <class... Values> std::string said(const char* english, const Values&... values) {
    return fmt::format(fmt::runtime(tr(english)), values...);
}

std::string labels_of(std::size_t count) {
    if (count == 1) return tr("1 label");
    return said(N_("{} labels"),
                numbers::format_decimal(numbers::Exact(static_cast<std::int64_t>(count)), 0).text);
}

}  // namespace

PrintPort PrintPort::standard() {
    return {print::list_queues, print::submit_labels, keep_labels, make_folder_for_files};
}

SaveOutcome nothing_printed(const std::string& why) {
    return {Tone::stop, said(N_("Nothing was printed: {}"), why)};
}

std::string sent_text(std::size_t labels, const std::vector<print::Printed>& printed,
                      const stock::Stock& stock) {
    const print::Printed& first = printed.front();
    if (printed.size() == 1)
        return said(N_("Sent {} to \"{}\" as job {}, on {}, paper {}."), labels_of(labels), first.queue,
                    first.job, stock.name, first.media);
    std::vector<std::string> jobs;
    for (const auto& one : printed) jobs.push_back(fmt::to_string(one.job));
    return said(N_("Sent {} to \"{}\" as the jobs {}, in this order, on {}, paper {}."), labels_of(labels),
                first.queue, fmt::join(jobs, ", "), stock.name, first.media);
}

std::optional<PrintOrder> print_order(const std::optional<LabelJob>& job, const PrinterSection& section) {
    if (!job || !section.target) return std::nullopt;
    PrintOrder order{*job, *section.target};
    order.job.printer = order.printer.profile;
    return order;
}

PrintView print_view(const std::optional<PrintOrder>& order, const std::string& why_no_job,
                     const PrinterSection& section, bool is_busy) {
    PrintView view;
    view.is_busy = is_busy;
    if (!order) {
        view.why_not = why_no_job.empty() ? section.why_no_target : why_no_job;
        return view;
    }
    view.enabled = !is_busy;
    if (is_busy) view.why_not = tr("The last labels are still being sent.");
    const auto& [job, printer] = *order;
    view.question =
        said(N_("Print {} on \"{}\"?"), labels_of(static_cast<std::size_t>(job.copies)), printer.queue);
    view.details =
        said(N_("Load the stock first: {}."), job.stock->name) + "\n" +
        (printer.name.empty() ? said(N_("They are laid out for {} dots per inch."), printer.profile.dpi)
                              : said(N_("They are laid out for \"{}\", {} dots per inch."), printer.name,
                                     printer.profile.dpi));
    if (job.start_at > 1)
        view.details += "\n" + said(N_("The first label goes to place {} of the sheet."), job.start_at);
    view.sending =
        said(N_("Sending {} to \"{}\"."), labels_of(static_cast<std::size_t>(job.copies)), printer.queue);
    return view;
}

SaveOutcome print_labels(const PrintOrder& order, const PrintPort& port) {
    const auto file = make_whole_labels(order.job);
    if (!file) return nothing_printed(file.error());
    const auto kept = port.keep(file->pdf);
    if (!kept) return nothing_printed(kept.error() + ".");
    const auto proved = proof::ProvedFile::prove(file->pdf, file->print);
    if (!proved) return nothing_printed(proved.error().front() + ".");
    const auto printed = port.send(*proved, *order.job.stock, order.printer);
    if (!printed)
        return nothing_printed(print::to_text(printed.error()) + ". " +
                               said(N_("The labels are kept in {}."), kept->string()));
    SaveOutcome outcome{Tone::good, sent_text(file->print.label_count(), {*printed}, *order.job.stock)};
    for (const auto& note : printed->notes) outcome.words += " " + said(N_("Look at it: {}."), note);
    for (const auto& finding : file->findings)
        outcome.words += fmt::format(" \"{}\": {}.", finding.text, finding.say);
    if (!printed->notes.empty() || !file->findings.empty()) outcome.tone = Tone::caution;
    return outcome;
}

void PrintPage::show_print() {
    const PrintParts parts = print_parts();
    order_ = workbench::print_order(parts.job, parts.printer);
    parts.print = workbench::print_view(order_, parts.save.why_not, parts.printer, is_printing_);
}

// A new list of queues takes no news away.
void PrintPage::tell_queues(QueueNews queues) {
    const SaveView save = print_parts().save;
    print_parts().queues = std::move(queues);
    present();
    tell_saved(save.outcome_tone, save.outcome);
}

void PrintPage::begin_printing(std::string sending) {
    is_printing_ = true;
    show_print();
    tell_saved(Tone::note, std::move(sending));
}

void PrintPage::tell_printed(SaveOutcome outcome) {
    is_printing_ = false;
    show_print();
    tell_saved(outcome.tone, std::move(outcome.words));
}

void PrintPage::tell_saved(Tone tone, std::string outcome) {
    SaveView& save = print_parts().save;
    save.outcome = std::move(outcome);
    save.outcome_tone = tone;
}

}  // namespace vialwright::workbench
