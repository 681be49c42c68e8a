// SPDX-License-Identifier: Apache-2.0
// Reader, checkers, taker: one thread reads batches, several check them, and the caller's thread takes the answers in the
// order of the file. Queues are bounded, so that memory does not grow with the file, and nobody waits in a loop.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/bulk/checker.hpp"
#include "app/bulk/order_source.hpp"
#include "app/workbench/check_run.hpp"

namespace vialwright::bulk {

// How many orders came out how.
struct Tally {
    std::array<std::size_t, 4> of_verdict{};  // by protocol::Verdict
    std::size_t orders() const;
    std::size_t operator[](protocol::Verdict verdict) const {
        return of_verdict[static_cast<std::size_t>(verdict)];
    }
    protocol::Verdict worst() const;  // within where there is no order
    void add(const Tally& more);
    void count(protocol::Verdict verdict) { ++of_verdict[static_cast<std::size_t>(verdict)]; }
};

// A batch, answered.
struct Answered {
    std::size_t number = 0;
    std::uint64_t bytes_read = 0;
    Tally tally;
    std::vector<std::size_t> lines;  // of the file, an order each
    std::string report;              // a line an order
    std::string json;
    std::vector<std::string> remarkable;         // the first orders that are not within, for the summary
    std::vector<workbench::CheckedLine> listed;  // an order each, where somebody lists them
};

// Writes one answer into `report` or `json`; called by the checking threads.
using WriteAnswer = std::function<void(const Checked&, Answered&)>;
// Takes a batch on the caller's thread; false ends the run.
using TakeAnswers = std::function<bool(Answered&)>;

struct Pipeline {
    OrderSource& source;
    const Checker& checker;
    WriteAnswer write;
    unsigned checkers = 0;  // threads; 0: as many as the machine has cores

    // Until the source ends, `take` says so, or a stop is asked for: then what is under way is dropped in whole batches.
    // What a thread throws is thrown here.
    void run(const TakeAnswers& take, const std::stop_token& stop = {}) const;
};

}  // namespace vialwright::bulk
