// SPDX-License-Identifier: Apache-2.0
// Why nothing was printed, in words for a pharmacist, and what to do. The file is kept whatever happened.
#pragma once

#include <cstdint>
#include <string>

namespace vialwright::print {

struct PrintProblem {
    enum class Cause : std::uint8_t {
        not_installed,  // libcups
        no_server,      // CUPS does not answer
        no_queue,
        stopped,    // by a person, or because the printer failed
        rejecting,  // takes no jobs
        paper,      // not the size of the label
        refused     // CUPS says no for another reason
    };
    Cause cause = Cause::refused;
    std::string message;
    std::string advice;
};

inline std::string to_text(const PrintProblem& problem) { return problem.message + "; " + problem.advice; }

}  // namespace vialwright::print
