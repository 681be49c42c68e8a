// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/cli/calculator_command.hpp"

namespace vialwright::cli {

namespace {

std::string option_name(std::string field) {
    if (field == "amount") return field;
    std::ranges::replace(field, '_', '-');
    return "--" + field;
}

}  // namespace

ExitCode run_convert(const Session& session, const calc::ConversionText& text) {
    const auto conversion = calc::convert(text);
    if (!conversion) {
        session.terminal.complain(option_name(conversion.error().field) + ": " + conversion.error().message);
        return ExitCode::bad_input;
    }
    print_calculation(session, "vialwright.convert/1", *conversion);
    return ExitCode::done;
}

}  // namespace vialwright::cli
