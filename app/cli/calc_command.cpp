// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/calculator_command.hpp"
#include "app/cli/json.hpp"
#include "app/cli/working_text.hpp"

namespace vialwright::cli {

namespace {

// The character counts bytes, as editors of plain text do; people count from 1.
std::string fault_text(const std::string& expression, const calc::CalculationFault& fault) {
    return fmt::format("{}: character {}: {}", expression, fault.at + 1, fault.message);
}

}  // namespace

std::string printable(const std::string& text) {
    std::string safe;
    for (const char c : text) safe += c >= ' ' && c <= '~' ? c : '?';
    return safe;
}

void print_calculation(const Session& session, const std::string& schema,
                       const calc::Calculation& calculation) {
    const Terminal& terminal = session.terminal;
    if (session.options.json) {
        Json result = to_json(calculation.result);
        result["text"] = calculation.text;
        const Json answer{{"schema", schema}, {"result", result}, {"working", to_json(calculation.working)}};
        terminal.print(answer.dump(2) + "\n");
        return;
    }
    const bool is_exact = units::to_text_and_exactness(calculation.result).is_exact;
    terminal.print(terminal.paint(Ink::strong, calculation.text) +
                   (is_exact ? "" : rounded_from(calculation.result.count())) + "\n");
    if (!calculation.working.empty())
        terminal.print("\nWorking\n" + working_text(calculation.working, terminal));
}

ExitCode run_calc(const Session& session, const std::string& expression, const std::string& in) {
    const auto calculation = calc::calculate(expression, in);
    if (!calculation) {
        session.terminal.complain(fault_text(printable(expression), calculation.error()));
        return ExitCode::bad_input;
    }
    print_calculation(session, "vialwright.calc/1", *calculation);
    return ExitCode::done;
}

}  // namespace vialwright::cli
