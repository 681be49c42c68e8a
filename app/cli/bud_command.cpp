// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/cli/bud_options.hpp"
#include "app/cli/json.hpp"
#include "app/cli/working_text.hpp"

namespace vialwright::cli {

namespace {

// "zone" and "findings" are ours beside the contract.
Json answer_json(const bud::Answer& answer, const time::Zone& zone) {
    Json candidates = Json::array();
    for (const auto& candidate : answer.candidates)
        candidates.push_back({{"rule", candidate.rule},
                              {"limit", candidate.limit},
                              {"at", time::to_iso_text(candidate.at, zone)},
                              {"source", candidate.source}});
    Json findings = Json::array();
    for (const auto& finding : answer.findings) findings.push_back(to_json(finding));
    return {{"schema", "vialwright.bud/1"},
            {"bud", answer.date ? Json(time::to_iso_text(*answer.date, zone)) : Json(nullptr)},
            {"refused", answer.refused ? Json(answer.refused->message) : Json(nullptr)},
            {"limited_by", answer.limited_by},
            {"candidates", candidates},
            {"label_text", answer.label_text},
            {"storage_text", answer.storage_text},
            {"zone", zone.name()},
            {"findings", findings}};
}

std::string headline(const bud::Answer& answer, const Terminal& terminal) {
    if (answer.refused)
        return terminal.paint(Ink::stop, "No beyond-use date") + ": " + answer.refused->message + "\n";
    std::string text;
    for (const auto& line : answer.label_text) text += terminal.paint(Ink::strong, line) + "\n";
    for (const auto& line : answer.storage_text) text += line + "\n";
    return text;
}

// Earliest first: the first one is the date, unless a refusal stands above.
std::string limits(const bud::Answer& answer, const time::Zone& zone, const Terminal& terminal) {
    auto candidates = answer.candidates;
    std::ranges::stable_sort(candidates, {}, &bud::Candidate::at);
    std::string text = candidates.empty() ? "" : fmt::format("\nLimits ({}), earliest first\n", zone.name());
    for (const auto& candidate : candidates) {
        text += fmt::format("  {}  {}  [{}]\n", time::to_label_text(candidate.at, zone), candidate.limit,
                            candidate.rule);
        text += "                    " + terminal.paint(Ink::muted, candidate.source) + "\n";
    }
    return text;
}

std::string findings(const bud::Answer& answer, const Terminal& terminal) {
    std::string text = answer.findings.empty() ? "" : "\nFindings\n";
    for (const auto& finding : answer.findings) {
        const bool soft = finding.severity == protocol::Severity::soft;
        text += text_line(name_of(finding.severity),
                          terminal.paint(soft ? Ink::caution : Ink::plain, protocol::sentence(finding)));
        if (!finding.source.empty()) text += text_line("", terminal.paint(Ink::muted, finding.source));
    }
    return text;
}

}  // namespace

ExitCode run_bud(const Session& session, const BudOptions& options) {
    ExitCode code = ExitCode::done;
    const auto zone = zone_of(session, code);
    if (!zone) return code;
    const auto answer = answer_bud(session, options.text, *zone, code);
    if (!answer) return code;
    const Terminal& terminal = session.terminal;
    terminal.print(session.options.json ? answer_json(*answer, *zone).dump(2) + "\n"
                                        : headline(*answer, terminal) + limits(*answer, *zone, terminal) +
                                              findings(*answer, terminal));
    if (answer->refused) return ExitCode::refused;
    return answer->has_caution() ? ExitCode::findings : ExitCode::done;
}

}  // namespace vialwright::cli
