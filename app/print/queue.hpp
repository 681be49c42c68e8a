// SPDX-License-Identifier: Apache-2.0
// The queues of CUPS and the paper that they take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/print/print_problem.hpp"
#include "core/result.hpp"

namespace vialwright::print {

// Hundredths of a millimeter, as IPP counts paper.
struct PaperSize {
    int width = 0, height = 0;
    friend bool operator==(const PaperSize&, const PaperSize&) = default;
};

struct Paper {
    std::string name;  // "na_letter_8.5x11in"
    PaperSize size;
};

struct Queue {
    std::string name;
    std::string description;
    bool is_stopped = false;
    bool accepts_jobs = true;
    std::string reason;                    // why it is stopped, as CUPS says
    std::vector<Paper> papers;             // sizes with a name; empty: the queue does not say
    std::optional<PaperSize> least, most;  // of a size without a name
    std::vector<int> dpi;                  // empty: the queue does not say

    bool takes_any_size(const PaperSize& size) const {
        return least && most && size.width >= least->width && size.height >= least->height &&
               size.width <= most->width && size.height <= most->height;
    }
};

// What keeps the queue from taking a job just now; nothing where it takes one.
std::optional<PrintProblem> problem_of(const Queue& queue);

struct QueueList {
    std::vector<Queue> queues;  // by name
    std::string usual;          // the name of the default one; "": there is none
};
Result<QueueList, PrintProblem> list_queues();

// All queues, by name.
Result<std::vector<Queue>, PrintProblem> queues();

// One queue with all that is known of it; "": the default one.
Result<Queue, PrintProblem> queue(const std::string& name);

// The size that the name of a paper stands for, by IPP's names or those of printer descriptions ("w216h72"); nothing where
// the name says none.
std::optional<PaperSize> size_of_paper(const std::string& name);

}  // namespace vialwright::print
