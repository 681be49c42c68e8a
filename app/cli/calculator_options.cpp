// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "app/cli/calculator_command.hpp"
#include "app/cli/words.hpp"

namespace vialwright::cli {

namespace {

void add_calc(CLI::App& app, const AddCalculator& add, CalculatorOptions& options) {
    auto& sub = add(app, "calc", "Exact arithmetic with units: \"250 mg/kg * 70 kg / (50 mg/mL)\"",
                    [&](const Session& session) {
                        return run_calc(session, as_typed(options.expression), as_typed(options.in));
                    });
    sub.add_option("expression", options.expression, "Quantities with + - * / ( ); \"in UNIT\" may end it")
        ->required()
        ->type_name("EXPR");
    sub.add_option("--in", options.in, "Unit of the answer: mL, mcg/kg/min, %(w/v), ratio")
        ->type_name("UNIT");
}

void add_convert(CLI::App& app, const AddCalculator& add, CalculatorOptions& options) {
    auto& sub = add(app, "convert", "Between mass, mmol, mEq and units of one substance",
                    [&](const Session& session) { return run_convert(session, options.conversion); });
    auto& text = options.conversion;
    sub.add_option("amount", text.amount, "An amount or a concentration: \"20 mEq\", \"140 mmol/L\"")
        ->required()
        ->type_name("TEXT");
    sub.add_option("--in", text.in, "Unit of the answer: mg, mEq/L")->required()->type_name("UNIT");
    sub.add_option("--molar-mass", text.molar_mass, "\"74.55 g/mol\"")->type_name("TEXT");
    sub.add_option("--valence", text.valence, "Charges of one ion: 1, \"2 mEq/mmol\"")->type_name("TEXT");
    sub.add_option("--potency", text.potency, "Units of activity in a mass: \"100 units/mg\"")
        ->type_name("TEXT");
}

void add_unit(CLI::App& app, const AddCalculator& add, CalculatorOptions& options) {
    auto& unit = *app.add_subcommand("unit", "UCUM codes")->require_subcommand(1);
    unit.fallthrough();
    add(unit, "check", "Is each a valid UCUM code?",
        [&](const Session& session) {
            std::vector<std::string> codes;
            for (const std::string& code : options.codes) codes.push_back(as_typed(code));
            return run_unit_check(session, codes);
        })
        .add_option("code", options.codes, "UCUM codes")
        ->required()
        ->type_name("CODE");
    auto& convert = add(unit, "convert", "From one UCUM code to another", [&](const Session& session) {
        return run_unit_convert(session, as_typed(options.value), as_typed(options.from),
                                as_typed(options.to));
    });
    convert.add_option("value", options.value, "A plain decimal")->required()->type_name("VALUE");
    convert.add_option("from", options.from, "UCUM code")->required()->type_name("FROM");
    convert.add_option("to", options.to, "UCUM code")->required()->type_name("TO");
}

}  // namespace

void add_calculator(CLI::App& app, const AddCalculator& add, CalculatorOptions& options) {
    add_calc(app, add, options);
    add_convert(app, add, options);
    add_unit(app, add, options);
}

}  // namespace vialwright::cli
