// SPDX-License-Identifier: Apache-2.0
// From a label job to a queue: made for that printer, read back, kept, read back once more and sent. What a page needs for it.
#pragma once

#include <filesystem>

#include "app/print/submit.hpp"
#include "app/workbench/prepare_view.hpp"
#include "app/workbench/printers.hpp"
#include "app/workbench/save_labels.hpp"

namespace vialwright::workbench {

// The printing system. A test gives its own. All of it may take seconds: on another thread than the window's.
struct PrintPort {
    std::function<QueueNews()> queues;
    std::function<Result<print::Printed, print::PrintProblem>(const proof::ProvedFile&, const stock::Stock&,
                                                              const printer::Printer&)>
        send;
    std::function<Result<std::filesystem::path, std::string>(std::string_view pdf)> keep;
    // An empty folder for files until they are kept, which the user alone can read.
    std::function<Result<std::filesystem::path, std::string>()> make_folder;

    static PrintPort standard();  // CUPS, and the folder of kept labels
};

struct PrintOrder {
    LabelJob job;  // laid out for the printer
    printer::Printer printer;
};

// Nothing without a job or without a printer.
std::optional<PrintOrder> print_order(const std::optional<LabelJob>& job, const PrinterSection& section);

// What is asked before it is sent, and why it cannot be. `why_no_job`: where there is no order for want of a label.
PrintView print_view(const std::optional<PrintOrder>& order, const std::string& why_no_job,
                     const PrinterSection& section, bool is_busy);

// Good: it is sent; caution: it is, with something to read; stop: nothing was printed.
SaveOutcome print_labels(const PrintOrder& order, const PrintPort& port);

// In the words for a person: what was sent, and what kept the rest from it.
std::string sent_text(std::size_t labels, const std::vector<print::Printed>& printed,
                      const stock::Stock& stock);
SaveOutcome nothing_printed(const std::string& why);

// A page that prints: what the window asks it and tells it. One thing is sent at a time, and how it ended is shown until
// something is edited.
class PrintPage {
public:
    virtual ~PrintPage() = default;

    virtual const PrintView& print_view() const = 0;
    const std::optional<PrintOrder>& print_order() const { return order_; }

    void tell_queues(QueueNews queues);
    void begin_printing(std::string sending);  // until tell_printed nothing else is printed
    void tell_printed(SaveOutcome outcome);
    void tell_saved(Tone tone, std::string outcome);

protected:
    PrintPage() = default;
    PrintPage(const PrintPage&) = default;
    PrintPage& operator=(const PrintPage&) = default;

    // Of the page as it was presented last; `queues` is what it is presented from.
    struct PrintParts {
        const std::optional<LabelJob>& job;
        const PrinterSection& printer;
        SaveView& save;
        PrintView& print;
        std::optional<QueueNews>& queues;
    };
    virtual PrintParts print_parts() = 0;
    virtual void present() = 0;
    void show_print();  // the last of present()

private:
    std::optional<PrintOrder> order_;
    bool is_printing_ = false;
};

}  // namespace vialwright::workbench
