// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/cli/commands.hpp"

namespace vialwright::cli {

ExitCode complain(const Terminal& terminal, const files::Faults& faults) {
    for (const auto& fault : faults) terminal.complain(files::to_text(fault));
    const auto any = [&](files::Cause cause) {
        return std::ranges::any_of(faults, [&](const auto& f) { return f.cause == cause && !f.is_warning; });
    };
    if (any(files::Cause::content)) return ExitCode::bad_input;
    if (any(files::Cause::unreadable)) return ExitCode::io_error;
    return any(files::Cause::not_found) ? ExitCode::no_input : ExitCode::done;
}

}  // namespace vialwright::cli
