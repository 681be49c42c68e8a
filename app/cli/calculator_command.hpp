// SPDX-License-Identifier: Apache-2.0
// `calc`, `convert`, `unit check`, `unit convert`: arithmetic with units, without any product.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/commands.hpp"
#include "core/calc/convert.hpp"

namespace CLI {
class App;
}

namespace vialwright::cli {

struct CalculatorOptions {
    std::string expression, in;
    calc::ConversionText conversion;
    std::vector<std::string> codes;
    std::string value, from, to;  // of `unit convert`
};

// Adds a subcommand that runs this.
using AddCalculator =
    std::function<CLI::App&(CLI::App& parent, const std::string& name, const std::string& help,
                            std::function<ExitCode(const Session&)> run)>;
void add_calculator(CLI::App& app, const AddCalculator& add, CalculatorOptions& options);

ExitCode run_calc(const Session& session, const std::string& expression, const std::string& in);
ExitCode run_convert(const Session& session, const calc::ConversionText& text);
ExitCode run_unit_check(const Session& session, const std::vector<std::string>& codes);
ExitCode run_unit_convert(const Session& session, const std::string& value, const std::string& from,
                          const std::string& to);

// What was typed, for a complaint: anything but plain characters is a question mark.
std::string printable(const std::string& text);

// The answer with its working, as text or as the JSON of the contract.
void print_calculation(const Session& session, const std::string& schema,
                       const calc::Calculation& calculation);

}  // namespace vialwright::cli
