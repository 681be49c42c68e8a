// SPDX-License-Identifier: Apache-2.0
// Exit statuses of the command-line contract: 0 to 2 say how an answer came out, the rest are those of sysexits.h.
#pragma once

#include "core/protocol/finding.hpp"

namespace vialwright::cli {

enum class ExitCode : int {
    done = 0,      // done and clean
    findings = 1,  // done, with findings that a pharmacist may override
    refused = 2,   // a hard stop, or "cannot check"
    usage = 64,
    bad_input = 65,
    no_input = 66,
    unavailable = 69,
    bug = 70,
    cannot_create = 73,
    io_error = 74,
    busy = 75,
    not_permitted = 77,
    bad_configuration = 78
};

constexpr ExitCode exit_code_of(protocol::Verdict verdict) {
    switch (verdict) {
        case protocol::Verdict::within: return ExitCode::done;
        case protocol::Verdict::caution: return ExitCode::findings;
        case protocol::Verdict::not_checked:
        case protocol::Verdict::stop: break;
    }
    return ExitCode::refused;
}

}  // namespace vialwright::cli
