// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/cli/code_commands.hpp"
#include "app/cli/json.hpp"
#include "app/cli/working_text.hpp"
#include "labels/lint/lint.hpp"

namespace vialwright::cli {

namespace {

struct Found {
    std::size_t text;  // which of the texts, from 0
    lint::Finding finding;
};

std::string_view name_of(lint::Severity severity) {
    return severity == lint::Severity::hard ? "hard" : "soft";
}

// "in" is ours beside the contract: which of the texts, from 0; "at" is the byte in it.
Json to_json(const std::vector<Found>& all) {
    Json findings = Json::array();
    for (const auto& [text, finding] : all)
        findings.push_back({{"rule", finding.rule},
                            {"severity", name_of(finding.severity)},
                            {"text", finding.text},
                            {"at", finding.at},
                            {"in", text},
                            {"say", finding.say}});
    return {{"schema", "vialwright.lint/1"}, {"findings", findings}};
}

std::string text_of(const std::vector<Found>& all, const std::vector<std::string>& texts,
                    const Terminal& terminal) {
    if (all.empty()) return "Nothing error-prone found.\n";
    std::string lines;
    std::size_t last = texts.size();
    for (const auto& [text, finding] : all) {
        if (text != last) lines += texts[text] + "\n";
        last = text;
        const bool is_hard = finding.severity == lint::Severity::hard;
        lines += text_line(
            name_of(finding.severity),
            fmt::format("{} at {}: {}",
                        terminal.paint(is_hard ? Ink::stop : Ink::caution, "\"" + finding.text + "\""),
                        finding.at, finding.say),
            5);
    }
    return lines;
}

ExitCode exit_code_of(const std::vector<Found>& all) {
    if (all.empty()) return ExitCode::done;
    const bool any_hard = std::ranges::any_of(
        all, [](const Found& found) { return found.finding.severity == lint::Severity::hard; });
    return any_hard ? ExitCode::refused : ExitCode::findings;
}

}  // namespace

ExitCode run_lint(const Session& session, const std::vector<std::string>& texts) {
    std::vector<Found> all;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (auto& finding : lint::check(texts[i])) all.push_back({i, std::move(finding)});
    session.terminal.print(session.options.json
                               ? to_json(all).dump(2, ' ', false, Json::error_handler_t::replace) + "\n"
                               : text_of(all, texts, session.terminal));
    return exit_code_of(all);
}

}  // namespace vialwright::cli
