// SPDX-License-Identifier: Apache-2.0
// A proved file to a queue of CUPS. Nothing else can be printed.
#pragma once

#include <string>
#include <vector>

#include "app/print/print_problem.hpp"
#include "app/print/ticket.hpp"
#include "labels/stock/stock.hpp"

namespace vialwright::print {

struct Printed {
    std::string queue;
    int job = 0;  // CUPS' number of it
    std::string media;
    std::vector<std::string> notes;  // what a person should look at
};

// `title` is what the queue's list of jobs shows: no patient's name. A queue that is stopped or takes no jobs is a problem,
// not a job that comes out some day. Where the sending fails half way the job is cancelled.
Result<Printed, PrintProblem> submit(const proof::ProvedFile& file, Feed feed,
                                     const printer::Printer& printer, const std::string& title);

// Fed as the stock is, with a title of how many labels on which stock.
Result<Printed, PrintProblem> submit_labels(const proof::ProvedFile& file, const stock::Stock& stock,
                                            const printer::Printer& printer);

}  // namespace vialwright::print
