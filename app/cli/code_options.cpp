// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "app/cli/code_commands.hpp"
#include "app/cli/words.hpp"

namespace vialwright::cli {

namespace {

CLI::Option* add_today(CLI::App& sub, CodeOptions& options) {
    return sub
        .add_option("--today", options.today,
                    "The day that two-digit years are counted from; today's date if not given")
        ->type_name("DATE");
}

void add_gs1_encode(CLI::App& gs1, const AddCode& add, CodeOptions& options) {
    auto& sub = add(gs1, "encode", "GS1 element strings for a bar code",
                    [&](const Session& session) { return run_gs1_encode(session, options); });
    auto* elements = sub.add_option("elements", options.elements, "\"(01)00312345678906(17)270930(10)A1\"")
                         ->type_name("ELEMENTS");
    const auto part = [&](const std::string& name, std::string& into, const std::string& help,
                          const std::string& type) {
        sub.add_option(name, into, help)->type_name(type)->excludes(elements);
    };
    part("--gtin", options.gtin, "8, 12, 13 or 14 digits", "GTIN");
    part("--expiry", options.expiry, "Expiration date: 2027-09-30, or the month 2027-09 for its last day",
         "DATE");
    part("--lot", options.lot, "Lot number: at most 20 characters, no blank", "LOT");
    part("--serial", options.serial, "Serial number: at most 20 characters, no blank", "SERIAL");
    add_today(sub, options);
}

void add_gs1(CLI::App& app, const AddCode& add, CodeOptions& options) {
    auto& gs1 = *app.add_subcommand("gs1", "What stands in GS1 bar codes")->require_subcommand(1);
    gs1.fallthrough();
    add_gs1_encode(gs1, add, options);
    auto& decode = add(gs1, "decode", "Read what a scanner gave", [&](const Session& session) {
        return run_gs1_decode(session, as_typed(options.text), options.today);
    });
    decode
        .add_option("text", options.text,
                    "With or without brackets; separators as U+001D or <GS>; ]d2 in front or not")
        ->required()
        ->type_name("TEXT");
    add_today(decode, options);
    add(gs1, "check", "Is it a valid GTIN?",
        [&](const Session& session) { return run_gs1_check(session, as_typed(options.number)); })
        .add_option("gtin", options.number, "8, 12, 13 or 14 digits")
        ->required()
        ->type_name("GTIN");
}

void add_ndc(CLI::App& app, const AddCode& add, CodeOptions& options) {
    auto& sub = add(app, "ndc", "A National Drug Code in all its forms", [&](const Session& session) {
        return run_ndc(session, as_typed(options.number), options.indicator);
    });
    sub.add_option("ndc", options.number, "12345-678-90, or 11 or 12 digits")->required()->type_name("NDC");
    sub.add_option("--indicator", options.indicator, "0 for the single pack, 1 to 8 for packs of several")
        ->type_name("N");
}

void add_lint(CLI::App& app, const AddCode& add, CodeOptions& options) {
    add(app, "lint", "Find error-prone abbreviations and dose designations",
        [&](const Session& session) {
            std::vector<std::string> texts;
            for (const std::string& text : options.texts) texts.push_back(as_typed_prose(text));
            return run_lint(session, texts);
        })
        .add_option("text", options.texts, "Texts for a label")
        ->required()
        ->type_name("TEXT");
}

}  // namespace

void add_codes(CLI::App& app, const AddCode& add, CodeOptions& options) {
    add_gs1(app, add, options);
    add_ndc(app, add, options);
    add_lint(app, add, options);
}

}  // namespace vialwright::cli
