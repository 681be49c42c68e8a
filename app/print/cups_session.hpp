// SPDX-License-Identifier: Apache-2.0
// A connection to the CUPS server that the environment names (CUPS_SERVER), and requests over it.
#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include "app/print/cups_library.hpp"
#include "app/print/print_problem.hpp"
#include "core/result.hpp"

namespace vialwright::print {

class CupsSession {
public:
    static Result<CupsSession, PrintProblem> open();

    struct DeleteMessage {
        void operator()(ipp_t* message) const { CupsLibrary::get()->delete_message(message); }
    };
    using Answer = std::unique_ptr<ipp_t, DeleteMessage>;

    // Queue "": none is named. The answer is never null; a server that went away answers with its own status.
    Answer ask(ipp_op_t operation, const std::string& queue, const std::vector<const char*>& wanted) const;

    http_t* http() const { return connection_.get(); }
    const CupsLibrary& cups() const { return *cups_; }

private:
    struct Close {
        void operator()(http_t* connection) const { CupsLibrary::get()->close(connection); }
    };

    CupsSession(const CupsLibrary& cups, http_t* connection) : cups_(&cups), connection_(connection) {}

    const CupsLibrary* cups_;
    std::unique_ptr<http_t, Close> connection_;
};

}  // namespace vialwright::print
