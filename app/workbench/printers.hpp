// SPDX-License-Identifier: Apache-2.0
// Which printer labels are laid out for, and where they come out: what was chosen, with what is known of the settings and of
// CUPS. Nothing is asked here.
#pragma once

#include <optional>
#include <string>

#include "app/print/queue.hpp"
#include "app/workbench/view_parts.hpp"
#include "labels/printer/printer.hpp"

namespace vialwright::workbench {

using QueueNews = Result<print::QueueList, print::PrintProblem>;

struct PrintSources {
    const printer::Printers* printers = nullptr;  // of the user's settings; null: they could not be read
    std::optional<QueueNews> queues;              // what CUPS said last; nothing before it was asked
    // Of the settings, until something else is chosen: an id of `printers`, and of a stock; "" or one that is not there: 300 dots
    // per inch, and what the product names first.
    std::string usual_printer, usual_stock;
};

// The printer of the settings, or why there is none, with those that there are.
Result<const printer::Printer*, std::string> printer_of_settings(const printer::Printers& printers,
                                                                 const std::string& id);

struct PrinterSection {
    ChoiceView printer;  // dots per inch, or a printer of the settings
    ChoiceView queue;    // where it comes out
    bool is_queue_wanted = false;
    std::optional<printer::Printer> laid_out_for;  // nothing: what was chosen is not known
    std::optional<printer::Printer> target;        // the same with its queue; nothing: it cannot be printed
    std::string why_no_target;
};

// `printer` and `queue` as chosen, "" for the usual ones; of a queue that is the printer's own, or the default one.
PrinterSection read_printer(const std::string& printer, const std::string& queue,
                            const PrintSources& sources);

}  // namespace vialwright::workbench
