// SPDX-License-Identifier: Apache-2.0
// `gs1 encode|decode|check`, `ndc`, `lint`: what stands in a bar code, and what must not stand on a label.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/cli/commands.hpp"

namespace CLI {
class App;
}

namespace vialwright::cli {

struct CodeOptions {
    std::string elements, gtin, expiry, lot, serial;  // of `gs1 encode`
    std::string text;                                 // of `gs1 decode`
    std::string number;                               // of `gs1 check` and `ndc`
    std::string indicator = "0";
    std::string today;
    std::vector<std::string> texts;  // of `lint`
};

// Adds a subcommand that runs this.
using AddCode = std::function<CLI::App&(CLI::App& parent, const std::string& name, const std::string& help,
                                        std::function<ExitCode(const Session&)> run)>;
void add_codes(CLI::App& app, const AddCode& add, CodeOptions& options);

// All four of GS1 and NDC refuse (exit status 2, with the reason) what is not certain or not allowed; nothing is guessed.
ExitCode run_gs1_encode(const Session& session, const CodeOptions& options);
ExitCode run_gs1_decode(const Session& session, const std::string& text, const std::string& today);
ExitCode run_gs1_check(const Session& session, const std::string& number);
ExitCode run_ndc(const Session& session, const std::string& number, const std::string& indicator);

// Exit status 2 if one of the texts must not stand on a label, 1 if one had better be written otherwise.
ExitCode run_lint(const Session& session, const std::vector<std::string>& texts);

}  // namespace vialwright::cli
