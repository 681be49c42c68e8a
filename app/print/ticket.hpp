// SPDX-License-Identifier: Apache-2.0
// What a queue is told about a job, all of it always: a queue's own defaults (another paper, two copies, a banner page,
// "fit to page") would turn, scale or shift a label.
//
// How CUPS 2.4 takes it, measured (tests/app/print/print_test.py): without the paper's size pdftopdf turns the label and centers
// it on the queue's default paper. `media` alone is cut to whole points, and one less where the size is not a whole number
// of hundredths of a millimeter; `PageSize` beside it is kept. `printer-resolution` alone does not choose a resolution of a
// printer description (PPD); `Resolution` does.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/print/print_problem.hpp"
#include "app/print/queue.hpp"
#include "core/result.hpp"
#include "labels/printer/printer.hpp"
#include "labels/proof/proved_file.hpp"

namespace vialwright::print {

enum class Feed { roll, sheet };

struct Ticket {
    std::string media;  // "Custom.76.2x25.4mm"
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<std::string> notes;  // what a person should look at
};

// The problem: the queue does not take paper of the file's size, or the paper that the printer names is of another size.
Result<Ticket, PrintProblem> ticket_for(const proof::ProvedFile& file, Feed feed,
                                        const printer::Printer& printer, const Queue& queue);

}  // namespace vialwright::print
